import { type Literal, numberSource, percentScale, readLiteral, suffixes } from "./number-text";
import { notFinite, Refusal } from "./refusal";
import { adverbUnit, foreignCurrency, type Powers, unitWord } from "./unit-words";

type Operator = "+" | "-" | "*" | "/" | "(" | ")";

export type Token =
  | { readonly kind: "number"; readonly literal: Literal }
  /** A unit after a number, or a currency before one. */
  | { readonly kind: "unit" | "currency"; readonly word: string; readonly powers: Powers }
  /** "per", "a", and a stroke before a unit. */
  | { readonly kind: "per" }
  | { readonly kind: Operator | "to" | "likely" | "," };

const tokenSource = [
  `(?<number>${numberSource})`,
  `(?<foreign>${foreignCurrency})`,
  // "1M input tokens": which tokens they are is the field's business.
  String.raw`(?<which>(?:input|output|prompt|completion|cached|training)(?=\s+[km]?tok))`,
  String.raw`(?<word>us\$|[a-zµμ]+|∞)`,
  String.raw`(?<to>\.{2,}|…|->|[:~])`,
  "(?<operator>[-+*/()])",
  "(?<mark>[$¢%,])",
].join("|");

/**
 * Numbers and arithmetic as people type them, in tokens: "$1,234.5", "70h x 80", "$2.50 / 1M tokens". Nothing is ever run as
 * code, and no word is passed over.
 */
export function tokenize(text: string): readonly Token[] {
  // To a programmer it is sixteen, and to the rest of us nothing times ten.
  if (/(?<![\d.,])0x[\da-f]/i.test(text)) throw new Refusal("unreadable");
  const pattern = new RegExp(String.raw`\s*(?:${tokenSource})`, "iy");
  const tokens: Token[] = [];
  while (pattern.lastIndex < text.length) {
    const groups = pattern.exec(text)?.groups;
    if (!groups) throw new Refusal("unreadable");
    if (groups.foreign) throw foreign(groups.foreign);
    if (groups.number) tokens.push({ kind: "number", literal: readLiteral(groups.number.toLowerCase()) });
    else if (groups.word) readWord(tokens, groups.word.toLowerCase(), groups.word);
    else if (groups.to) tokens.push({ kind: "to" });
    else if (groups.operator) tokens.push({ kind: groups.operator as Operator });
    else if (groups.mark === "%") rescale(tokens, percentScale);
    else if (groups.mark === ",") tokens.push({ kind: "," });
    else if (groups.mark) readUnit(tokens, groups.mark, groups.mark);
  }
  return tokens;
}

const foreign = (word: string): Refusal =>
  new Refusal("unreadable", `Money is in US dollars here, and we do not convert "${word}". Type it in US dollars.`);

function readWord(tokens: Token[], word: string, typed: string): void {
  const scale = suffixes.get(word);
  const adverb = adverbUnit(word);
  if (word === "x") tokens.push({ kind: "*" });
  else if (["per", "a", "an", "each", "every"].includes(word)) tokens.push({ kind: "per" });
  else if (word === "to" || word === "likely") tokens.push({ kind: word });
  else if (["infinity", "inf", "nan", "∞"].includes(word)) throw notFinite();
  else if (scale !== undefined) readSuffix(tokens, scale);
  else if (adverb) tokens.push({ kind: "per" }, { kind: "unit", word: typed, powers: adverb });
  else readUnit(tokens, word, typed);
}

/** "per million" is per one of them. */
function readSuffix(tokens: Token[], scale: number): void {
  const before = tokens.at(-1)?.kind;
  if (before === "per" || before === "/") tokens.push({ kind: "number", literal: readLiteral("1") });
  rescale(tokens, scale);
}

function rescale(tokens: Token[], scale: number): void {
  const last = tokens.pop();
  if (last?.kind !== "number" || last.literal.scale !== 0) throw new Refusal("unreadable");
  tokens.push({ kind: "number", literal: { ...last.literal, scale } });
}

function readUnit(tokens: Token[], word: string, typed: string): void {
  const powers = unitWord(word);
  const before = tokens.at(-1)?.kind;
  const follows = before !== undefined && ["number", "unit", ")", "per", "/"].includes(before);
  if (powers && follows) tokens.push({ kind: "unit", word: typed, powers });
  else if (powers?.get("USD") === 1) tokens.push({ kind: "currency", word: typed, powers });
  else if (!powers && before === "number" && word.length > 2) throw new UnknownUnit(typed);
  else throw new Refusal("unreadable");
}

/** A word after a number that is none we know. */
export class UnknownUnit extends Refusal {
  constructor(readonly word: string) {
    super("unreadable");
    this.name = "UnknownUnit";
  }
}

/**
 * Tells a stroke before a unit from a division: "$2.50 / 1M tokens" and "80/h" are per, "1250/4" and "1000/4 h" divide.
 * `isBelow` says whether the field has the unit below its own line.
 */
export function withStrokes(tokens: readonly Token[], isBelow: (powers: Powers) => boolean): readonly Token[] {
  const hasMoney = tokens.some(isMoney);
  return tokens.map((token, index) => {
    if (token.kind !== "/") return token;
    const [next, after] = [tokens[index + 1], tokens[index + 2]];
    if (next?.kind === "unit") return { kind: "per" };
    if (next?.kind !== "number") return token;
    const isPer =
      after?.kind === "unit" ? isCount(next.literal) || isBelow(after.powers) : isMillion(next.literal, hasMoney);
    return isPer ? { kind: "per" } : token;
  });
}

const isMoney = (token: Token): boolean =>
  token.kind === "currency" || (token.kind === "unit" && ["USD", "cent"].some((name) => token.powers.has(name)));

const isCount = ({ digits, scale }: Literal): boolean => scale > 0 || /^10*$/.test(digits);

/** "/1M", and "/1,000,000" after a price. */
const isMillion = ({ digits, scale, exponent }: Literal, hasMoney: boolean): boolean =>
  exponent === 0 && (digits === "1" ? scale > 0 : hasMoney && scale === 0 && ["1000", "1000000"].includes(digits));
