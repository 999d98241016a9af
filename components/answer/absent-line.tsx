import { ViewLink } from "@/components/views/view-link";
import { approaches } from "@/lib/model/approaches";
import type { Absent } from "@/lib/scenario/validate/validate-scenario";
import { firstUpper, joinWords } from "@/lib/sheet/words";

/** Which approaches are not priced; their reasons are among what fits. */
export function AbsentLine({ absent }: { readonly absent: readonly Absent[] }) {
  if (absent.length === 0) return null;
  const names = firstUpper(joinWords(absent.map(({ id }) => approaches[id].inSentence)));
  return (
    <p className="absent">
      {names} {absent.length === 1 ? "is" : "are"} not priced. <ViewLink to="fit">Why, and the way out</ViewLink>
    </p>
  );
}
