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
        The copies of the model are the ones the bill pays for. The p95 wait for a place lies between the wait at the
        mean rate and the wait at the peak, as it did in all 35 cases tried with up to 75% of the places taken at
        random; with the times of real requests and 70% taken it was 13.6 s where the two said 0 and 4.3 s.
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
          <strong>Unstable</strong>: from 95% at the peak on, waits grow without end and no time holds.
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
          <strong>Unsure</strong>: {unsureWords}
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
  if (atMean === atPeak) return <>The p95 wait is {peak}, at the mean rate as at the peak.</>;
  return (
    <>
      The p95 wait lies between <Figure why={why}>{formatMs(atMean ?? 0)}</Figure> at the mean rate and {peak} at the
      peak.
    </>
  );
}

/** Above all places there is no share of them. */
function takenText({ atMean, atPeak }: ServingLatency["utilisation"]): string {
  const taken = (share: number) => (share > 1 ? `${formatCount(Math.round(share * 100))}%` : shareText(share));
  return `Of the places, ${taken(atMean)} are taken at the mean rate and ${taken(atPeak)} at the peak.`;
}
