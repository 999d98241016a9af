import type { Technique } from "../../technique";

const rare = { min: 0, none: true, rare: true, default: { is: 0 } } as const;
const stored = { ...rare, unit: "GB", max: 1e9 } as const;
const reads = { ...rare, unit: "read/month", max: 1e15 } as const;
const writes = { ...rare, unit: "write/month", max: 1e15 } as const;
const fee = { ...rare, unit: "USD/month", max: 1e7 } as const;

/** Plans that cover so much for a fixed fee, and stop there: beyond them the store's next plan is billed. */
export const storePlan: Required<Pick<Technique, "quantities" | "formulas">> = {
  quantities: {
    planFee: {
      ...fee,
      title: "Fee of the plan",
      help: "What a plan with fixed limits costs a month.",
      filledBy: { choice: "store", keys: ["flatUsdPerMonth"] },
    },
    planStorage: {
      ...stored,
      title: "Storage the fee covers",
      help: "Beyond it the store's next plan is billed.",
      filledBy: { choice: "store", keys: ["flatStorageGb"] },
    },
    planReads: {
      ...reads,
      title: "Read units the fee covers",
      help: "Beyond them the store's next plan is billed. None where the plan has no fixed fee.",
      filledBy: { choice: "store", keys: ["flatReadUnits"] },
    },
    planWrites: {
      ...writes,
      title: "Write units the fee covers",
      help: "Beyond them the store's next plan is billed.",
      filledBy: { choice: "store", keys: ["flatWriteUnits"] },
    },
    nextFee: {
      ...fee,
      title: "Fee of the next plan",
      help: "What the store's next plan with fixed limits costs a month.",
      filledBy: { choice: "store", keys: ["nextUsdPerMonth"] },
    },
    nextStorage: {
      ...stored,
      title: "Storage of the next plan",
      help: "Beyond it the store bills by use.",
      filledBy: { choice: "store", keys: ["nextStorageGb"] },
    },
    nextReads: {
      ...reads,
      title: "Read units of the next plan",
      help: "Beyond them the store bills by use.",
      filledBy: { choice: "store", keys: ["nextReadUnits"] },
    },
    nextWrites: {
      ...writes,
      title: "Write units of the next plan",
      help: "Beyond them the store bills by use.",
      filledBy: { choice: "store", keys: ["nextWriteUnits"] },
    },
  },
  formulas: {
    changedWrites: { title: "Write units", unit: "write/month", is: "chunks * changeShare * writesPerChunk" },
    planHolds: {
      title: "The plan holds the documents",
      unit: "1",
      is: "(planReads > 0) * (storedBytes <= planStorage) * (changedWrites <= planWrites)",
    },
    nextHolds: {
      title: "The next plan holds the documents",
      unit: "1",
      is: "(nextReads > 0) * (storedBytes <= nextStorage) * (changedWrites <= nextWrites)",
    },
    onPlan: { title: "The plan is enough", unit: "1", is: "planHolds * (storeReadUnits <= planReads)" },
    onNext: { title: "The next plan is enough", unit: "1", is: "nextHolds * (storeReadUnits <= nextReads)" },
  },
};
