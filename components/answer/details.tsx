import type { Headline } from "@/lib/narrative/headline";
import { Phrases } from "./phrases";

/** When the lead changes in time, and at which volumes the answer changes. */
export function Details({ details }: Pick<Headline, "details">) {
  if (details.length === 0) return null;
  return (
    <div className="headline-details">
      {details.map((detail, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: sentences have no other identity than their place
        <p className="headline-detail" key={index}>
          <Phrases phrases={detail} />
        </p>
      ))}
    </div>
  );
}
