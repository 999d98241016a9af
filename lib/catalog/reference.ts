import type { CatalogRecord, ThroughputRecord } from "./record";
import discountRules from "./records/discount-rules.json";
import lifecycle from "./records/lifecycle.json";
import throughput from "./records/throughput.json";

/** Figures behind presets and notices that no field chooses. */
export const rules = discountRules as unknown as readonly CatalogRecord[];
export const lifecycles = lifecycle as unknown as readonly CatalogRecord[];
export const throughputs = throughput as unknown as readonly ThroughputRecord[];
