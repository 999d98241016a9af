/** `reading-code.ts` in a browser: `require` evaluates a module when it is called, an import does before all else. */
exports.readingCode = [
  () => require("../../lib/catalog"),
  () => require("../../lib/model/all-techniques"),
  () => require("../../lib/model/registry"),
  () => require("../../lib/scenario/read/interpret"),
  () => require("../../lib/scenario/validate/validate-scenario"),
  () => require("../calculator/opened-reading"),
];
