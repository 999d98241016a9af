import type { Technique } from "../../technique";
import { modelTime } from "./model-stages";

/** How long requests take on machines of one's own, and how full these are: the part of dedicated GPUs that no bill depends on. */
export const machineTimes = {
  quantities: {
    replicaSlots: {
      title: "Requests one copy answers at once",
      unit: "1",
      min: 1,
      max: 10_000,
      whole: true,
      scope: "overridable",
      timing: true,
      help: "Beyond these, requests wait.",
      filledBy: { choice: "machine", timing: "selfHosted", keys: ["slots"] },
    },
    machineFirstTokenTime: {
      ...modelTime,
      title: "First token of a short prompt, on your machines",
      help: "What an idle machine takes before it reads the prompt, for half of the requests.",
      filledBy: { choice: "machine", timing: "selfHosted", keys: ["baseP50Ms"] },
    },
    machineFirstTokenTimeP95: {
      ...modelTime,
      title: "First token of a short prompt, on your machines, 95 in 100 within",
      help: "Only 5 in 100 requests take longer at this step.",
      p95Of: "machineFirstTokenTime",
      filledBy: { choice: "machine", timing: "selfHosted", keys: ["baseP95Ms"] },
    },
    machineReadTime: {
      ...modelTime,
      title: "Reading a prompt token, on your machines",
      unit: "us/tok",
      help: "Microseconds for each token of the prompt. From 60,000 tokens on, each takes longer.",
      filledBy: { choice: "machine", timing: "selfHosted", keys: ["prefillUsPerToken"] },
    },
    idleWriteTime: {
      ...modelTime,
      title: "Writing an answer token, alone on the machine",
      unit: "ms/tok",
      help: "Milliseconds for each token of the answer when a copy answers one request. Under load it takes longer, up to what its answer speed allows.",
      filledBy: { choice: "machine", timing: "selfHosted", keys: ["idleMsPerToken"] },
    },
    writeSpread: {
      title: "Slow answers over usual ones, on your machines",
      unit: "1",
      min: 1,
      max: 100,
      timing: true,
      help: "The time for a token that 95 in 100 answers stay below, over the one that half of them stay below.",
    },
    arrivalVariability: {
      title: "How unevenly requests arrive",
      unit: "1",
      min: 0,
      max: 100,
      timing: true,
      help: "Squared coefficient of variation of the times between requests. 1: at random; 0: like clockwork; more: in bursts.",
    },
    serviceVariability: {
      title: "How unequal requests are",
      unit: "1",
      min: 0,
      max: 100,
      timing: true,
      help: "Squared coefficient of variation of the times that requests take on a machine. 0: all alike.",
    },
  },
  formulas: {
    firstTokenAlone: {
      title: "First token without waiting",
      unit: "ms",
      is: "machineFirstTokenTime + machineReadTime * promptTokens",
    },
    requestsPerCopy: {
      title: "Requests for one copy",
      unit: "1/month",
      is: "if(replicas > 0, queriesInMonth * callsPerQuery / replicas, 0)",
    },
    fullWriteTime: {
      title: "Writing an answer token, on a full machine",
      unit: "ms/tok",
      is: "max(idleWriteTime, replicaSlots / replicaSpeed)",
    },
    serviceTime: {
      title: "A request's time on a full machine",
      unit: "ms",
      is: "firstTokenAlone + answerTokens * fullWriteTime",
    },
    meanUtilisation: {
      title: "Places taken, on average",
      unit: "1",
      is: "requestsPerCopy * serviceTime / replicaSlots",
    },
    peakUtilisation: { title: "Places taken, at the peak", unit: "1", is: "meanUtilisation * peakFactor" },
    slowdownPerRequest: {
      title: "What one more request adds to writing a token",
      unit: "ms/tok",
      is: "(fullWriteTime - idleWriteTime) / replicaSlots",
    },
    // Requests at once = rate × (first token + answer × (idle + slowdown × requests at once)), solved for them.
    requestsAtOnce: {
      title: "Requests at once on a copy, at the peak",
      unit: "1",
      is: "if(requestsPerCopy * peakFactor * answerTokens * slowdownPerRequest < 1, min(replicaSlots, requestsPerCopy * peakFactor * (firstTokenAlone + answerTokens * idleWriteTime) / (1 - requestsPerCopy * peakFactor * answerTokens * slowdownPerRequest)), replicaSlots)",
    },
    loadedWriteTime: {
      title: "Writing an answer token, at the peak",
      unit: "ms/tok",
      is: "idleWriteTime + slowdownPerRequest * requestsAtOnce",
    },
  },
} satisfies Pick<Technique, "quantities" | "formulas">;
