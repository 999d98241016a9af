import type { Untimed } from "../analysis/latency/types";

/** Why an approach has no time, in sentences of its own. */
export const untimedWords: Readonly<Record<Untimed["why"], string>> = {
  quoted: "Its costs are quoted as flat figures, so its steps are not known. Build its costs up from parts to time it.",
  batched: "All its requests go through the batch queue, and are answered within a day.",
};
