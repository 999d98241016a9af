import type { QuantityField } from "../../model/registry";
import { meanOf, type Range } from "../text/quantity-text";
import type { Issue } from "./issue";
import { unusualIssue } from "./usual-range";

/** What a reader should know of a value that is used. */
export function remarkOn(field: QuantityField, range: Range, title: string): Issue | undefined {
  if (field.id !== "queries" || meanOf(range) !== 0) return unusualIssue(field, range, title);
  return {
    field: field.id,
    code: "zero_queries",
    level: "warning",
    message: "With no queries only set-up, hosting and retraining count.",
  };
}
