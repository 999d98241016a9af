/**
 * The words people put after a number. They are recognised only to be dropped: a field already has its unit. Words of one
 * line mean the same thing. Times and sizes are told apart, so that "30 min" is not taken for 30 hours.
 */
const times = [
  "ms millisecond milliseconds",
  "s sec secs second seconds",
  "min mins minute minutes",
  "h hr hrs hour hours",
  "day days",
  "week weeks",
  "month months mo",
  "year years yr yrs",
];

const sizes = ["kb", "mb", "gb", "tb"];

const others = [
  "usd dollar dollars",
  "query queries request requests question questions call calls user users",
  "token tokens tok toks",
  "passage passages chunk chunks document documents doc docs page pages example examples row rows",
  "gpu gpus machine machines replica replicas epoch epochs read reads write writes",
];

type Meaning = { readonly kind: "time" | "size" | "other"; readonly name: string };

const meanings = new Map<string, Meaning>([
  ...entries("time", times),
  ...entries("size", sizes),
  ...entries("other", others),
]);

function entries(kind: Meaning["kind"], lines: readonly string[]): [string, Meaning][] {
  return lines.flatMap((line) => {
    const words = line.split(" ");
    return words.map((word): [string, Meaning] => [word, { kind, name: words[0] ?? word }]);
  });
}

function wordsOf(unit: string): string[] {
  return unit.toLowerCase().match(/[a-z]+/g) ?? [];
}

/** Whether a word may follow a number in a field of this unit. The words of the unit itself always may. */
export function isUnitWord(word: string, fieldUnit: string): boolean {
  return meanings.has(word) || wordsOf(fieldUnit).includes(word);
}

/** Whether dropping the word would change the figure: "min" in a field of hours, "day" in queries per month. */
export function clashesWith(word: string, fieldUnit: string): boolean {
  const typed = meanings.get(word);
  if (!typed || typed.kind === "other") return false;
  const sameKind = wordsOf(fieldUnit)
    .flatMap((part) => meanings.get(part) ?? [])
    .filter(({ kind }) => kind === typed.kind);
  return sameKind.length > 0 && sameKind.every(({ name }) => name !== typed.name);
}
