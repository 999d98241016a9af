import type { Evaluation } from "../../analysis/evaluation/evaluate-scenario";
import { inputsInForce } from "../files/inputs-in-force";

/** Where the figures come from: each source once, with the fields it fills. What was given or assumed is counted. */
export function sourcesOf(evaluation: Evaluation) {
  const found = new Map<string, { title: string; url?: string; asOf?: string; fields: string[] }>();
  let [assumed, given] = [0, 0];
  for (const { id, source, isChanged } of inputsInForce(evaluation)) {
    if (isChanged) given++;
    // What an approach takes over from one that was given is counted there.
    else if (source.label === "you") continue;
    else if (source.label === "assumption" || source.label === "preset") assumed++;
    else {
      const { label, url, asOf } = source;
      const key = `${label} ${url} ${asOf}`;
      const before = found.get(key) ?? { title: label, ...(url && { url }), ...(asOf && { asOf }), fields: [] };
      before.fields.push(id);
      found.set(key, before);
    }
  }
  return { figures: [...found.values()], assumptions: assumed, given };
}
