import { json, preflight, problem } from "@/app/api/respond";
import { frozenLink } from "@/lib/decide/frozen-link";
import { longLink } from "@/lib/scenario/canonical";
import { interpret } from "@/lib/scenario/interpret";
import { readLink } from "@/lib/scenario/link";

/** The link of a scenario with every value written out; one longer than other programs keep whole is given with a warning. */
export function GET(request: Request): Response {
  const { kind, link, issues } = frozenLink(interpret(readLink(new URL(request.url).search)));
  const errors = issues.filter(({ level }) => level === "error");
  if (errors.length > 0) return problem(422, "Some values cannot be used", errors);
  const warnings = [...issues, ...(kind === "too_long" ? [longLink(link.length)] : [])];
  return json({
    link: `/${link}`,
    characters: link.length,
    warnings: warnings.map(({ field, code, message }) => ({ field, code, message })),
  });
}

export const OPTIONS = (): Response => preflight("GET, OPTIONS");
