import { monthly, once, technique, timed } from "../../technique";
import { storePlan } from "./store-plan";
import { storePrices } from "./store-prices";
import { storeSize } from "./store-size";

/** The formula of what a plan that is enough costs, or else something. */
export const onPlanOr = (otherwise: string): string => `if(onPlan, planFee, if(onNext, nextFee, ${otherwise}))`;

export const vectorStore = technique({
  id: "vectorStore",
  title: "Vector store",
  section: "rag",
  cause: "documents",
  summary:
    "Storage, reads and writes, but never less than the plan's minimum; a hosted database costs its hours, idle or not. What a plan does not hold, the next one of the same store is billed for.",
  leavesOut:
    "Replicas, backups, traffic out of the region, reductions for batched writes and large scans, and that filling a plan with a fixed fee may take several months of its writes.",
  choices: [
    {
      id: "store",
      title: "Vector store",
      help: "Fills storage, read and write prices, hosting and the plan's minimum.",
      scope: "shared",
      kinds: ["store"],
      needs: ["hostingUsdPerMonth", "readUsdPerMReadUnits", "minimumUsdPerMonth"],
    },
    {
      id: "search",
      title: "Vector search, as measured",
      help: "Load, memory, cold storage and distance matter more than the store's name.",
      scope: "shared",
      options: () => [{ id: "chosenStore", title: "Of the vector store chosen", follows: "store" }],
      timing: "store",
      section: "latency",
    },
  ],
  quantities: {
    ...storeSize.quantities,
    ...storePrices,
    ...storePlan.quantities,
    ...timed("searchTime", "Vector search", "The time of one search, for half of the requests.", {
      choice: "search",
      timing: "store",
    }),
  },
  formulas: {
    ...storeSize.formulas,
    readsForSearch: {
      title: "Read units of one search",
      unit: "read",
      is: "max(readsPerSearch, storedBytes * readsPerGb)",
    },
    storeReadUnits: {
      title: "Read units",
      unit: "read/month",
      is: "queriesInMonth * searchesPerQuery * readsForSearch",
    },
    ...storePlan.formulas,
    storeReads: { title: "Reads", unit: "USD/month", is: "storeReadUnits * readPrice" },
    scanCost: {
      title: "Scanning for one search",
      unit: "USD",
      is: "max(scanMinimum, storedBytes) * scanPrice + passages * textBytes * returnedPrice",
    },
    storeScans: { title: "Scanning", unit: "USD/month", is: "queriesInMonth * searchesPerQuery * scanCost" },
    fillCost: {
      title: "Writing everything once",
      unit: "USD",
      is: "chunks * writesPerChunk * writePrice + storedBytes * writtenPrice",
    },
    fillPaid: {
      title: "Writing everything once, where no plan includes it",
      unit: "USD",
      is: "if(planHolds + nextHolds > 0, 0, fillCost)",
    },
    storeWrites: {
      title: "Writes",
      unit: "USD/month",
      is: "chunks * changeShare * writesPerChunk * writePrice + storedBytes * changeShare * writtenPrice",
    },
    storeKept: {
      title: "Storage",
      unit: "USD/month",
      is: "max(0, storedBytes - includedStorage) * storagePrice + vectorBytes * vectorPrice",
    },
    storeUsage: {
      title: "Vector store, by use",
      unit: "USD/month",
      is: "storeKept + storeReads + storeScans + storeWrites",
    },
    storeCompute: {
      title: "Compute",
      unit: "USD/month",
      is: "computePrice * max(1, ceil(indexMemory / computeMemory))",
    },
    storeByUse: {
      title: "Vector store, with its minimum and hosting",
      unit: "USD/month",
      is: "max(storeMinimum, storeUsage) + storeHosting + storeCompute",
    },
  },
  lines: [once("fill", "Fill the vector store", "fillPaid"), monthly("host", "Vector store", onPlanOr("storeByUse"))],
  stages: [
    {
      id: "search",
      label: "Vector search",
      place: { phase: "searching" },
      kind: "time",
      p50: "searchTime",
      p95: "searchTimeP95",
      sideBySide: "searchesAtOnce",
    },
  ],
});
