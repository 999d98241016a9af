import { fields } from "@/lib/model/registry";
import { presets } from "@/lib/presets";
import { shortName } from "@/lib/scenario/read/short-names";
import saved from "../links/v1.json" with { type: "json" };
import { someOptions } from "../scenario/some-options";
import { pick, type Random } from "./random";

const links: readonly string[] = [...saved.map(({ link }) => link), ...presets.map(({ id }) => `?p=${id}&v=1`)];
const allFields = [...fields.values()];
const options = new Map(
  allFields.flatMap((field) => (field.type === "choice" ? [[field.id, someOptions(field)] as const] : [])),
);

const ofPrototype = [
  "__proto__",
  "constructor",
  "toString",
  "valueOf",
  "hasOwnProperty",
  "prototype",
  "__defineGetter__",
];
const huge = [
  "1e308",
  "1e309",
  "-1e308",
  "9".repeat(400),
  "1e-320",
  "5e-324",
  "-0",
  "1e99999999",
  "0x10",
  "∞",
  "NaN",
  "1e+9",
];
const foreign = [
  "💥",
  "\u202e",
  "\ud800",
  "\udfff",
  "\0",
  "\u0301",
  "１２３",
  "٣",
  "\u2028",
  "é",
  "\ufeff",
  "<script>",
  "\r\n",
  "'\"`",
  "ß",
];
const broken = [
  "%",
  "%zz",
  "%E0%A4%A",
  "%00",
  "%ff%fe",
  "%ED%A0%80",
  "%25",
  "%2",
  "%u0041",
  "+",
  "%26",
  "%3D",
  "%C0%AF",
];
const ranges = [
  "5..1",
  "9..9",
  "1..2..3..4",
  "..",
  "1..",
  "..1",
  "3 to 1, likely 9",
  "1e9..0",
  "100%..1%",
  "10-5-1",
  "1-",
  "[2,1]",
  "0..1e-300",
];
const sums = [
  "(((((1)))))",
  "(".repeat(120),
  "1/0",
  "0/0",
  "1e200*1e200",
  "-(-(-1))",
  "1+".repeat(90),
  "2*(3-3)/(1-1)",
  "70h x 80",
  "1/3",
];
const others = [
  "",
  "never",
  "none",
  "built",
  "quoted",
  "absent",
  "1",
  "0",
  "true",
  "null",
  "undefined",
  "[object Object]",
  "x".repeat(300),
];

const anyText = (random: Random): string =>
  pick(random, pick(random, [ofPrototype, huge, foreign, broken, ranges, sums, others]));

/** Somebody's text for a field: at its bounds, beyond them, anything in between, or what is no value at all. */
function anyEntry(random: Random): string {
  const field = pick(random, allFields);
  const name = random(4) === 0 ? shortName(field.id) : field.id;
  if (field.type === "choice") return `${name}=${pick(random, [...(options.get(field.id) ?? []), "x"])}`;
  const { min, max } = field.quantity;
  const between = () => String(min + (max - min) * 10 ** -random(9));
  const value = [
    () => String(min),
    () => String(max),
    between,
    () => `${between()}..${between()}`,
    () => `${max}..${min}`,
    () => `${min}..${between()}..${max}`,
    () => anyText(random),
  ];
  return `${name}=${pick(random, value)()}`;
}

/** One way of spoiling a query. */
type Spoil = (query: string, random: Random) => string;

const cutAt = (query: string, random: Random) => random(query.length + 1);
const inParts = (query: string, change: (parts: string[]) => void) => {
  const parts = query.split("&");
  change(parts);
  return parts.join("&");
};
const insert = (query: string, text: string, random: Random) => {
  const at = cutAt(query, random);
  return query.slice(0, at) + text + query.slice(at);
};
const withValue = (query: string, value: string, random: Random) =>
  inParts(query, (parts) => {
    const at = random(parts.length);
    parts[at] = `${parts[at]?.split("=")[0]}=${value}`;
  });

const spoils: readonly Spoil[] = [
  function flipBit(query, random) {
    const at = random(query.length);
    const flipped = String.fromCharCode(query.charCodeAt(at) ^ (1 << random(7)));
    return query.slice(0, at) + flipped + query.slice(at + 1);
  },
  (query, random) => query.slice(0, cutAt(query, random)),
  function cutMiddle(query, random) {
    const [from = 0, to = 0] = [cutAt(query, random), cutAt(query, random)].sort((a, b) => a - b);
    return query.slice(0, from) + query.slice(to);
  },
  (query, random) => inParts(query, (parts) => parts.splice(random(parts.length), 0, pick(random, parts))),
  (query, random) => inParts(query, (parts) => parts.splice(random(parts.length), 1)),
  (query) => inParts(query, (parts) => parts.reverse()),
  (query, random) => inParts(query, (parts) => parts.splice(random(parts.length), 0, anyEntry(random))),
  (query, random) => inParts(query, (parts) => parts.splice(random(parts.length), 0, anyEntry(random))),
  (query, random) =>
    inParts(query, (parts) => {
      for (let count = random(12); count >= 0; count--) parts.splice(1 + random(parts.length), 0, anyEntry(random));
    }),
  (query, random) => withValue(query, pick(random, huge), random),
  (query, random) => withValue(query, pick(random, ranges), random),
  (query, random) => withValue(query, pick(random, sums), random),
  (query, random) => withValue(query, anyText(random), random),
  (query, random) => insert(query, pick(random, broken), random),
  (query, random) => insert(query, pick(random, foreign), random),
  (query, random) => insert(query, `&${pick(random, ofPrototype)}=${anyText(random)}`, random),
  (query) => inParts(query, (parts) => parts.splice(1, 0, "frozen=1")),
  (query, random) => inParts(query, (parts) => parts.splice(1, 0, `title=${anyText(random)}`)),
  function joinTwo(query, random) {
    const other = pick(random, links).slice(1).split("&");
    return inParts(query, (parts) => parts.splice(1, 0, ...other.slice(1, 1 + random(other.length))));
  },
  (query, random) => query.replace(/\.\./g, () => pick(random, ["..", "-", " to ", "…", "~", ".", "...", "->"])),
];

/** A saved link, spoilt one to four times. */
export function mutatedLink(random: Random): string {
  let query = pick(random, links);
  for (let count = random(4); count >= 0; count--) query = query === "" ? "?" : pick(random, spoils)(query, random);
  return query;
}
