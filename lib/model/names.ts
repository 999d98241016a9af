/** The five approaches, in the order every table, chart and pair uses: an earlier one is the incumbent, a later one the challenger. */
export const approachIds = ["prompting", "longContext", "rag", "fineTuning", "hybrid"] as const;
export type ApproachId = (typeof approachIds)[number];

/** What a line of the bill is: this is the whole vocabulary of the bill. */
export const lineKinds = ["once", "monthly", "perQuery", "everyMonths", "atMonth"] as const;
export type LineKind = (typeof lineKinds)[number];
