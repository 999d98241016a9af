import { plural } from "@/lib/charts/wording";
import { writeComparison } from "@/lib/compare/address";
import { findPreset } from "@/lib/presets";
import { interpret } from "@/lib/scenario/interpret";
import { readLink, writeLink } from "@/lib/scenario/link";

/** "Support bot, 3 values of its own": cheap enough for a long list. */
export function summaryOf(link: string): string {
  const { preset, entries } = readLink(link);
  const { values, options, isFrozen } = interpret({ preset, entries, issues: [] });
  const title = findPreset(preset)?.title ?? "unknown preset";
  if (isFrozen) return `${title}, every value in the link`;
  const own = values.size + options.size;
  return own === 0 ? `${title} as it is` : `${title}, ${plural(own, "value")} of its own`;
}

/** "21 Nov 2026, 15:04" where the reader is. */
export const savedWords = (savedAt: string): string =>
  new Date(savedAt).toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "short" });

/** The comparison of some links, in their order. */
export const comparisonOf = (links: readonly string[]): string =>
  writeComparison({ scenarios: links.map((link) => link.replace(/^\?/, "")), of: "cheapest", showsAll: false });

/** The preset on the left, the scenario on the right. */
export const besidePreset = (link: string): string => comparisonOf([writeLink(readLink(link).preset, []), link]);
