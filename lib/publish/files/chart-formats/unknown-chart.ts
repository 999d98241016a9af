import { chartIds } from "../../../charts/definitions/charts";
import { givenText } from "../../../scenario/read/issue";
import { joinWords } from "../../../sheet/words";
import type { Failure } from "../failure";
import { chartFormats } from "./chart-formats";

const fileEnds = joinWords(
  chartFormats.map(({ extension }) => `.${extension}`),
  "or",
);

export const unknownChart = (name: string): Failure => ({
  status: 404,
  title: "There is no such chart",
  sentences: [`${givenText(name)} is none of ${chartIds.join(", ")}, each as ${fileEnds}.`],
  issues: [],
});
