import type { ApproachId } from "../lib/model/names";

/**
 * The totals of the support bot as one would write them without a sheet: what does not change is worked out first, then
 * a loop over volumes and months. It follows lib/model/techniques line by line, for the set-ups of that preset only.
 */
export function totalsByHand(
  approach: ApproachId,
  read: (name: string) => number,
  volumes: Float64Array,
  horizon: number,
): Float64Array {
  const { setup, monthly, perQuery, reembed, store, gpus, retraining } = costsOf(approach, read);
  const growth = Float64Array.from({ length: horizon }, (_, month) => (1 + read("growth")) ** month);
  const priceLevel = Float64Array.from({ length: horizon }, (_, month) => (1 - read("priceDecline")) ** (month / 12));
  const totals = new Float64Array(volumes.length);
  for (let volume = 0; volume < volumes.length; volume++) {
    let total = setup;
    for (let month = 0; month < horizon; month++) {
      const queries = (volumes[volume] as number) * (growth[month] as number);
      total += monthly + (perQuery * queries + reembed) * (priceLevel[month] as number);
      if (store) total += Math.max(store.minimum, store.kept + queries * store.perQuery) + store.hosting;
      if (gpus) {
        const needed = Math.ceil((queries * gpus.peak) / gpus.queriesPerReplica);
        total += (Math.max(gpus.minimum, needed) + gpus.spare) * gpus.usdPerReplica;
      }
      if (retraining && month > 0 && month % retraining.every === 0) {
        total += retraining.runUsd * (priceLevel[month] as number) + retraining.relabelUsd;
      }
    }
    totals[volume] = total;
  }
  return totals;
}

const hoursPerMonth = 730;
const perMillion = 1e-6;

function costsOf(approach: ApproachId, read: (name: string) => number) {
  const retrieves = approach === "rag" || approach === "hybrid";
  const tunes = approach === "fineTuning" || approach === "hybrid";
  const answered = read("modelCalls") * (1 - read("responseHitShare"));
  const calls = answered * (1 + read("retryShare"));
  const team = { setup: read("buildHours") * read("teamRate"), monthly: read("upkeepHours") * read("teamRate") };
  const documents = retrieves ? retrieval(read, answered) : undefined;
  const tuning = tunes ? training(read) : undefined;
  return {
    setup: team.setup + (documents?.setup ?? 0) + (tuning?.setup ?? 0),
    monthly: team.monthly + read("responseCacheCost"),
    perQuery: (documents?.embedQuestion ?? 0) + (tunes ? 0 : tokens(read, calls, retrieves)),
    reembed: documents?.reembed ?? 0,
    store: documents?.store,
    gpus: tunes ? machines(read, calls) : undefined,
    retraining: tuning?.retraining,
  };
}

function retrieval(read: (name: string) => number, answered: number) {
  const perDocument = Math.max(
    1,
    Math.ceil((read("documentTokens") - read("overlapTokens")) / (read("chunkTokens") - read("overlapTokens"))),
  );
  const chunks = read("documents") * perDocument;
  const embedded = read("documents") * (read("documentTokens") + (perDocument - 1) * read("overlapTokens"));
  const embedAll = embedded * read("embeddingPrice") * perMillion;
  const writeAll = chunks * read("writesPerChunk") * read("writePrice") * perMillion;
  const bytes = chunks * (read("dimensions") * read("numberBytes") + read("textBytes"));
  const searches = answered * read("searchesPerModelCall");
  return {
    setup: embedAll + writeAll,
    reembed: embedAll * read("changeShare"),
    embedQuestion: searches * read("questionTokens") * read("embeddingPrice") * perMillion,
    store: {
      minimum: read("storeMinimum"),
      hosting: read("storeHosting"),
      kept: bytes * 1e-9 * read("storagePrice") + writeAll * read("changeShare"),
      perQuery: searches * read("readsPerSearch") * read("readPrice") * perMillion,
    },
  };
}

function tokens(read: (name: string) => number, calls: number, retrieves: boolean): number {
  const prefix = read("instructionTokens") + read("exampleTokens");
  const prompt = prefix + read("questionTokens") + (retrieves ? read("passages") * read("passageTokens") : 0);
  const cached = prefix >= read("cacheMinimumTokens") ? prefix : 0;
  const hit = read("cacheHitShare");
  const cachePrice = hit * read("cachedInputPrice") + (1 - hit) * read("cacheWritePrice");
  const live =
    (prompt - cached) * read("inputPrice") + read("outputTokens") * read("outputPrice") + cached * cachePrice;
  const batch = prompt * read("batchInputPrice") + read("outputTokens") * read("batchOutputPrice");
  return calls * ((1 - read("batchShare")) * live + read("batchShare") * batch) * perMillion;
}

function training(read: (name: string) => number) {
  const labelled = read("examples") / (1 - read("holdOutShare"));
  const labelling = labelled * (read("labellingMinutes") / 60) * read("labelRate");
  const run = read("examples") * read("trainingExampleTokens") * read("epochs") * read("trainingPrice") * perMillion;
  return {
    setup: labelling * read("underestimate") + read("runs") * run,
    retraining: {
      every: read("retrainEvery"),
      runUsd: read("retrainRuns") * run,
      relabelUsd: labelling * read("relabelShare") * read("underestimate"),
    },
  };
}

function machines(read: (name: string) => number, calls: number) {
  const perSecond = read("replicaSpeed") / (read("outputTokens") * calls);
  return {
    peak: read("peakFactor"),
    queriesPerReplica: perSecond * 3_600 * hoursPerMonth * read("utilisation"),
    minimum: read("minimumReplicas"),
    spare: read("spareReplicas"),
    usdPerReplica: read("replicaGpus") * read("gpuPrice") * hoursPerMonth,
  };
}
