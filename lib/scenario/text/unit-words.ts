import { namesIn } from "../../sheet/units";

/** Names of units and nouns with their powers: "GB a month" is GB and, below the line, month. */
export type Powers = ReadonlyMap<string, number>;

/** Words for the units of `lib/sheet/units.ts`, which alone knows what they are worth. */
const unitLines: readonly (readonly [unit: string, words: string])[] = [
  ["us", "us µs μs microsecond microseconds"],
  ["ms", "ms msec millisecond milliseconds"],
  ["s", "s sec secs second seconds"],
  ["min", "min mins minute minutes"],
  ["h", "h hr hrs hour hours"],
  ["day", "d day days"],
  ["week", "w wk wks week weeks"],
  ["month", "mo mos month months"],
  ["year", "y yr yrs year years"],
  ["USD", "$ us$ usd dollar dollars"],
  ["cent", "¢ cent cents"],
  ["tok", "tok toks token tokens"],
  ["ktok", "ktok ktoks ktoken ktokens"],
  ["Mtok", "mtok mtoks mtoken mtokens"],
  ["query", "query queries request requests req reqs question questions"],
  ["query/s", "qps rps"],
  ["B", "byte bytes"],
  ["kB", "kb"],
  ["MB", "mb"],
  ["GB", "gb"],
  ["TB", "tb"],
  ["Gflop", "gflop gflops"],
  ["Tflop", "tflop tflops"],
  ["gpu", "gpu gpus"],
  ["kW", "kw kilowatt kilowatts"],
  ["read", "read reads"],
  ["Mread", "mread mreads"],
  ["write", "write writes"],
  ["Mwrite", "mwrite mwrites"],
];

/** Things that are counted and have no unit. Words of one line mean the same; what it is called in a sentence is the second. */
const nounLines = [
  "document documents doc docs file files page pages article articles",
  "passage passages chunk chunks snippet snippets",
  "example examples row rows sample samples",
  "copy copies replica replicas machine machines instance instances",
  "slot slots",
  "run runs cycle cycles retraining retrainings",
  "epoch epochs pass passes",
  "search searches lookup lookups",
  "call calls",
  "answer answers response responses reply replies",
  "prompt prompts",
  "rerank reranks reranking rerankings",
  "dimension dimensions dim dims",
  "number numbers",
  "vector vectors",
  "user users customer customers seat seats person people",
  "conversation conversations session sessions chat chats message messages ticket tickets",
];

const adverbs: Readonly<Record<string, string>> = {
  hourly: "h",
  daily: "day",
  weekly: "week",
  monthly: "month",
  yearly: "year",
  annually: "year",
};

const powersOf = new Map<string, Powers>([
  ...unitLines.flatMap(([unit, words]) => words.split(" ").map((word) => [word, namesIn(unit)] as const)),
  ...nounLines.flatMap((line) => {
    const [name = "", ...rest] = line.split(" ");
    return [name, ...rest].map((word) => [word, new Map([[name, 1]])] as const);
  }),
]);

const plurals = new Map(
  nounLines.map((line) => {
    const [name = "", plural = name] = line.split(" ");
    return [name, plural] as const;
  }),
);

/** What a word after a number stands for; nothing when it is none we know. */
export const unitWord = (word: string): Powers | undefined => powersOf.get(word);

/** "daily" as "a day". */
export const adverbUnit = (word: string): Powers | undefined => {
  const unit = Object.hasOwn(adverbs, word) ? adverbs[word] : undefined;
  return unit === undefined ? undefined : powersOf.get(unit);
};

export const isNoun = (name: string): boolean => plurals.has(name);

/** "documents", for a sentence. */
export const pluralOf = (noun: string): string => plurals.get(noun) ?? noun;

/** Every way to write a unit or a noun, for tests. */
export const wordsFor = (name: string): readonly string[] =>
  [...powersOf].flatMap(([word, powers]) => (powers.size === 1 && powers.get(name) === 1 ? word : []));

/** Times by the calendar; the others are by the clock. */
export const isCalendar = (name: string): boolean => ["day", "week", "month", "year"].includes(name);

/** Currencies we know and do not convert. */
export const foreignCurrency = String.raw`[€£¥₹₩₽]|(?:c|ca|a|au|nz|hk|sg|r)\$|(?:eur|euros?|gbp|pounds?|inr|rupees?|rs|jpy|yen|cny|yuan|rmb|chf|cad|aud)(?![a-z])`;
