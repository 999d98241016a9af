import { SecondPart } from "@/components/views/second-part";
import type { BreakEvenOdds, PairOdds, PaybackOdds, Quantiles } from "@/lib/analysis/uncertainty/types";
import { approaches } from "@/lib/model/approaches";
import { formatCount, formatCountAbout, formatMonths } from "@/lib/sheet/format";
import { shareTexts } from "@/lib/sheet/share-text";

type Outcome = {
  readonly words: string;
  readonly share: number;
  /** Null where the outcome is not a figure: always, never. */
  readonly spread: Quantiles | null;
};

/** Where the break-even and the payback of the two best lie: every outcome with its share, so that shares add up to all. */
export function SpreadTable({ pair, horizonMonths }: { readonly pair: PairOdds; readonly horizonMonths: number }) {
  return (
    <SecondPart
      className="outlook-table spread"
      id="spread-heading"
      title={`Where ${approaches[pair.best].inSentence} and ${approaches[pair.next].inSentence} may change places`}
      says="By volume and in time, with the chance of each"
    >
      <div className="scroll-x">
        <table>
          <thead>
            <tr>
              <th scope="col">Outcome</th>
              <th scope="col">Share of cases</th>
              <th scope="col">5% below</th>
              <th scope="col">Half below</th>
              <th scope="col">95% below</th>
            </tr>
          </thead>
          <Outcomes title="By volume, queries a month" outcomes={byVolume(pair.breakEven)} say={formatCountAbout} />
          <Outcomes
            title="As articles count it: gap in set-up ÷ gap per query, in queries"
            outcomes={byQueryGap(pair)}
            say={formatCountAbout}
          />
          <Outcomes title="In time, month" outcomes={inTime(pair.payback, horizonMonths)} say={formatCount} />
        </table>
      </div>
    </SecondPart>
  );
}

/** An outcome rarer than this has too few draws for quantiles of its own. */
const fewest = 0.05;

type OutcomesProps = {
  readonly title: string;
  readonly outcomes: readonly Outcome[];
  readonly say: (value: number) => string;
};

function Outcomes({ title, outcomes, say }: OutcomesProps) {
  const shown = outcomes.filter(({ share }) => share > 0);
  const shares = shareTexts(shown.map(({ share }) => share));
  return (
    <tbody>
      <tr className="outlook-group">
        <th scope="rowgroup" colSpan={5}>
          {title}
        </th>
      </tr>
      {shown.map(({ words, share, spread }, index) => (
        <tr key={words}>
          <th scope="row">{words}</th>
          <td>{shares[index]}</td>
          {spread && share >= fewest ? (
            [spread.p5, spread.p50, spread.p95].map((value, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a quantile is its place
              <td key={place}>{say(value)}</td>
            ))
          ) : (
            <td colSpan={3} />
          )}
        </tr>
      ))}
    </tbody>
  );
}

function byVolume(odds: BreakEvenOdds): Outcome[] {
  const { challengerAbove, incumbentAbove } = odds;
  const [challenger, incumbent] = [approaches[odds.challenger].title, approaches[odds.incumbent].title];
  return [
    {
      words: `${challenger} cheaper above a volume`,
      share: challengerAbove.share,
      spread: challengerAbove.queriesPerMonth,
    },
    {
      words: `${incumbent} cheaper above a volume`,
      share: incumbentAbove.share,
      spread: incumbentAbove.queriesPerMonth,
    },
    { words: `${challenger} cheaper at every volume`, share: odds.challengerAlwaysShare, spread: null },
    { words: `${incumbent} cheaper at every volume`, share: odds.incumbentAlwaysShare, spread: null },
    { words: "The same at every volume", share: odds.equalShare, spread: null },
  ];
}

function byQueryGap({ setupGapOverQueryGap: { queries, neverShare } }: PairOdds): Outcome[] {
  return [
    { words: "The gap in set-up is made up", share: 1 - neverShare, spread: queries },
    { words: "It never is", share: neverShare, spread: null },
  ];
}

function inTime({ challenger, month, neverShare }: PaybackOdds, horizonMonths: number): Outcome[] {
  const { title } = approaches[challenger];
  return [
    { words: `${title} first ahead at a month-end`, share: 1 - neverShare, spread: month },
    { words: `${title} not ahead within ${formatMonths(horizonMonths)}`, share: neverShare, spread: null },
  ];
}
