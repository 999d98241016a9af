import type { ApproachResult } from "@/lib/analysis/break-even/types";
import type { Latency } from "@/lib/analysis/latency/types";
import type { Odds } from "@/lib/analysis/uncertainty/types";
import { formatUsd, formatUsdAbout, formatUsdSentence } from "@/lib/sheet/format";
import { shareTexts } from "@/lib/sheet/share-text";
import { ApproachName } from "./approach-name";
import { Figure } from "./figure";
import { FirstToken } from "./first-token";

type RowProps = {
  readonly each: ApproachResult;
  /** What the others are compared with. */
  readonly best: ApproachResult | undefined;
  /** The answer names it. */
  readonly isAnswer: boolean;
  /** The answer is the cheapest of those in time, not of all. */
  readonly isLimited: boolean;
  readonly beyondUsd: number;
  /** "1 to 8 weeks". */
  readonly ready: string;
  readonly odds: Odds | null;
  /** Null when no approach has a time. */
  readonly latency: Latency | null;
};

export function ScoreboardRow({ each, best, isAnswer, isLimited, beyondUsd, ready, odds, latency }: RowProps) {
  const known = odds && oddsOf(odds, each.id);
  return (
    <tr data-approach={each.id} data-best={isAnswer || undefined}>
      <th scope="row">
        <ApproachName id={each.id} title={each.title} />
      </th>
      <td>
        <Figure why={`${each.id}.total`}>{formatUsd(each.totalUsd)}</Figure>
      </td>
      <td className="scoreboard-ready">{ready}</td>
      {odds && (
        <td className="scoreboard-range">{known?.band && <span className="scoreboard-band">{known.band}</span>}</td>
      )}
      {odds && <td className="scoreboard-chance">{known?.chance}</td>}
      <td className="scoreboard-against">
        {!best || beyondUsd === 0 ? (
          `cheapest${isLimited ? " in time" : ""}`
        ) : (
          <Figure why={`difference.${best.id}.${each.id}`}>{signed(beyondUsd)}</Figure>
        )}
      </td>
      {latency && (
        <td className="scoreboard-time">
          <FirstToken approach={latency.approaches.find(({ id }) => id === each.id)} />
        </td>
      )}
    </tr>
  );
}

const signed = (usd: number): string => `${usd < 0 ? "−" : "+"}${formatUsdSentence(Math.abs(usd))}`;

function oddsOf({ approaches }: Odds, id: ApproachResult["id"]) {
  const index = approaches.findIndex((each) => each.id === id);
  const { totalUsd } = approaches[index] ?? {};
  if (!totalUsd) return null;
  const chances = shareTexts(approaches.map(({ cheapestShare }) => cheapestShare));
  const [low, high] = [totalUsd.p5, totalUsd.p95].map(formatUsdAbout);
  return { band: low === high ? null : `${low} to ${high}`, chance: chances[index] };
}
