import { presets } from "@/lib/presets";
import { pick, type Random } from "./random";

/** What people type into the first boxes, and between which whole numbers. */
const usual: readonly (readonly [name: string, least: number, most: number])[] = [
  ["horizon", 1, 36],
  ["questionTokens", 20, 400],
  ["outputTokens", 50, 900],
  ["passages", 1, 12],
  ["teamRate", 30, 150],
  ["firstTokenBudget", 300, 4_000],
];

/** A link as most are: a preset with a volume of its own and up to three more values. Hardly any comes twice. */
export function ordinaryLink(random: Random): string {
  const entries = new Map([["queries", String(100 + random(10 ** (3 + random(5))))]]);
  for (let count = random(4); count > 0; count--) {
    const [name, least, most] = pick(random, usual);
    entries.set(name, String(least + random(most - least + 1)));
  }
  const given = [...entries].map(([name, value]) => `${name}=${value}`).join("&");
  return `?p=${pick(random, presets).id}&${given}&v=1`;
}
