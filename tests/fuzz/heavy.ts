import { fields } from "@/lib/model/registry";
import { presets } from "@/lib/presets";
import { someOptions } from "../scenario/some-options";
import { pick, type Random } from "./random";

/** What makes a link dear: its extreme values, by field. */
const dear: Readonly<Record<string, readonly string[]>> = {
  horizon: ["36", "60", "120"],
  growth: ["0..0.1", "0.05", "-0.05..0.05"],
  modelCalls: ["2", "3", "4", "4.5", "5", "8", "8.5", "16", "50", "51", "100"],
  queries: ["1e4..1e6", "5e7", "2e8..3e8", "1e9"],
  passages: ["3..8"],
  outputTokens: ["200..400", "50..4000"],
  teamRate: ["50..90"],
  firstTokenBudget: ["100", "800", "2000"],
  fullAnswerBudget: ["1000", "5000"],
  together: ["0", "0.3", "1"],
  serving: ["dedicated", "shared"],
};
const names = Object.keys(dear);

const switches = [...fields.values()].flatMap((field) => {
  if (field.type !== "choice" || field.id.includes(".")) return [];
  const options = someOptions(field);
  return options.length >= 2 && options.length <= 4 ? [{ id: field.id, options }] : [];
});
const approachIds = ["prompting", "longContext", "rag", "fineTuning", "hybrid"];

/** A legal link that is as dear as links get: pairs, triples and more of extreme values, techniques switched at random. */
export function heavyLink(random: Random): string {
  const entries = new Map<string, string>();
  for (let count = 2 + random(5); count > 0; count--) {
    const name = pick(random, names);
    entries.set(name, pick(random, dear[name] as readonly string[]));
  }
  for (const id of approachIds) {
    if (random(3) === 0) entries.set(`${id}.serving`, "dedicated");
    if (random(4) === 0) entries.set(`${id}.basis`, "built");
  }
  const density = random(3);
  if (density > 0)
    for (const { id, options } of switches)
      if (random(density === 1 ? 8 : 2) === 0) entries.set(id, pick(random, options));
  const given = [...entries].map(([name, value]) => `${name}=${value}`).join("&");
  return `?p=${pick(random, presets).id}&${given}&v=1`;
}
