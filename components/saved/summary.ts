import { writeComparison } from "@/lib/compare/address";
import { findPreset } from "@/lib/presets";
import { interpret } from "@/lib/scenario/read/interpret";
import { longestAddress, readLink, writeLink } from "@/lib/scenario/read/link";
import { plural } from "@/lib/sheet/words";

/** "Support bot, 3 values of its own": cheap enough for a long list. */
export function summaryOf(link: string): string {
  const { preset, entries } = readLink(link);
  const { values, options, isFrozen } = interpret({ preset, entries, issues: [] });
  const title = findPreset(preset)?.title ?? "unknown preset";
  if (isFrozen) return `${title}, every value in the link`;
  const own = values.size + options.size;
  return own === 0 ? `${title} as it is` : `${title}, ${plural(own, "value")} of its own`;
}

// Made once: a long list asks for hundreds.
const moment = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });

/** "21 Nov 2026, 15:04" where the reader is. */
export const savedWords = (savedAt: string): string => moment.format(new Date(savedAt));

/** The address that compares some links, in their order; null where it is too long to be asked for. */
export function comparisonOf(links: readonly string[]): string | null {
  const scenarios = links.map((link) => link.replace(/^\?/, ""));
  const address = writeComparison({ scenarios, of: "cheapest", showsAll: false });
  return address.length > longestAddress ? null : address;
}

/** The preset on the left, the scenario on the right. */
export const besidePreset = (link: string): string | null => comparisonOf([writeLink(readLink(link).preset, []), link]);
