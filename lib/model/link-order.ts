/**
 * Quantities and choices in the order in which links have always had them. The place in this list is the short name of a
 * field, so the list is closed: what came later has a short name made of its own (`scenario/read/short-names.ts`).
 */
export const namesOfFirstLinks: readonly string[] =
  `queries growth horizon priceDecline firstTokenBudget fullAnswerBudget setup perQuery hosting retraining
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

const places = new Map(namesOfFirstLinks.map((name, place) => [name, place]));

/** A later name comes after all earlier ones. */
export const placeInLinks = (name: string): number => places.get(name) ?? places.size;
