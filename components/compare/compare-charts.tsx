import { type ComparedLinks, type LineChoice, lineChoices, writeComparison } from "@/lib/compare/address";
import { comparedByVolume } from "@/lib/compare/by-volume";
import type { Compared } from "@/lib/compare/compared";
import { linesOf, missingWords } from "@/lib/compare/lines";
import { comparedOverTime } from "@/lib/compare/over-time";
import { approaches } from "@/lib/model/approaches";
import { LineChart } from "./line-chart";

type CompareChartsProps = { readonly compared: readonly Compared[]; readonly comparison: ComparedLinks };

/** One approach of every scenario in the same picture. */
export function CompareCharts({ compared, comparison }: CompareChartsProps) {
  const { of } = comparison;
  const lines = linesOf(compared, of);
  const missing = missingWords(compared, of);
  return (
    <>
      <h2 id="charts">In one picture</h2>
      <nav className="compare-views compare-lines" aria-label="Approach drawn">
        {lineChoices.map((choice) => (
          <a
            key={choice}
            href={`${writeComparison({ ...comparison, of: choice })}#charts`}
            aria-current={choice === of ? "true" : undefined}
          >
            {choiceWords(choice)}
          </a>
        ))}
      </nav>
      {missing && <p className="compare-note">{missing}</p>}
      <div className="compare-charts">
        {lines.length > 0 &&
          [comparedOverTime, comparedByVolume].map((draw) => {
            const wide = draw(lines, { compact: false });
            return <LineChart key={wide.id} id={wide.id} specs={{ wide, compact: draw(lines, { compact: true }) }} />;
          })}
      </div>
    </>
  );
}

const choiceWords = (choice: LineChoice): string =>
  choice === "cheapest" ? "Each scenario’s cheapest" : approaches[choice].title;
