import type { FieldName, Format } from "./format";

/** Names of columns, without case, blanks and strokes, by what they say in an invoice. */
const names: Readonly<Partial<Record<FieldName, readonly string[]>>> = {
  time: [
    "month",
    "billingmonth",
    "invoicemonth",
    "usagemonth",
    "billingperiod",
    "period",
    "invoicedate",
    "usagedate",
    "usagedateutc",
    "startdate",
    "starttimeiso",
    "date",
    "day",
  ],
  cost: [
    "cost",
    "costusd",
    "amount",
    "amountusd",
    "amountvalue",
    "totalusd",
    "total",
    "charges",
    "netamount",
    "subtotal",
  ],
  model: ["model", "modelname", "lineitem", "description", "service", "product", "sku", "item"],
};
/** What an invoice never has: what it says of is no call. */
const ofCalls = /token|latency|duration|status|session|trace|requestid|prompt|completion|request/;

/**
 * The totals by model that a billing page gives as CSV: a month or a day, a model and money. Undefined where the columns are
 * those of something else.
 */
export function invoiceOf(columns: readonly string[], tidy: (name: string) => string): Format | undefined {
  const byName = new Map(columns.map((name) => [tidy(name), name]));
  const find = (field: FieldName) => names[field]?.map((name) => byName.get(name)).find((name) => name !== undefined);
  const [time, cost, model] = [find("time"), find("cost"), find("model")];
  if (!time || !cost || !model || [...byName.keys()].some((name) => ofCalls.test(name))) return;
  return {
    id: "invoice",
    title: "An invoice",
    has: [],
    isSums: true,
    isMonthly: /month|period/i.test(time),
    columns: { time: [time], cost: [cost], model: [model] },
    note: "An invoice has no tokens and no calls: only what was billed is read from it.",
  };
}
