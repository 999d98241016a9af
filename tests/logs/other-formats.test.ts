import { describe, expect, test } from "vitest";
import { summaryOf } from "@/lib/logs/summary/summary";
import { readLog } from "./log";

/** Examples in the shape that each product documents, with figures of our own. */
describe("kinds of logs", () => {
  test("Anthropic’s usage report: the prompt is what was not cached, read from a cache and written to one", () => {
    const result = {
      uncached_input_tokens: 1_500,
      cache_creation: { ephemeral_1h_input_tokens: 1_000, ephemeral_5m_input_tokens: 500 },
      cache_read_input_tokens: 200,
      output_tokens: 500,
      model: "claude",
    };
    const { format, totals } = readLog(
      JSON.stringify({
        data: [{ starting_at: "2026-10-01T00:00:00Z", ending_at: "2026-10-02T00:00:00Z", results: [result] }],
        has_more: false,
        next_page: null,
      }),
    );
    expect(format.id).toBe("anthropic-usage");
    expect([totals.prompt.sum, totals.answer.sum, totals.cached.sum, totals.calls]).toEqual([3_200, 500, 200, 0]);
    expect(summaryOf(totals).perMonth.calls).toBeNull();
  });

  test("Anthropic’s and OpenAI’s cost reports: cents and dollars", () => {
    const anthropic = readLog(
      JSON.stringify({
        data: [
          {
            starting_at: "2026-10-01T00:00:00Z",
            ending_at: "2026-10-02T00:00:00Z",
            results: [{ currency: "USD", amount: "123.78912", model: null }],
          },
        ],
      }),
    );
    expect([anthropic.format.id, anthropic.totals.cost.sum]).toEqual(["anthropic-costs", 1.2378912]);
    const openai = readLog(
      JSON.stringify({
        data: [
          {
            object: "bucket",
            start_time: 1_790_812_800,
            end_time: 1_790_899_200,
            results: [
              { object: "organization.costs.result", amount: { value: 0.06, currency: "usd" }, line_item: null },
            ],
          },
        ],
      }),
    );
    expect([openai.format.id, openai.totals.cost.sum]).toEqual(["openai-costs", 0.06]);
  });

  test("Helicone", () => {
    const { format, totals } = readLog(
      "request_id,request_created_at,response_status,delay_ms,prompt_tokens,completion_tokens,time_to_first_token,request_model,cost_usd\nr1,2026-10-01 10:00:00.5,200,850,120,40,210,small,0.0003\nr2,2026-10-01 10:01:00,500,90,0,0,,small,",
    );
    expect(format.id).toBe("helicone");
    expect([totals.calls, totals.failed, totals.firstMs.p50, totals.wholeMs.p50, totals.cost.n]).toEqual([
      2, 1, 210, 850, 1,
    ]);
  });

  test("OpenRouter, by call and by day", () => {
    const calls = readLog(
      "generation_id,created_at,cost_total,tokens_prompt,tokens_completion,tokens_reasoning,model_permaslug,generation_time_ms,time_to_first_token_ms\ng1,2026-10-01 10:00:00.000,0.0012,1000,200,50,vendor/model,2400,300",
    );
    expect([calls.format.id, calls.totals.reasoning.sum, calls.totals.wholeMs.p50]).toEqual(["openrouter", 50, 2_400]);
    const days = readLog(
      JSON.stringify({
        data: [
          {
            date: "2026-10-01",
            model: "vendor/model",
            model_permaslug: "vendor/model",
            usage: 0.015,
            requests: 5,
            prompt_tokens: 50,
            completion_tokens: 125,
            reasoning_tokens: 25,
          },
        ],
      }),
    );
    expect([days.format.id, days.totals.calls, days.totals.cost.sum]).toEqual(["openrouter-days", 5, 0.015]);
  });

  test("vLLM’s benchmark: lists of one object become rows", () => {
    const { format, totals } = readLog(
      JSON.stringify({
        model_id: "m",
        input_lens: [10, 20, 30],
        output_lens: [3, 4, 0],
        ttfts: [0.5, 0.25, 0],
        itls: [[0.1, 0.2], [0.1, 0.1, 0.05], []],
        errors: ["", "", "refused"],
      }),
    );
    expect(format.id).toBe("vllm");
    expect([totals.calls, totals.failed, totals.prompt.sum, totals.firstMs.p50, totals.wholeMs.sum]).toEqual([
      3, 1, 30, 375, 1_300,
    ]);
  });
});
