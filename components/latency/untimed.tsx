import type { Latency } from "@/lib/analysis/latency/types";
import { approaches } from "@/lib/model/approaches";
import { untimedWords } from "@/lib/narrative/untimed-words";
import { lowerFirst } from "@/lib/sheet/explain";
import { joinWords } from "@/lib/sheet/words";

/** The approaches without a time, said once for each reason. */
export function Untimed({ untimed }: Pick<Latency, "untimed">) {
  const reasons = [...new Set(untimed.map(({ why }) => why))];
  if (reasons.length === 0) return null;
  return (
    <div className="untimed">
      {reasons.map((reason) => {
        const names = untimed.filter(({ why }) => why === reason).map(({ id }) => approaches[id].inSentence);
        return (
          <p key={reason}>
            There is no time for {joinWords(names)}
            {names.length > 1 && ", each for the same reason"}: {lowerFirst(untimedWords[reason])}
          </p>
        );
      })}
    </div>
  );
}
