import { openLink, usableLink, usableScenario } from "@/components/calculator/state";
import type { LinkedOutlook } from "@/components/outlook/outlook-work";
import { answer } from "@/lib/decide/answer";
import { latencyOf } from "@/lib/decide/latency";
import { firstDraws, mapFields, outlookOf } from "@/lib/decide/outlook";
import { type Preview, previewOf } from "@/lib/embed/preview";

type Opened = {
  /** The first outlook of a link, made on the server so that a page needs no scripts and starts with nothing to compute. */
  readonly outlook: LinkedOutlook;
  /** What other sites show of it. */
  readonly preview: Preview;
};

/** Presets and shared links are opened again and again; a crawler's thousand variations push out the oldest. */
const mostKept = 64;
const kept = new Map<string, Opened>();

/** What the server makes of the link that a page is opened with. */
export function opened(query: string): Opened {
  const state = openLink(query);
  const link = usableLink(state);
  const known = kept.get(link);
  if (known) return known;
  const answered = answer(usableScenario(state));
  const outlook = outlookOf(answered, firstDraws);
  const latency = latencyOf(answered);
  const isFinal = outlook.odds === null;
  const made = {
    outlook: { link, axes: null, outlook, mapFields: mapFields(answered), isFinal, latency },
    preview: previewOf({ answer: answered, odds: outlook.odds, latency }),
  };
  kept.set(link, made);
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  return made;
}
