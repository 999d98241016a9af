import { monthly, share, technique } from "../../technique";
import { machineFacts, precision } from "./machine-facts";
import { machineTimes } from "./machine-times";
import { machineWork } from "./machine-work";
import { modelStages } from "./model-stages";
import { underLoad } from "./shared-work";

/** The formula of the copies that a load at the peak takes, in queries a month. */
export const copiesFor = (load: string): string =>
  `max(minimumReplicas, ceil(${load} / (replicaCapacity * utilisation))) + spareReplicas`;

export const dedicatedGpus = technique({
  id: "dedicatedGpus",
  title: "Dedicated GPUs",
  section: "fineTuning",
  cause: "machines",
  summary:
    "The model runs on machines you pay by the hour. Reading prompts and writing answers take their time; a machine is added whenever the peak would overload the others.",
  leavesOut:
    "Machines switched off at night, discounts for a year's promise, and that a place is taken longer when more than 60,000 tokens are read.",
  choices: [
    {
      id: "machine",
      title: "Your machine, as measured",
      help: "Fills how fast a copy reads and writes, how many requests it answers at once, and its GPUs.",
      scope: "overridable",
      timing: "selfHosted",
      section: "latency",
    },
    {
      id: "host",
      title: "GPU for serving",
      help: "Fills the price of a GPU you keep running.",
      scope: "overridable",
      kinds: ["hosting", "gpu"],
      needs: ["usdPerGpuHour", "hostingUsdPerHour"],
    },
    precision,
    underLoad,
  ],
  quantities: {
    replicaGpus: {
      title: "GPUs per copy",
      unit: "gpu",
      min: 0,
      max: 1000,
      scope: "overridable",
      help: "How many GPUs one copy of the model needs.",
      filledBy: { choice: "machine", timing: "selfHosted", keys: ["gpus"] },
    },
    gpuPrice: {
      title: "Price of a GPU",
      unit: "USD/gpu/h",
      min: 0,
      max: 1000,
      scope: "overridable",
      help: "Price of one GPU for one hour; idle hours are paid too.",
      filledBy: { choice: "host", keys: ["usdPerGpuHour", "hostingUsdPerHour"] },
    },
    ...machineWork.quantities,
    ...machineFacts.quantities,
    utilisation: {
      ...share,
      title: "Load you allow",
      min: 0.01,
      help: "Share of a copy's capacity you plan to use at the peak.",
    },
    peakFactor: {
      title: "Peak over mean",
      unit: "1",
      min: 1,
      max: 1000,
      help: "How many times the busiest minutes exceed the mean.",
    },
    minimumReplicas: {
      title: "Least copies",
      unit: "1",
      min: 0,
      max: 10_000,
      whole: true,
      help: "Copies kept running whatever the load.",
    },
    spareReplicas: {
      title: "Spare copies",
      unit: "1",
      min: 0,
      max: 10_000,
      whole: true,
      help: "Copies kept for failures.",
    },
    ...machineTimes.quantities,
  },
  sums: {
    copiesApart: { title: "Customers whose copies are kept apart", unit: "1", starts: "1" },
  },
  formulas: {
    ...machineFacts.formulas,
    ...machineWork.formulas,
    peakLoad: { title: "Load at the peak", unit: "query/month", is: "queriesInMonth * peakFactor" },
    replicas: {
      title: "Copies of the model",
      unit: "1",
      is: copiesFor("peakLoad"),
    },
    ...machineTimes.formulas,
    places: { title: "Places for requests", unit: "1", is: "replicas * copyPlaces" },
  },
  adds: { copies: "replicas - 1" },
  formerly: machineTimes.formerly,
  rules: [
    {
      holds: "isSpeedKnown > 0",
      otherwise: "absent",
      message: "How fast a copy of this model runs on this GPU is not in the catalogue: enter its answer speed",
    },
    {
      holds: "if(isKnownMachine > 0, if(replicaSpeed > 0, 1, heldRequests), 1) > 0",
      otherwise: "absent",
      message: "The GPU’s memory does not hold the weights and one request",
    },
  ],
  lines: [monthly("gpus", "Dedicated GPUs", "replicas * replicaGpus * gpuPrice")],
  stages: [
    {
      id: "queue",
      label: "Wait for a machine",
      place: { phase: "queueing" },
      kind: "wait",
      places: "places",
      serviceTime: "serviceTime",
      serviceAlone: "serviceAlone",
      burstiness: "burstiness",
      meanUtilisation: "meanUtilisation",
      peakUtilisation: "peakUtilisation",
      arrivalVariability: "arrivalVariability",
      serviceVariability: "serviceVariability",
    },
    {
      id: "promptQueue",
      label: "Wait for other prompts",
      place: { phase: "queueing" },
      kind: "wait",
      places: "1",
      serviceTime: "readingTime",
      meanUtilisation: "meanReadingLoad",
      peakUtilisation: "meanReadingLoad * peakFactor",
      arrivalVariability: "arrivalVariability",
      serviceVariability: "readingVariability",
    },
    {
      id: "stepsBetween",
      label: "Other answers are written meanwhile",
      place: { phase: "reading" },
      kind: "time",
      p50: "stepsBetween",
      p95: "stepsBetween",
    },
    ...modelStages({
      firstToken: ["machineFirstTokenTime", "machineFirstTokenTimeP95"],
      read: "aloneReadTime",
      cached: { tokens: "keptTokens", share: "keptPrefixShare" },
      write: ["loadedWriteTime", "loadedWriteTime * writeSpread"],
    }),
  ],
});
