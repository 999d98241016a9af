import type { ViewId } from "@/lib/scenario/read/view";

export type Tab = "answer" | "costs" | "latency" | "odds" | "fit";

/** The views in the order of their row. */
export const tabs: readonly { readonly id: Tab; readonly title: string }[] = [
  { id: "answer", title: "Answer" },
  { id: "costs", title: "Costs" },
  { id: "latency", title: "Latency" },
  { id: "odds", title: "Odds" },
  { id: "fit", title: "Fit" },
];

/** Where a view stands in the row; the page of all of them stands nowhere. */
export const tabOf = (view: ViewId): Tab | null => (view === "all" ? null : view === "volume" ? "answer" : view);

/** Whether a view shows what would change the answer, which takes long to work out. */
export const showsChanges = (view: ViewId): boolean => view === "odds" || view === "all";

/** Whether a view has the chart of totals by volume. */
export const showsVolumes = (view: ViewId): boolean => view === "volume" || view === "all";

/** Whether a view asks what is needed. */
export const asksNeeds = (view: ViewId): boolean => view === "fit" || view === "all";

/** Whether a view takes lines of one's own. */
export const asksLines = (view: ViewId): boolean => view === "costs" || view === "all";

/** Whether a view shows what the times are made of. */
export const showsTimes = (view: ViewId): boolean => view === "latency" || view === "all";
