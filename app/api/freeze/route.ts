import { json, notAllowed, preflight, problem } from "@/app/api/respond";
import type { FrozenAnswer } from "@/lib/publish/api/other-schemas";
import { frozenLink } from "@/lib/publish/share/frozen-link";
import { readScenario, refusalsIn } from "@/lib/scenario/validate/validate-scenario";
import { longLink } from "@/lib/scenario/write/canonical";

/** The link of a scenario with every value written out; one longer than other programs keep whole is given with a warning. */
export function GET(request: Request): Response {
  const validated = readScenario(new URL(request.url).search);
  const refused = refusalsIn(validated);
  if (refused.length > 0) return problem(422, "Some values cannot be used", refused);
  const { kind, link, issues } = frozenLink(validated);
  // What is worked out from a given value, as the time of 95 in 100 is, may be beyond what may be given.
  const unusable = refusalsIn(readScenario(link));
  if (unusable.length > 0) return problem(422, "Written out, some values cannot be used", unusable);
  const warnings = [...issues, ...(kind === "too_long" ? [longLink(link.length)] : [])];
  return json({
    link: `/${link}`,
    characters: link.length,
    warnings: warnings.map(({ field, code, message }) => ({ field, code, message })),
  } satisfies FrozenAnswer);
}

export const OPTIONS = (): Response => preflight("GET, OPTIONS");

const refuse = notAllowed("GET, OPTIONS");

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT };
