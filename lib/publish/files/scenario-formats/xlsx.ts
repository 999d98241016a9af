import { canonicalLink } from "../../../scenario/write/canonical";
import { makeWorkbook } from "../../workbook/make-workbook";
import type { WorkbookFormat } from "./scenario-format";

/** A whole scenario as a spreadsheet that goes on computing. */
export const xlsx: WorkbookFormat = {
  extension: "xlsx",
  title: "Excel",
  type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  isSaved: true,
  needs: ["odds"],
  make: ({ evaluation, odds = null, latency = null }, origin) =>
    makeWorkbook(evaluation, odds, `${origin ?? ""}/${canonicalLink(evaluation.scenario)}`, latency),
};
