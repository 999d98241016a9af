import { ViewLink } from "@/components/views/view-link";
import { approaches } from "@/lib/model/approaches";
import type { Absent } from "@/lib/scenario/validate/validate-scenario";
import { firstUpper, joinWords } from "@/lib/sheet/words";

type FitLineProps = {
  readonly absent: readonly Absent[];
  /** How little of the documents prompting holds, where it is a rival. */
  readonly known: string;
};

/** What is said of how the approaches fit; the rest is among what fits. */
export const FitLine = ({ absent, known }: FitLineProps) => (
  <p className="absent">
    {absent.length > 0 && (
      <>
        {unpriced(absent)} <ViewLink to="fit">Why, and the way out</ViewLink>.{" "}
      </>
    )}
    {known} <ViewLink to="fit">{known ? "Do questions ask for them?" : "Say what you need"}</ViewLink>
  </p>
);

function unpriced(absent: readonly Absent[]): string {
  const names = firstUpper(joinWords(absent.map(({ id }) => approaches[id].inSentence)));
  return `${names} ${absent.length === 1 ? "is" : "are"} not priced.`;
}
