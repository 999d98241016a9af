import { currency } from "./kinds/currency";
import { embedding } from "./kinds/embedding";
import { gpu } from "./kinds/gpu";
import { hosting } from "./kinds/hosting";
import { labour } from "./kinds/labour";
import { model } from "./kinds/model";
import { store } from "./kinds/store";
import { tuning } from "./kinds/tuning";
import type { PriceKind } from "./price-kind";

/** What a scenario can choose; what it cannot is in `reference.ts`, which the page does not load. */
export const priceKinds: readonly PriceKind[] = [model, tuning, hosting, embedding, store, gpu, labour, currency];
