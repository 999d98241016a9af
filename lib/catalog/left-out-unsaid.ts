import type { LeftOut } from "./left-out-entry";

/** Figures of records that can be chosen, which no formula reads; no scenario can tell whether they matter, so no page loads this. */
export const leftOutUnsaid: readonly LeftOut[] = [
  {
    kind: "tuning",
    keys: ["trainingUsdPerHour"],
    what: "Reinforcement tuning billed by the hour, which ended on 2026-10-23. Its record cannot be chosen.",
    matters: "Nowhere today.",
  },
  {
    kind: "hosting",
    keys: ["hostingUsdPerMonth720h"],
    what: "The hourly fee for 720 hours. A month has 730 hours here.",
    matters: "Nowhere: the hourly fee is what is billed.",
  },
  {
    kind: "hosting",
    keys: ["maxAdaptersLoaded"],
    what: "How many tuned models a plan keeps loaded. A scenario has one.",
    matters: "You serve several tuned models.",
  },
  {
    kind: "labour",
    keys: ["usdPerYear", "usdPerYearMedian", "usdPerYearP75"],
    what: "The same wages by the year, and how they spread. The rate is a field.",
    matters: "Your people earn more or less than the median: enter your rate, or a range.",
  },
  {
    kind: "labour",
    keys: ["usdPerItem", "hours"],
    what: "Ranges in which labelling was bought by the item, and preparing data took hours.",
    matters: "You buy labels by the item: enter minutes and a rate that come to that price.",
  },
  {
    kind: "store",
    keys: ["backupUsdPerGiBMonth", "forkUsdPerRequest", "storageUnindexedUsdPerGbMonth", "freeVcpu"],
    what: "Backups, copies and text that is kept without an index. One index is kept here, and no copy of it.",
    matters: "You keep backups or copies at the store.",
  },
];
