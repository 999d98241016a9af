import type { Latency } from "@/lib/analysis/latency/types";
import { joinWords } from "@/lib/charts/words/wording";
import { approaches } from "@/lib/model/approaches";
import { lowerFirst } from "@/lib/sheet/explain";

/** The approaches without a time, said once for each reason. */
export function Untimed({ untimed }: Pick<Latency, "untimed">) {
  const reasons = [...new Set(untimed.map(({ because }) => because))];
  if (reasons.length === 0) return null;
  return (
    <div className="untimed">
      {reasons.map((reason) => {
        const names = untimed.filter(({ because }) => because === reason).map(({ id }) => approaches[id].inSentence);
        return (
          <p key={reason}>
            There is no time for {joinWords(names)}
            {names.length > 1 && ", each for the same reason"}: {lowerFirst(reason)}
          </p>
        );
      })}
    </div>
  );
}
