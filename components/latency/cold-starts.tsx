import { ApproachName } from "@/components/answer/approach-name";
import { Figure } from "@/components/answer/figure";
import { SecondPart } from "@/components/views/second-part";
import type { ApproachLatency } from "@/lib/analysis/latency/types";
import { formatMs } from "@/lib/sheet/format";
import { shareText } from "@/lib/sheet/share-text";

type ColdStartsProps = { readonly approaches: readonly ApproachLatency[] };

/** How often a request finds its model unloaded, and how long it then waits. */
export function ColdStarts({ approaches }: ColdStartsProps) {
  const cold = approaches.filter(({ coldStart }) => coldStart !== null && coldStart.share > 0);
  if (cold.length === 0) return null;
  return (
    <SecondPart
      className="machines"
      id="cold-starts-heading"
      title="Cold starts"
      says="How often a request finds its model unloaded"
    >
      <ul>
        {cold.map(({ id, title, coldStart }) => (
          <li key={id} data-approach={id}>
            <ApproachName id={id} title={title} />
            {coldStart && (
              <p>
                {shareText(coldStart.share)} of requests find the model unloaded; loading takes{" "}
                <Figure why={`${id}.stage.coldStart`}>{formatMs(coldStart.p50Ms)}</Figure> for half of them and{" "}
                <Figure why={`${id}.stage.coldStart`}>{formatMs(coldStart.p95Ms)}</Figure> for 95 in 100.
              </p>
            )}
          </li>
        ))}
      </ul>
    </SecondPart>
  );
}
