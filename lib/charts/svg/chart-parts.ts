/** What is drawn below the data, the data, and what is drawn above it; the interactive chart draws the data itself. */
export type ChartParts = {
  readonly defs: string;
  readonly under: string;
  readonly series: string;
  readonly over: string;
};
