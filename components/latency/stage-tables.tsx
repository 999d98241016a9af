import { ApproachName } from "@/components/answer/approach-name";
import { Figure } from "@/components/answer/figure";
import { SecondPart } from "@/components/views/second-part";
import type { ApproachLatency } from "@/lib/analysis/latency/types";
import { measureWords } from "@/lib/narrative/limit-words";
import { formatMs } from "@/lib/sheet/format";
import { shareText } from "@/lib/sheet/share-text";

type StageTablesProps = { readonly approaches: readonly ApproachLatency[] };

/** Each stage on its own, and the whole they compose. */
export function StageTables({ approaches }: StageTablesProps) {
  const stable = approaches.filter(({ times }) => times !== null);
  if (stable.length === 0) return null;
  return (
    <SecondPart
      className="outlook-table stages"
      id="stages-heading"
      title="What a request waits for"
      says="Each step by itself, and the whole"
    >
      <p className="latency-note">
        Half of the requests take p50 at most, 95 in 100 take p95. The last two rows are no sums: a request that is slow
        at one step is rarely slow at all.
      </p>
      <div className="stage-tables">
        {stable.map((approach) => (
          <StageTable key={approach.id} approach={approach} />
        ))}
      </div>
    </SecondPart>
  );
}

const percentiles = ["p50", "p95"] as const;

function StageTable({ approach: { id, title, stages, times } }: { readonly approach: ApproachLatency }) {
  return (
    <table data-approach={id}>
      <caption>
        <ApproachName id={id} title={title} />
      </caption>
      <thead>
        <tr>
          <th scope="col">Stage</th>
          <th scope="col">p50</th>
          <th scope="col">p95</th>
        </tr>
      </thead>
      <tbody>
        {stages.map((stage) => (
          <tr key={stage.id}>
            <th scope="row">
              {stage.label}
              {stage.share < 1 && <span className="stage-share"> in {shareText(stage.share)} of requests</span>}
            </th>
            {[stage.p50Ms, stage.p95Ms].map((ms, index) => (
              <td key={percentiles[index]}>
                <Figure why={`${id}.stage.${stage.id}`}>{formatMs(ms)}</Figure>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        {(["firstToken", "fullAnswer"] as const).map((measure) => (
          <tr key={measure}>
            <th scope="row">Until {measureWords[measure]}</th>
            {percentiles.map((percentile) => (
              <td key={percentile}>
                <Figure why={`${id}.time.${measure}.${percentile}`}>
                  {formatMs(times?.[measure][percentile].ms ?? Number.NaN)}
                </Figure>
              </td>
            ))}
          </tr>
        ))}
      </tfoot>
    </table>
  );
}
