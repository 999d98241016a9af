import type { Column, FieldName, Format } from "./format";
import { invoiceOf } from "./invoice";

/** Which column says what, as a person set it. */
export type Mapping = Readonly<Partial<Record<FieldName, string>>>;

/** Names of columns, without case, blanks and strokes, by what they say. The first that is there is taken. */
const names: Readonly<Partial<Record<FieldName, readonly string[]>>> = {
  time: [
    "timestamp",
    "time",
    "createdat",
    "starttime",
    "startedat",
    "requesttime",
    "requestedat",
    "datetime",
    "ts",
    "created",
    "date",
    "eventtime",
    "start",
  ],
  end: ["endtime", "endedat", "finishedat", "completedat", "end"],
  firstAt: ["completionstarttime", "firsttokenat"],
  firstTime: [
    "ttft",
    "ttftms",
    "ttfts",
    "timetofirsttoken",
    "timetofirsttokenms",
    "firsttokenms",
    "firsttokenlatencyms",
  ],
  wholeTime: [
    "latencyms",
    "durationms",
    "responsetimems",
    "elapsedms",
    "totaltimems",
    "latency",
    "duration",
    "latencys",
    "durations",
    "latencyseconds",
    "durationseconds",
    "elapsed",
    "responsetime",
  ],
  prompt: [
    "prompttokens",
    "inputtokens",
    "tokensprompt",
    "tokensin",
    "tokensinput",
    "promptlength",
    "inputlength",
    "contexttokens",
    "numinputtokens",
    "requesttokens",
    "prompttokencount",
    "tokenin",
    "intokens",
    "usageprompttokens",
    "usageinputtokens",
    "input",
    "prompt",
  ],
  answer: [
    "completiontokens",
    "outputtokens",
    "tokenscompletion",
    "tokensout",
    "tokensoutput",
    "outputlength",
    "generatedtokens",
    "numoutputtokens",
    "responsetokens",
    "candidatestokencount",
    "tokenout",
    "outtokens",
    "answertokens",
    "usagecompletiontokens",
    "usageoutputtokens",
    "output",
    "completion",
  ],
  cached: [
    "cachedtokens",
    "cachedinputtokens",
    "cachereadinputtokens",
    "cachereadtokens",
    "promptcachedtokens",
    "inputcachedtokens",
  ],
  reasoning: ["reasoningtokens", "thinkingtokens", "thoughtstokencount"],
  cost: ["cost", "costusd", "spend", "totalcost", "priceusd", "amountusd", "usdcost", "price", "amount"],
  model: ["model", "modelname", "modelid", "deployment", "engine"],
  status: ["status", "statuscode", "httpstatus", "responsestatus", "level"],
  error: ["error", "errorcode", "errortype", "errormessage", "exception"],
  retry: ["retry", "retries", "retrycount", "isretry", "attempt"],
  id: ["requestid", "id", "callid", "spanid", "generationid"],
  session: ["sessionid", "session", "conversationid", "threadid", "chatid"],
  trace: ["traceid", "trace"],
};

const tidy = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, "");

/** A time without a unit in its name is taken for milliseconds. */
const isSeconds = (name: string): boolean => /(?:^|[_\s(-])s(?:ec(?:onds?)?)?\)?$|seconds?\)?$/i.test(name);

/** Which column says what, guessed by name, or as it was set by hand. */
export function guess(columns: readonly string[], mapping: Mapping = {}): Format {
  const invoice = Object.keys(mapping).length === 0 ? invoiceOf(columns, tidy) : undefined;
  if (invoice) return invoice;
  const byName = new Map(columns.map((name) => [tidy(name), name]));
  const found: Partial<Record<FieldName, readonly Column[]>> = {};
  for (const [field, candidates] of Object.entries(names) as [FieldName, readonly string[]][]) {
    const given = mapping[field];
    const name = given ?? candidates.map((each) => byName.get(each)).find((each) => each !== undefined);
    if (name) found[field] = [{ name, ...(isTime(field) && isSeconds(name) && { times: 1_000 }) }];
  }
  return { id: "table", title: "A table", has: [], columns: found };
}

const isTime = (field: FieldName): boolean => field === "firstTime" || field === "wholeTime";

/** The columns of a format, with those set by hand in their place. */
export function mapped(format: Format, mapping: Mapping): Format {
  const given = Object.entries(mapping).filter(([, name]) => name !== undefined) as [FieldName, string][];
  if (given.length === 0) return format;
  const columns = given.map(([field, name]) => [
    field,
    [{ name, ...(isTime(field) && isSeconds(name) && { times: 1_000 }) }],
  ]);
  return { ...format, columns: { ...format.columns, ...Object.fromEntries(columns) } };
}
