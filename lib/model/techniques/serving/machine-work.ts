import { share, type Technique } from "../../technique";

/**
 * What one request takes of a copy: the prompt tokens it reads and the answer tokens it writes, each at its own cost. Bill,
 * queue and load follow from it.
 */
export const machineWork = {
  quantities: {
    replicaSpeed: {
      title: "Answer speed of one copy, as you measured it",
      unit: "tok/s",
      min: 0,
      max: 1e7,
      scope: "overridable",
      none: true,
      help: "Answer tokens a second that one full copy writes for all users, at your own lengths. None: it follows from reading and writing below.",
      filledBy: { choice: "machine", timing: "selfHosted", keys: [], missing: 0 },
    },
    readWork: {
      title: "A full copy’s time for a prompt token",
      unit: "us/tok",
      min: 0,
      max: 1e6,
      scope: "overridable",
      none: true,
      help: "Microseconds. None: worked out from the model and the GPU.",
      filledBy: { choice: "machine", timing: "selfHosted", keys: ["prefillUsPerToken"] },
      default: { is: 0 },
    },
    writeWork: {
      title: "A full copy’s time for an answer token",
      unit: "ms/tok",
      min: 0,
      max: 1e5,
      scope: "overridable",
      none: true,
      help: "Milliseconds, shared among all a copy answers at once. None: worked out from the model and the GPU.",
      filledBy: { choice: "machine", timing: "selfHosted", keys: ["fullWriteMsPerToken"] },
      default: { is: 0 },
    },
    keptPrefixShare: {
      ...share,
      title: "Requests that find the fixed prefix read",
      scope: "overridable",
      help: "The engine reads the fixed beginning of a prompt once, and what follows for each request.",
      default: { is: 0 },
    },
  },
  formulas: {
    keptTokens: { title: "Prompt tokens that are kept", unit: "tok", is: "prefixTokens * tokenizerFactor" },
    readTokens: {
      title: "Prompt tokens a copy reads",
      unit: "tok",
      is: "promptTokens - keptTokens * keptPrefixShare",
    },
    copyReadTime: {
      title: "A copy’s time for a prompt token",
      unit: "us/tok",
      is: "if(readWork > 0, readWork, if(isKnownMachine > 0, tokenWork / copyCompute, 0))",
    },
    copyWriteTime: {
      title: "A copy’s time for an answer token",
      unit: "ms/tok",
      is: "if(writeWork > 0, writeWork, if(isKnownMachine > 0, aloneWriteTime / copyPlaces + tokenWork / copyCompute + contextMemory * (promptTokens + answerTokens / 2) * stepsPerToken / copyBandwidth, 0))",
    },
    isSpeedKnown: {
      title: "The speed of a copy is known",
      unit: "1",
      is: "if(replicaSpeed > 0, 1, if(copyReadTime * copyWriteTime > 0, 1, 0))",
    },
    requestWork: {
      title: "A copy’s time for a request",
      unit: "ms",
      is: "readTokens * copyReadTime + answerTokens * copyWriteTime",
    },
    copyTime: {
      title: "A copy’s time for a request, with the places it has",
      unit: "ms",
      is: "if(replicaSpeed > 0, answerTokens / replicaSpeed, max(requestWork, aloneTime / copyPlaces))",
    },
    replicaCapacity: {
      title: "Queries one copy can answer",
      unit: "query/month",
      is: "if(replicaSpeed > 0, replicaSpeed / (answerTokens * callsPerQuery), 1 / (copyTime * callsPerQuery))",
    },
  },
} satisfies Pick<Technique, "quantities" | "formulas">;
