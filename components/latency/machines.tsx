import { ApproachName } from "@/components/answer/approach-name";
import { FieldButton } from "@/components/answer/field-button";
import { Figure } from "@/components/answer/figure";
import { SecondPart } from "@/components/views/second-part";
import type { ApproachLatency, ServingLatency } from "@/lib/analysis/latency/types";
import { approaches } from "@/lib/model/approaches";
import { busyWords, unsureWords, waitingWords } from "@/lib/narrative/waiting-words";
import { formatCount, formatMs } from "@/lib/sheet/format";
import { shareText } from "@/lib/sheet/share-text";

type MachinesProps = { readonly approaches: readonly ApproachLatency[] };

/** How full the machines of one's own are, and how long a request waits for a place on them. */
export function Machines({ approaches }: MachinesProps) {
  const hosted = approaches.filter(({ serving }) => serving !== null);
  if (hosted.length === 0) return null;
  return (
    <SecondPart className="machines" id="machines-heading" title="Machines of your own" says={saysOf(hosted)}>
      <p className="latency-note">
        The bill pays for these copies of the model. A copy has places, and each answers one request at a time; when all
        are taken, the next request waits. With up to 70% taken, real waits lay between the one on average and the one
        at the busiest minutes in all 35 cases tried; above, they did not.{" "}
        <a href="/method#latency">How waits were checked</a>
      </p>
      <ul>
        {hosted.map(({ id, title, serving }) => (
          <li key={id} data-approach={id}>
            <ApproachName id={id} title={title} />
            {serving && <Serving serving={serving} id={id} />}
          </li>
        ))}
      </ul>
    </SecondPart>
  );
}

/** "RAG 2 copies, hybrid 1": how many of each there are. */
const saysOf = (hosted: readonly ApproachLatency[]): string =>
  hosted
    .map(({ id, serving }) => {
      const copies = serving?.replicas ?? 0;
      return `${approaches[id].inSentence} ${formatCount(copies)} ${copies === 1 ? "copy" : "copies"}`;
    })
    .join(", ");

function Serving({ serving, id }: { readonly serving: ServingLatency; readonly id: ApproachLatency["id"] }) {
  const { replicas, slots, utilisation, p95WaitMs, waitingShare, unstable, busy, unsure } = serving;
  return (
    <p>
      <FieldButton field="minimumReplicas">
        {formatCount(replicas)} {replicas === 1 ? "copy" : "copies"}
      </FieldButton>{" "}
      with {formatCount(slots)} {slots === 1 ? "place" : "places"} each. {takenText(utilisation)}{" "}
      {unstable ? (
        <>
          <strong>Unstable</strong>: above 95% taken, waits grow without end, and no time holds.
        </>
      ) : (
        <>
          <Wait id={id} p95WaitMs={p95WaitMs} />
          {waitingShare && ` ${waitingWords(waitingShare)}`}
        </>
      )}
      {unsure && !unstable && (
        <>
          {" "}
          <strong>Unsure</strong>: {unsureWords(serving)}
        </>
      )}
      {busy && !unstable && (
        <>
          {" "}
          <strong>Busy</strong>: {busyWords}
        </>
      )}
    </p>
  );
}

function Wait({ id, p95WaitMs: { atMean, atPeak } }: Pick<ServingLatency, "p95WaitMs"> & Pick<ApproachLatency, "id">) {
  const why = `${id}.stage.queue`;
  const peak = <Figure why={why}>{formatMs(atPeak ?? 0)}</Figure>;
  if (atMean === atPeak) return <>95 in 100 requests wait {peak} at most, also at the busiest minutes.</>;
  return (
    <>
      95 in 100 requests wait at most <Figure why={why}>{formatMs(atMean ?? 0)}</Figure> on average, and {peak} at the
      busiest minutes.
    </>
  );
}

/** Above all places there is no share of them. */
function takenText({ atMean, atPeak }: ServingLatency["utilisation"]): string {
  const taken = (share: number) => (share > 1 ? `${formatCount(Math.round(share * 100))}%` : shareText(share));
  return `On average ${taken(atMean)} of the places are taken, at the busiest minutes ${taken(atPeak)}.`;
}
