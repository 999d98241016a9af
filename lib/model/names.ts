/** The five approaches, in the order every table, chart and pair uses: an earlier one is the incumbent, a later one the challenger. */
export const approachIds = ["prompting", "longContext", "rag", "fineTuning", "hybrid"] as const;
export type ApproachId = (typeof approachIds)[number];

/** What a line of the bill is: this is the whole vocabulary of the bill. */
export const lineKinds = ["once", "monthly", "perQuery", "everyMonths", "atMonth"] as const;
export type LineKind = (typeof lineKinds)[number];

/** The unit of the amount of a line: each time, per month or per query. */
export const amountUnits: Readonly<Record<LineKind, string>> = {
  once: "USD",
  everyMonths: "USD",
  atMonth: "USD",
  monthly: "USD/month",
  perQuery: "USD/query",
};
