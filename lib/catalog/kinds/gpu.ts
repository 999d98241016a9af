import { priceKind } from "../price-kind";
import records from "../records/gpus.json";

/** What a rented GPU costs. */
export const gpu = priceKind("gpu", records, {
  keys: ["usdPerGpuHour"],
  requires: [["usdPerGpuHour"]],
});
