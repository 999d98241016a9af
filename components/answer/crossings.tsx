import { memo, useRef } from "react";
import { useDeferred } from "@/components/scheduler/use-deferred";
import { useIsNear } from "@/components/scheduler/use-is-near";
import { SecondPart } from "@/components/views/second-part";
import type { Pair } from "@/lib/analysis/break-even/types";
import type { Evaluation } from "@/lib/analysis/evaluation/evaluate-scenario";
import { approaches } from "@/lib/model/approaches";
import { timeWords, volumeWords } from "@/lib/narrative/pair-words";
import { plainText } from "@/lib/narrative/phrase";
import { formatCount, formatMonths } from "@/lib/sheet/format";
import { Phrases } from "./phrases";

/** Every pair of approaches: at which volumes and in which months the cheaper one changes, or why it never does. */
export const Crossings = memo(function Crossings({ evaluation: newest }: { readonly evaluation: Evaluation }) {
  const section = useRef<HTMLDivElement>(null);
  const evaluation = useDeferred(newest, useIsNear(section) === false);
  if (evaluation.pairs.length === 0) return null;
  return (
    <div className="crossings" ref={section}>
      <SecondPart id="crossings-heading" title="Where any two change places" says={saysOf(evaluation.pairs)}>
        <p className="section-note">
          By volume: queries a month at which both cost the same over {formatMonths(evaluation.horizonMonths)}. In time:
          at {formatCount(evaluation.queriesPerMonth)} queries a month, by what is spent up to each month-end.
        </p>
        <div className="scroll-x">
          <table>
            <thead>
              <tr>
                <th scope="col">Pair</th>
                <th scope="col">By volume</th>
                <th scope="col">In time</th>
              </tr>
            </thead>
            <tbody>
              {evaluation.pairs.map((pair) => (
                <tr key={`${pair.incumbent} ${pair.challenger}`}>
                  <th scope="row">
                    {approaches[pair.incumbent].title} and {approaches[pair.challenger].inSentence}
                  </th>
                  <td>
                    <ByVolume pair={pair} />
                  </td>
                  <td>
                    <Phrases phrases={timeWords(pair)} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </SecondPart>
    </div>
  );
});

/** How many pairs have a volume at which they cost the same. */
function saysOf(pairs: readonly Pair[]): string {
  const crossing = pairs.filter(({ always }) => always === null).length;
  return `${formatCount(crossing)} of ${formatCount(pairs.length)} pairs, by volume`;
}

function ByVolume({ pair }: { readonly pair: Pair }) {
  const words = volumeWords(pair);
  if (pair.always !== null) return <Phrases phrases={words.flat()} />;
  return (
    <ul>
      {words.map((phrases) => (
        <li key={plainText(phrases)}>
          <Phrases phrases={phrases} />
        </li>
      ))}
    </ul>
  );
}
