import { monthly, once, technique, timed } from "../technique";

export const vectorStore = technique({
  id: "vectorStore",
  title: "Vector store",
  section: "rag",
  summary:
    "Storage, reads and writes, but never less than the plan's minimum; a hosted database costs its hours, idle or not.",
  leavesOut: "Replicas, backups and traffic out of the region.",
  quantities: {
    dimensions: { title: "Vector length", unit: "1", min: 1, max: 100_000, help: "Numbers in one vector." },
    numberBytes: {
      title: "Bytes per number",
      unit: "B",
      min: 0.125,
      max: 8,
      help: "4 for plain vectors, 1 or less when compressed.",
    },
    textBytes: {
      title: "Text stored with a chunk",
      unit: "B",
      min: 0,
      max: 1e6,
      help: "The chunk itself and its labels.",
    },
    storagePrice: {
      title: "Storage price",
      unit: "USD/GB/month",
      min: 0,
      max: 1000,
      help: "Per gigabyte and month.",
      filledBy: { choice: "store", keys: ["storageUsdPerGbMonth"], missing: 0 },
    },
    readPrice: {
      title: "Read price",
      unit: "USD/Mread",
      min: 0,
      max: 10_000,
      help: "Per million read units.",
      filledBy: { choice: "store", keys: ["readUsdPerMReadUnits"], missing: 0 },
    },
    writePrice: {
      title: "Write price",
      unit: "USD/Mwrite",
      min: 0,
      max: 10_000,
      help: "Per million write units.",
      filledBy: { choice: "store", keys: ["writeUsdPerMWriteUnits"], missing: 0 },
    },
    readsPerSearch: {
      title: "Read units per search",
      unit: "read",
      min: 0,
      max: 10_000,
      help: "Grows with the size of the index.",
    },
    writesPerChunk: {
      title: "Write units per chunk",
      unit: "write",
      min: 0,
      max: 10_000,
      help: "Grows with the size of a vector.",
    },
    storeHosting: {
      title: "Database hosting",
      unit: "USD/month",
      min: 0,
      max: 1e7,
      help: "The monthly price of a database you keep running, idle hours included.",
      filledBy: { choice: "store", keys: ["hostingUsdPerMonth"], missing: 0 },
    },
    storeMinimum: {
      title: "Plan minimum",
      unit: "USD/month",
      min: 0,
      max: 1e7,
      help: "The plan bills at least this much a month.",
      filledBy: { choice: "store", keys: ["minimumUsdPerMonth"], missing: 0 },
    },
    ...timed("searchTime", "Vector search", "The time of one search, for half of the requests.", {
      choice: "search",
      timing: "store",
    }),
  },
  formulas: {
    storedBytes: { title: "Stored vectors and text", unit: "B", is: "chunks * (dimensions * numberBytes + textBytes)" },
    storeReads: {
      title: "Reads",
      unit: "USD/month",
      is: "queriesInMonth * searchesPerQuery * readsPerSearch * readPrice",
    },
    storeWrites: { title: "Writes", unit: "USD/month", is: "chunks * changeShare * writesPerChunk * writePrice" },
    storeUsage: {
      title: "Vector store, by use",
      unit: "USD/month",
      is: "storedBytes * storagePrice + storeReads + storeWrites",
    },
  },
  lines: [
    once("fill", "Fill the vector store", "chunks * writesPerChunk * writePrice"),
    monthly("host", "Vector store", "max(storeMinimum, storeUsage) + storeHosting"),
  ],
  stages: [
    {
      id: "search",
      label: "Vector search",
      kind: "time",
      p50: "searchTime",
      p95: "searchTimeP95",
      sideBySide: "searchesAtOnce",
    },
  ],
});
