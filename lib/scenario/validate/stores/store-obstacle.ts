import { formatNumber } from "../../../sheet/format";
import { meanOf } from "../../text/quantity-text";
import type { Check } from "../obstacle";
import { smallestStore } from "./other-stores";
import { shortfallOf, storeName } from "./store-limits";

/** A store holds so much; where its next plans do, one of them has been taken already. */
export const storeObstacle: Check = ({ id, sheet, scenario, chosen }) => {
  const shortfall = shortfallOf(sheet);
  const store = chosen("store");
  if (!shortfall || !store) return null;
  const smallest = smallestStore(scenario, id);
  const name = storeName(store.id);
  return smallest === undefined
    ? { because: `${name} ${shortfall.says}.` }
    : {
        because: `${name} ${shortfall.says}: the smallest that holds it is ${storeName(smallest)}.`,
        instead: { say: `Use ${storeName(smallest)}`, values: [{ field: "store", value: smallest }] },
      };
};

/** An embedding model reads no more than so many tokens at once, and cuts off the rest. */
export const chunkObstacle: Check = ({ sheet, chosen }) => {
  const embedding = chosen("embedding");
  if (!embedding || !sheet.quantities.has("chunkTokens")) return null;
  const most = embedding.also?.find(({ values }) => values?.maxInputTokens)?.values;
  const chunk = meanOf(sheet.resolved("chunkTokens").range);
  if (most?.maxInputTokens === undefined || chunk <= most.maxInputTokens) return null;
  const [asked, read] = [Math.round(chunk), most.maxInputTokens].map(formatNumber);
  return {
    because: `A chunk is longer than ${embedding.title} reads at once: ${asked} tokens against ${read}.`,
    instead: {
      say: `Cut chunks of ${read} tokens`,
      values: [{ field: "chunkTokens", value: String(most.maxInputTokens) }],
    },
  };
};
