import type { Odds } from "@/lib/analysis/uncertainty/types";
import type { Scenario } from "@/lib/scenario/read/interpret";

/** What a workbook is made of: a scenario, its odds, which took longer, and where its link leads. */
export type WorkbookRequest = {
  readonly scenario: Scenario;
  readonly odds: Odds | null;
  readonly origin: string | null;
};
