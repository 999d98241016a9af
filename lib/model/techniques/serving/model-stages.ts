import type { Stage } from "../../stage";

/** Times that belong to a model: each approach may have its own. */
export const modelTime = { unit: "ms", min: 0, max: 600_000, scope: "overridable", timing: true } as const;

type Names = {
  readonly firstToken: readonly [p50: string, p95: string];
  readonly read: string;
  /** Tokens that are not read again, and in which share of the requests. */
  readonly cached?: { readonly tokens: string; readonly share: string };
  readonly write: readonly [p50: string, p95: string];
};

/** The model's own stages, wherever it runs: its first token, reading the prompt, writing the answer. */
export function modelStages({ firstToken, read, cached, write }: Names): readonly Stage[] {
  return [
    {
      id: "firstToken",
      label: "Model begins",
      place: { phase: "beginning" },
      kind: "time",
      p50: firstToken[0],
      p95: firstToken[1],
    },
    {
      id: "prefill",
      label: "Read the prompt",
      place: { phase: "reading" },
      kind: "tokens",
      // How fast a prompt is read was measured as a slope only; its spread is in the first token's.
      p50: read,
      p95: read,
      tokens: "promptTokens",
      spread: "promptSpread",
      median: "promptMedianTokens",
      free: cached,
    },
    {
      id: "thinking",
      label: "Think before the answer",
      place: { phase: "reading", share: "thinkingShare" },
      kind: "tokens",
      p50: write[0],
      p95: write[1],
      paceOf: "decode",
      tokens: "thinkingTokens",
      spread: "outputSpread",
    },
    {
      id: "decode",
      label: "Write the answer",
      place: { phase: "writing" },
      kind: "tokens",
      p50: write[0],
      p95: write[1],
      tokens: "shownTokens",
      spread: "outputSpread",
      median: "answerMedianTokens",
    },
  ];
}
