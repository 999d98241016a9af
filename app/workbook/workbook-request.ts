import type { Latency } from "@/lib/analysis/latency/types";
import type { Odds } from "@/lib/analysis/uncertainty/types";
import type { Scenario } from "@/lib/scenario/read/interpret";

/** What a workbook is made of: a scenario, its odds and times, which took longer, and where its link leads. */
export type WorkbookRequest = {
  readonly scenario: Scenario;
  readonly odds: Odds | null;
  readonly latency: Latency | null;
  readonly origin: string | null;
};
