import { FieldButton } from "@/components/answer/field-button";
import { Figure } from "@/components/answer/figure";
import type { Action } from "@/components/calculator/state";
import type { ApproachLatency, LatencySegment, Over, Remedy } from "@/lib/analysis/latency/types";
import { lowerFirst } from "@/lib/sheet/explain";
import { formatCount, formatMs, formatUsdSentence } from "@/lib/sheet/format";
import { shareText } from "@/lib/sheet/share-text";

type RemediesProps = {
  readonly approach: ApproachLatency;
  readonly dispatch: (action: Action) => void;
};

/** The single changes that bring an approach inside every limit, or the stage that takes longest when there is none. */
export function Remedies({ approach, dispatch }: RemediesProps) {
  const { id, remedies } = approach;
  if (remedies.length === 0) return <NoRemedy approach={approach} />;
  return (
    <>
      <p>{remedies.length === 1 ? "This alone brings it inside:" : "Any one of these alone brings it inside:"}</p>
      <ul className="remedies">
        {remedies.map((remedy) =>
          remedy.kind === "stage" ? (
            <li key={remedy.id}>
              <Figure why={`${id}.stage.${remedy.id}`}>{remedy.label}</Figure> {stageText(remedy)}
            </li>
          ) : (
            <li key="replicas">
              <CopiesRemedy remedy={remedy} dispatch={dispatch} />
            </li>
          ),
        )}
      </ul>
    </>
  );
}

const stageText = ({ toShare, savesMs }: Extract<Remedy, { kind: "stage" }>): string =>
  toShare === 0
    ? `left out, ${formatMs(savesMs)} less at p50`
    : `at ${shareText(toShare)} of its time, ${formatMs(savesMs)} less at p50`;

type CopiesRemedyProps = Omit<RemediesProps, "approach"> & {
  readonly remedy: Extract<Remedy, { kind: "replicas" }>;
};

function CopiesRemedy({ remedy: { replicas, minimumReplicas, moreUsdPerMonth }, dispatch }: CopiesRemedyProps) {
  return (
    <>
      <FieldButton field="minimumReplicas">{formatCount(replicas)} copies of the model</FieldButton>,{" "}
      {formatUsdSentence(moreUsdPerMonth)} a month more.{" "}
      <button
        type="button"
        className="quiet-button js-only"
        onClick={() => dispatch({ type: "commit", id: "minimumReplicas", text: String(minimumReplicas) })}
      >
        Run {formatCount(replicas)} copies
      </button>{" "}
      The least number of copies is one input for all approaches on machines of their own.
    </>
  );
}

function NoRemedy({ approach: { id, over, times } }: Pick<RemediesProps, "approach">) {
  const worst = over.reduce((most, one) => (excess(one) > excess(most) ? one : most), over[0] as Over);
  const longest = times && longestOf(times[worst.measure][worst.limit.percentile].segments);
  return (
    <p>
      No single change brings it inside.
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
