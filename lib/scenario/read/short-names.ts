import type { ApproachId } from "../../model/names";

/**
 * Names of fields in a link that would be too long with whole names. The place in this list is the short name, so names are
 * only ever added, at the end: `tests/links` holds links with short names to their word.
 */
const names = `
  queries growth horizon priceDecline firstTokenBudget fullAnswerBudget setup perQuery hosting retraining
  retrainEvery networkTime networkTimeP95 instructionTokens exampleTokens questionTokens outputTokens
  modelCalls retryShare promptSpread outputSpread responseHitShare responseCacheCost cachedAnswerTime
  cachedAnswerTimeP95 buildHours upkeepHours teamRate inputPrice outputPrice batchShare batchInputPrice
  batchOutputPrice firstTokenTime firstTokenTimeP95 readTime writeTime writeTimeP95 cachedInputPrice
  cacheWritePrice cacheMinimumTokens cacheHitShare inputGuardCost inputGuardTime inputGuardTimeP95
  outputGuardCost outputGuardTime outputGuardTimeP95 replicaGpus gpuPrice replicaSpeed utilisation peakFactor
  minimumReplicas spareReplicas replicaSlots machineFirstTokenTime machineFirstTokenTimeP95 machineReadTime
  idleWriteTime writeSpread arrivalVariability serviceVariability idleTimeout coldStartTime coldStartTimeP95
  documents documentTokens contextWindow chunkTokens overlapTokens changeShare embeddingPrice dimensions
  numberBytes textBytes storagePrice readPrice writePrice readsPerSearch writesPerChunk storeHosting
  storeMinimum searchTime searchTimeP95 passages passageTokens searchesPerModelCall embedTime embedTimeP95
  rewritePromptTokens rewriteTokens rewriteInputPrice rewriteOutputPrice sideSearches rewriteTime
  rewriteTimeP95 rerankCost rerankTime rerankTimeP95 examples labellingMinutes labelRate underestimate
  holdOutShare retrainRuns relabelShare runs trainingExampleTokens epochs trainingPrice tunedInputPremium
  tunedOutputPremium trainingGpus trainingHours trainingGpuPrice hostingFee basis serving training method
  model tuning embedding store host hostingPlan trainingGpu product firstTokenAt fullAnswerAt network search
  rewriting rewriteModel reranker inputGuard inputGuardRuns outputGuard outputGuardSees machine together
  labour
`
  .trim()
  .split(/\s+/);

const letters: Record<ApproachId, string> = {
  prompting: "P",
  longContext: "L",
  rag: "R",
  fineTuning: "F",
  hybrid: "H",
};

/** In base 36 from here on, all short names have two characters and begin with a letter. */
const firstPlace = 360;

const shortOf = new Map<string, string>();
for (const [place, name] of names.entries()) {
  const short = (firstPlace + place).toString(36);
  shortOf.set(name, short);
  for (const [approach, letter] of Object.entries(letters)) shortOf.set(`${approach}.${name}`, `${letter}${short}`);
}
const fullOf = new Map([...shortOf].map(([name, short]) => [short, name]));

/** "Rdb" for "rag.passages"; a name without a short one stays. */
export const shortName = (name: string): string => shortOf.get(name) ?? name;

/** The other way; anything else stays as it is. */
export const fullName = (name: string): string => fullOf.get(name) ?? name;
