import type { ApproachLatency, Headroom, Latency } from "../../../analysis/latency/types";

/** An approach on machines of one's own. */
export type Hosted = { readonly approach: ApproachLatency; readonly headroom: Headroom };

export const hostedIn = ({ approaches }: Latency): Hosted[] =>
  approaches.flatMap((approach) =>
    approach.headroom?.points.some(({ queriesPerMonth }) => queriesPerMonth > 0)
      ? [{ approach, headroom: approach.headroom }]
      : [],
  );
