import type { Choice } from "../../choice";
import type { FilledBy } from "../../filled-by";
import { share, type Technique } from "../../technique";

/** How finely the weights are stored. Eight bits and four take less memory; four are computed with as sixteen. */
export const precision: Choice = {
  id: "precision",
  title: "Precision of the weights",
  help: "Fewer bits take less memory and are written faster. Little is lost at 8 bit; check your quality at 4.",
  scope: "overridable",
  options: () => [
    { id: "16", title: "16 bit" },
    { id: "8", title: "8 bit" },
    { id: "4", title: "4 bit" },
  ],
  default: "8",
};

/** The share of a GPU's memory that an engine may use, unless another is given. */
export const usableMemoryShare = 0.92;

const ofModel = (...keys: readonly string[]): FilledBy => ({ choice: "model", keys, missing: 0 });
const ofCard = (...keys: readonly string[]): FilledBy => ({ choice: "host", keys, missing: 0 });
const known = { min: 0, scope: "overridable", none: true, default: { is: 0 } } as const;

/** What is published of the model and of the GPU, and how much of it a serving engine gets: what a machine can do follows. */
export const machineFacts = {
  quantities: {
    weightMemory: {
      ...known,
      title: "Memory for the weights",
      unit: "GB",
      max: 100_000,
      help: "At the precision chosen. None: not known, and then the speed of a copy is yours to enter.",
      filledBy: {
        ...ofModel("weightGbAt8Bit"),
        when: [
          { choice: "precision", is: "16", keys: ["weightGbAt16Bit"] },
          { choice: "precision", is: "4", keys: ["weightGbAt4Bit"] },
        ],
      },
    },
    tokenWork: {
      ...known,
      title: "Arithmetic for one token",
      unit: "Gflop/tok",
      max: 1e6,
      help: "Two operations for each parameter that a token passes; a mixture of experts passes few of its own.",
      filledBy: ofModel("gflopPerToken"),
    },
    contextMemory: {
      ...known,
      title: "Memory for a token of context",
      unit: "kB/tok",
      max: 1e6,
      help: "What each request keeps of every token it holds while it is answered (KV cache), at 16 bit.",
      filledBy: ofModel("kvKbPerToken"),
    },
    cardMemory: {
      ...known,
      title: "Memory of a GPU",
      unit: "GB/gpu",
      max: 100_000,
      help: "What is not taken by the weights holds the requests.",
      filledBy: ofCard("memoryGb"),
    },
    cardBandwidth: {
      ...known,
      title: "Memory speed of a GPU",
      unit: "GB/s/gpu",
      max: 1e6,
      help: "All weights are read once for each step of writing, so this bounds how fast an answer is written.",
      filledBy: ofCard("bandwidthGbPerSecond"),
    },
    cardCompute: {
      ...known,
      title: "Arithmetic of a GPU",
      unit: "Tflop/s/gpu",
      max: 1e6,
      help: "At the precision chosen, without sparsity: it bounds how fast prompts are read.",
      filledBy: {
        ...ofCard("tflopsAt8Bit", "tflopsAt16Bit"),
        when: [
          { choice: "precision", is: "16", keys: ["tflopsAt16Bit"] },
          { choice: "precision", is: "4", keys: ["tflopsAt16Bit"] },
        ],
      },
    },
    memoryShare: {
      ...share,
      title: "Memory the engine may use",
      help: "The rest is left to the driver and to what is computed with.",
      default: {
        is: usableMemoryShare,
        source: {
          title: "vLLM source, vllm/config/cache.py",
          url: "https://github.com/vllm-project/vllm/blob/002f10e0cf/vllm/config/cache.py",
        },
        asOf: "2026",
      },
    },
    computeShare: {
      ...share,
      title: "Arithmetic that is reached",
      min: 0.001,
      help: "Share of the GPU’s published arithmetic that reading a prompt gets. Measured: 34% to 54%.",
      default: {
        is: 0.45,
        note: "The middle of six measurements, 8B and 70B on L4, A100 and H100: 0.34 (8 bit, H100) to 0.54.",
      },
    },
    bandwidthShare: {
      ...share,
      title: "Memory speed that is reached",
      min: 0.001,
      help: "Share of the GPU’s published memory speed that writing gets, next to the fixed time of a step.",
      default: {
        is: 0.9,
        note: "With 2 ms a step, Llama 3 8B takes 61, 10.8, 7.3 and 19.7 ms a token on L4, A100, H100 and RTX 4090; measured: 60.1, 10.5, 8.0 and 20.1.",
      },
    },
    splitShare: {
      ...share,
      title: "Speed kept by a split copy",
      min: 0.001,
      help: "Where a copy of the model needs several GPUs, they wait for each other.",
      default: {
        is: 0.8,
        note: "Between 0.77, of writing by 70B on two H100 beside 8B on one, and 0.94, of reading from four to eight H100.",
      },
    },
    unsplitGpus: {
      title: "GPUs without waiting for each other",
      unit: "gpu",
      min: 0,
      max: 1000,
      help: "A copy on more of them keeps only the share above of their speed.",
      default: { is: 1 },
    },
    stepOverhead: {
      title: "Fixed time of a step",
      unit: "ms",
      min: 0,
      max: 10_000,
      help: "What each step takes beside reading the weights. Measured: 1.4 to 6.6 ms.",
      default: { is: 2 },
    },
    stepsPerToken: {
      title: "Steps for an answer token",
      unit: "1/tok",
      min: 0.01,
      max: 10,
      help: "1; fewer where a small model guesses ahead (speculative decoding).",
      default: { is: 1 },
    },
    mostAtOnce: {
      title: "Most requests the engine runs at once",
      unit: "1",
      min: 1,
      max: 100_000,
      whole: true,
      help: "A setting of the engine; its memory may hold fewer.",
      default: { is: 256 },
    },
  },
  formulas: {
    isKnownMachine: {
      title: "Model and GPU are known",
      unit: "1",
      is: "if(weightMemory * tokenWork * contextMemory * cardMemory * cardBandwidth * cardCompute > 0, 1, 0)",
    },
    splitSpeed: { title: "Speed kept by this copy", unit: "1", is: "if(replicaGpus > unsplitGpus, splitShare, 1)" },
    copyBandwidth: {
      title: "Memory speed of a copy",
      unit: "GB/s",
      is: "replicaGpus * cardBandwidth * bandwidthShare * splitSpeed",
    },
    copyCompute: {
      title: "Arithmetic of a copy",
      unit: "Tflop/s",
      is: "replicaGpus * cardCompute * computeShare * splitSpeed",
    },
    contextRoom: {
      title: "Memory left for requests",
      unit: "GB",
      is: "max(0, replicaGpus * cardMemory * memoryShare - weightMemory)",
    },
    requestMemory: {
      title: "Memory of one request",
      unit: "GB",
      is: "contextMemory * (promptTokens + answerTokens)",
    },
    heldRequests: {
      title: "Requests the memory holds",
      unit: "1",
      is: "if(requestMemory > 0, min(mostAtOnce, floor(contextRoom / requestMemory)), mostAtOnce)",
    },
  },
} satisfies Pick<Technique, "quantities" | "formulas">;
