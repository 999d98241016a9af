import { latencyDraws } from "@/lib/analysis/latency/draws";
import { billDraws } from "@/lib/articles/case";
import { yardstick } from "@/lib/articles/links";
import { defaultPreset } from "@/lib/presets";
import { formatCount } from "@/lib/sheet/format";

/** How the page is to be read: where its figures come from and what they leave out. */
export function Reading() {
  const { instructionTokens, questionTokens, passages, passageTokens, outputTokens } = yardstick;
  return (
    <div className="articles-reading">
      <p>
        Five articles tell founders what RAG and fine-tuning cost, how fast they are and how well they answer. Here is
        what they say, in our words and with their line numbers, beside what their own ranges give and what today’s
        prices, measured times or measured shares of right answers give. Every figure in those two columns is computed
        by the calculator; the link above it opens exactly that scenario.
      </p>
      <p>
        A range is drawn evenly between its ends, each input on its own, at least {formatCount(billDraws)} times; shares
        and medians come from these draws, everything else from means. Another distribution gives other shares, and one
        line below shows by how much. Today’s prices are those of {defaultPreset.date}. Where a line compares models, a
        question has {formatCount(instructionTokens + questionTokens)} tokens of instructions and text, {passages}{" "}
        passages of {formatCount(passageTokens)} with RAG, and an answer of {formatCount(outputTokens)}.
      </p>
      <p>
        Times come from measurements of each step, drawn {formatCount(latencyDraws)} times and put together; the
        scenario behind a link names the source and the date of each. p50 is what half of the requests stay below, p95
        what 95 in 100 do. <a href="/method">Every formula and source</a>
      </p>
    </div>
  );
}
