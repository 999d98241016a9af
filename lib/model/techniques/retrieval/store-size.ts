import type { Technique } from "../../technique";

const gigabytes = { unit: "GB", min: 0, max: 1e9, none: true, rare: true, default: { is: 0 } } as const;

/** How much the documents take in a store, and how much the store holds. */
export const storeSize: Required<Pick<Technique, "quantities" | "formulas">> = {
  quantities: {
    dimensions: {
      title: "Vector length",
      unit: "1",
      min: 1,
      max: 100_000,
      help: "Numbers in one vector.",
      filledBy: { choice: "embedding", keys: ["dimensions"] },
    },
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
    indexOverhead: {
      title: "Memory of the index over its vectors",
      unit: "1",
      min: 0,
      max: 1000,
      help: "How many times the plain vectors the index takes in memory; it depends on the kind of index.",
      filledBy: { choice: "store", keys: ["indexOverhead"] },
      default: { is: 1 },
    },
    storeMemory: {
      ...gigabytes,
      title: "Memory of the store",
      help: "What the plan has for the index. None where the store grows by itself.",
      filledBy: { choice: "store", keys: ["memoryGb", "ramGb", "freeRamGb"] },
    },
    storeCapacity: {
      ...gigabytes,
      title: "Most that the store keeps",
      help: "Vectors and text that fit on the plan's disk. None where there is no limit.",
      filledBy: { choice: "store", keys: ["freeDiskGb"] },
    },
    storeVectors: {
      title: "Most vectors",
      unit: "1",
      min: 0,
      max: 1e15,
      none: true,
      rare: true,
      help: "How many vectors the plan holds. None where there is no limit.",
      filledBy: { choice: "store", keys: ["maxVectors", "freeObjects"] },
      default: { is: 0 },
    },
    storeDimensions: {
      title: "Longest vector",
      unit: "1",
      min: 0,
      max: 1e6,
      none: true,
      rare: true,
      help: "The longest vector the store can index. None where no limit is known.",
      filledBy: { choice: "store", keys: ["maxDimensions"] },
      default: { is: 0 },
    },
  },
  formulas: {
    vectorBytes: { title: "Vectors", unit: "GB", is: "chunks * dimensions * numberBytes" },
    storedBytes: {
      title: "Stored vectors and text",
      unit: "GB",
      is: "chunks * (dimensions * numberBytes + textBytes)",
    },
    indexMemory: { title: "Memory for the index", unit: "GB", is: "vectorBytes * indexOverhead" },
    storeHolds: {
      title: "The store holds the documents",
      unit: "1",
      is: [
        "if(storeDimensions > 0, dimensions <= storeDimensions, 1)",
        "if(storeVectors > 0, chunks <= storeVectors, 1)",
        "if(storeMemory > 0, indexMemory <= storeMemory, 1)",
        "if(storeCapacity > 0, storedBytes <= storeCapacity, 1)",
      ].join(" * "),
    },
  },
};
