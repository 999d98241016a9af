/** `page-code.ts` in a browser, as `reading-code.cjs` is. */
exports.pageCode = [() => require("../calculator/calculator"), () => require("./come-alive")];
