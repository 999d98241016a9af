import { FieldButton } from "@/components/answer/field-button";
import { Figure } from "@/components/answer/figure";
import { WayOut } from "@/components/answer/way-out";
import type { Action } from "@/components/calculator/state";
import type { ApproachLatency, LatencySegment, Over, Remedy } from "@/lib/analysis/latency/types";
import { measureWords } from "@/lib/narrative/limit-words";
import type { Scenario } from "@/lib/scenario/read/interpret";
import { lowerFirst } from "@/lib/sheet/explain";
import { formatCount, formatMs, formatUsdSentence } from "@/lib/sheet/format";

type RemediesProps = {
  readonly approach: ApproachLatency;
  readonly scenario: Scenario;
  /** How far ahead the costs look: "12 months". */
  readonly months: string;
  readonly dispatch: (action: Action) => void;
};

/** Single changes that bring an approach inside every limit, the cheapest in sight, or the stage that takes longest when there is none. */
export function Remedies({ approach, scenario, months, dispatch }: RemediesProps) {
  const [first, ...others] = approach.remedies;
  if (!first) return <NoRemedy approach={approach} />;
  const itemOf = (remedy: Remedy) => (
    <li key={remedy.say}>
      <WayOut
        instead={{ say: capitalised(remedy.say), values: remedy.values }}
        scenario={scenario}
        dispatch={dispatch}
      />
      : {formatUsdSentence(remedy.totalUsd)} over {months}, {remedy.times.map(timeText).join(", ")}
      {remedy.kind === "replicas" && (
        <>
          , {formatUsdSentence(remedy.moreUsdPerMonth)} a month more.{" "}
          <FieldButton field="minimumReplicas">Least copies</FieldButton> counts for all on machines of their own
        </>
      )}
    </li>
  );
  return (
    <>
      <p>This alone brings it inside:</p>
      <ul className="remedies">{itemOf(first)}</ul>
      {others.length > 0 && (
        <details className="other-remedies">
          <summary>
            {formatCount(others.length)} more {others.length === 1 ? "way" : "ways"}
          </summary>
          <ul className="remedies">{others.map(itemOf)}</ul>
        </details>
      )}
    </>
  );
}

const timeText = ({ measure, ms, limit }: Remedy["times"][number]): string =>
  `${measureWords[measure]} ${formatMs(ms)} of ${formatMs(limit.ms)}`;

const capitalised = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

function NoRemedy({ approach: { id, over, times } }: Pick<RemediesProps, "approach">) {
  const worst = over.reduce((most, one) => (excess(one) > excess(most) ? one : most), over[0] as Over);
  const longest = times && longestOf(times[worst.measure][worst.limit.percentile].segments);
  return (
    <p>
      Nothing in the catalogue brings it inside by itself.
      {longest && (
        <>
          {" "}
          The longest stage: <Figure why={`${id}.stage.${longest.id}`}>{lowerFirst(longest.label)}</Figure>,{" "}
          {formatMs(longest.ms)} of it.
        </>
      )}
    </p>
  );
}

const excess = ({ ms, limit }: Over): number => (ms === null ? 0 : ms - limit.ms);

const longestOf = (segments: readonly LatencySegment[]): LatencySegment | undefined =>
  segments.reduce<LatencySegment | undefined>((most, one) => (most && most.ms >= one.ms ? most : one), undefined);
