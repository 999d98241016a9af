/** `page-code.ts` in a browser, as `reading-code.cjs` is. */
exports.pageCode = [() => require("../views/answer-view"), () => require("./come-alive")];
