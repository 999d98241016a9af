import type { Technique } from "../../technique";
import { modelTime } from "./model-stages";
import { sharedWork } from "./shared-work";

/** How long requests take on machines of one's own, and how full these are: the part of dedicated GPUs that no bill depends on. */
export const machineTimes = {
  quantities: {
    replicaSlots: {
      title: "Requests one copy answers at once",
      unit: "1",
      min: 0,
      max: 10_000,
      whole: true,
      none: true,
      scope: "overridable",
      timing: true,
      help: "Beyond these, requests wait. Its memory may hold fewer. None: as many as it holds.",
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
      none: true,
      help: "Microseconds a token of the prompt, alone on the machine; more from 60,000 tokens on. None: as on a full copy.",
      filledBy: { choice: "machine", timing: "selfHosted", keys: ["prefillUsPerToken"] },
    },
    idleWriteTime: {
      ...modelTime,
      title: "Writing an answer token, alone on the machine",
      unit: "ms/tok",
      none: true,
      help: "Milliseconds a token of the answer when a copy answers one request; longer under load. None: worked out from the model and the GPU.",
      filledBy: { choice: "machine", timing: "selfHosted", keys: ["idleMsPerToken"] },
    },
    ...sharedWork.quantities,
    writeSpread: {
      title: "Slow answers over usual ones, on your machines",
      unit: "1",
      min: 1,
      max: 100,
      timing: true,
      help: "The time for a token that 95 in 100 answers stay below, over the one that half of them stay below.",
    },
    readAtOnceTokens: {
      title: "Prompt tokens read in one step",
      unit: "tok",
      min: 1,
      max: 10_000_000,
      timing: true,
      help: "A longer prompt is read in several steps, and each also writes a token of every answer under way.",
      default: { is: 2048, note: "A usual setting of serving engines (chunked reading)." },
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
    aloneReadTime: {
      title: "Reading a prompt token, alone on the machine",
      unit: "us/tok",
      is: "if(machineReadTime > 0, machineReadTime, copyReadTime)",
    },
    aloneWriteTime: {
      title: "Writing an answer token, alone on the machine",
      unit: "ms/tok",
      is: "if(idleWriteTime > 0, idleWriteTime, if(isKnownMachine > 0, (weightMemory / copyBandwidth + stepOverhead) * stepsPerToken, 0))",
    },
    copyPlaces: {
      title: "Requests one copy answers at once",
      unit: "1",
      is: "max(1, if(isKnownMachine > 0, if(replicaSlots > 0, min(replicaSlots, heldRequests), heldRequests), replicaSlots))",
    },
    readingTime: { title: "Reading one prompt", unit: "ms", is: "readTokens * aloneReadTime" },
    firstTokenAlone: {
      title: "First token without waiting",
      unit: "ms",
      is: "machineFirstTokenTime + readingTime",
    },
    aloneTime: {
      title: "A request’s time, alone on the machine",
      unit: "ms",
      is: "firstTokenAlone + answerTokens * aloneWriteTime",
    },
    requestsPerCopy: {
      title: "Requests for one copy",
      unit: "1/month",
      is: "if(replicas > 0, queriesInMonth * callsPerQuery / replicas, 0)",
    },
    fullWriteTime: {
      title: "Writing an answer token, on a full machine",
      unit: "ms/tok",
      is: "max(aloneWriteTime, if(replicaSpeed > 0, copyPlaces / replicaSpeed, if(answerTokens > 0, copyPlaces * copyTime / answerTokens, 0)))",
    },
    serviceTime: {
      title: "A request's time on a full machine",
      unit: "ms",
      is: "if(replicaSpeed > 0, firstTokenAlone + answerTokens * fullWriteTime, copyPlaces * copyTime)",
    },
    ...sharedWork.formulas,
    meanUtilisation: {
      title: "Load of a copy, on average",
      unit: "1",
      is: "requestsPerCopy * serviceTime / copyPlaces",
    },
    peakUtilisation: { title: "Load of a copy, at the peak", unit: "1", is: "meanUtilisation * peakFactor" },
    meanReadingLoad: {
      title: "Share of the time in which a prompt is read, on average",
      unit: "1",
      is: "requestsPerCopy * readingTime",
    },
    readingVariability: {
      title: "How unequal prompts are",
      unit: "1",
      is: "if(promptSpread > 1, serviceVariability, 0)",
    },
    slowdownPerRequest: {
      title: "What one more request adds to writing a token",
      unit: "ms/tok",
      is: "(fullWriteTime - aloneWriteTime) / copyPlaces * if(isWorkShared > 0, if(replicaSpeed > 0, 1, slowdownShare), 1)",
    },
    // Requests at once = rate × (first token + answer × (idle + slowdown × requests at once)), solved for them.
    requestsAtOnce: {
      title: "Requests at once on a copy, at the peak",
      unit: "1",
      is: "if(requestsPerCopy * peakFactor * answerTokens * slowdownPerRequest < 1, min(copyPlaces, requestsPerCopy * peakFactor * aloneTime / (1 - requestsPerCopy * peakFactor * answerTokens * slowdownPerRequest)), copyPlaces)",
    },
    stepsBetween: {
      title: "Answers written while a prompt is read",
      unit: "ms",
      is: "if(isWorkShared > 0, if(firstTokenSteps > 0, (ceil(readTokens / readAtOnceTokens) - 1) * aloneWriteTime + firstTokenSteps * loadedWriteTime, ceil(readTokens / readAtOnceTokens) * aloneWriteTime + loadedWriteTime / 2) / stepsPerToken, readTokens / readAtOnceTokens * aloneWriteTime / stepsPerToken) * min(1, requestsAtOnce)",
    },
    loadedWriteTime: {
      title: "Writing an answer token, at the peak",
      unit: "ms/tok",
      is: "aloneWriteTime + slowdownPerRequest * requestsAtOnce",
    },
  },
  formerly: {
    2: { meanReadingLoad: "0", stepsBetween: "0" },
  },
} satisfies Pick<Technique, "quantities" | "formulas" | "formerly">;
