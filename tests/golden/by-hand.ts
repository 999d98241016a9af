import type { ApproachName, Figures } from "./preset-figures";

/**
 * What each approach costs over the horizon, worked out with plain arithmetic from the descriptions of the techniques. It
 * shares no code with lib, so that a slip in a formula there does not repeat itself here. Tokens are priced per million.
 */
export function totalByHand(figures: Figures, approach: ApproachName): number {
  const get = (name: string) => figures.figure(name, approach);
  const horizon = get("horizon");
  let total = figures.chosen("basis", approach) === "quoted" ? get("setup") : setupOf(figures, approach);
  for (let month = 1; month <= horizon; month++) {
    const queries = get("queries") * (1 + get("growth")) ** (month - 1);
    const priceLevel = (1 - get("priceDecline")) ** ((month - 1) / 12);
    total +=
      figures.chosen("basis", approach) === "quoted"
        ? quotedMonth(figures, approach, queries, priceLevel)
        : builtMonth(figures, approach, queries, priceLevel, month);
    if (isDue(retrainEvery(figures, approach), month)) total += retraining(figures, approach, priceLevel);
  }
  return total;
}

const retrieves = (approach: ApproachName) => approach === "rag" || approach === "hybrid";
const trains = (approach: ApproachName) => approach === "fineTuning" || approach === "hybrid";

/** The start of months k+1, 2k+1, and so on. */
const isDue = (every: number, month: number) => every > 0 && month > 1 && (month - 1) % every === 0;

const retrainEvery = (figures: Figures, approach: ApproachName) =>
  trains(approach) || figures.chosen("basis", approach) === "quoted" ? figures.figure("retrainEvery", approach) : 0;

function retraining(figures: Figures, approach: ApproachName, priceLevel: number): number {
  const get = (name: string) => figures.figure(name, approach);
  if (figures.chosen("basis", approach) === "quoted") return get("retraining");
  const renewed = labelling(figures, approach) * get("underestimate") * get("relabelShare");
  return get("retrainRuns") * trainingRun(figures, approach) * priceLevel + renewed;
}

function quotedMonth(figures: Figures, approach: ApproachName, queries: number, priceLevel: number): number {
  return figures.figure("hosting", approach) + figures.figure("perQuery", approach) * queries * priceLevel;
}

/** Labels, training, embedding, filling the store, and the team's hours. */
function setupOf(figures: Figures, approach: ApproachName): number {
  const get = (name: string) => figures.figure(name, approach);
  let cost = get("buildHours") * figures.priced("teamRate", "labour", "usdPerHourMedian");
  if (trains(approach))
    cost += labelling(figures, approach) * get("underestimate") + get("runs") * trainingRun(figures, approach);
  if (retrieves(approach)) cost += embedding(figures, approach) + writing(figures, approach);
  return cost;
}

/** Examples are labelled until, with some held out, enough are left to train on. */
function labelling(figures: Figures, approach: ApproachName): number {
  const get = (name: string) => figures.figure(name, approach);
  const hours = ((get("examples") / (1 - get("holdOutShare"))) * get("labellingMinutes")) / 60;
  return hours * get("labelRate");
}

function trainingRun(figures: Figures, approach: ApproachName): number {
  const get = (name: string) => figures.figure(name, approach);
  const tokens = get("examples") * get("trainingExampleTokens") * get("epochs");
  return (tokens * figures.priced("trainingPrice", "tuning", "trainingUsdPerMTok")) / 1e6;
}

/** In each document a new chunk begins where the last one ends, less the overlap, until the document ends. */
function chunksOfOne(figures: Figures, approach: ApproachName): number {
  const get = (name: string) => figures.figure(name, approach);
  let [count, end] = [1, get("chunkTokens")];
  for (; end < get("documentTokens"); count++) end += get("chunkTokens") - get("overlapTokens");
  return count;
}

const chunks = (figures: Figures, approach: ApproachName) =>
  figures.figure("documents", approach) * chunksOfOne(figures, approach);

const embeddingPrice = (figures: Figures) => figures.priced("embeddingPrice", "embedding", "inputUsdPerMTok") / 1e6;

/** Every token once, and the overlaps twice. */
function embedding(figures: Figures, approach: ApproachName): number {
  const get = (name: string) => figures.figure(name, approach);
  const tokens = get("documentTokens") + (chunksOfOne(figures, approach) - 1) * get("overlapTokens");
  return get("documents") * tokens * embeddingPrice(figures);
}

function writing(figures: Figures, approach: ApproachName): number {
  const writes = chunks(figures, approach) * figures.figure("writesPerChunk", approach);
  return (writes * figures.priced("writePrice", "store", "writeUsdPerMWriteUnits", 0)) / 1e6;
}

function builtMonth(
  figures: Figures,
  approach: ApproachName,
  queries: number,
  priceLevel: number,
  month: number,
): number {
  const get = (name: string) => figures.figure(name, approach);
  let cost = get("upkeepHours") * figures.priced("teamRate", "labour", "usdPerHourMedian") + get("responseCacheCost");
  if (retrieves(approach)) cost += retrievalMonth(figures, approach, queries, priceLevel);
  if (figures.chosen("wrongAnswer", approach) === "sum")
    cost += queries * (1 - figures.right(approach)) * get("wrongAnswerSum");
  if (figures.chosen("serving", approach) === "dedicated") return cost + machines(figures, approach, queries);
  const [call, retest] = callInMonth(figures, approach, month);
  return cost + retest + queries * callsPerQuestion(figures, approach) * call * priceLevel;
}

/** From the day its model stops a call costs what the next one asks; two days of work test the prompts on that. */
function callInMonth(figures: Figures, approach: ApproachName, month: number): readonly [number, number] {
  const model = (key: string) => figures.listed("model", key);
  const first = callByHand(figures, approach, model);
  if (!figures.move || trains(approach)) return [first, 0];
  const [begins, moves, ends] = [
    monthsLater(figures.starts, month - 1),
    Date.parse(figures.move.day),
    monthsLater(figures.starts, month),
  ];
  const share = Math.min(1, Math.max(0, (moves - begins) / (ends - begins)));
  const retest = begins <= moves && moves < ends ? 16 * figures.priced("teamRate", "labour", "usdPerHourMedian") : 0;
  return [share * first + (1 - share) * callByHand(figures, approach, figures.move.listed), retest];
}

/** In milliseconds. Every preset begins on a day that all months have. */
function monthsLater(day: string, months: number): number {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  return Date.UTC(year, month - 1 + months, date);
}

/** What changed is embedded and written again; each question is embedded and searched; the store has a minimum. */
function retrievalMonth(figures: Figures, approach: ApproachName, queries: number, priceLevel: number): number {
  const get = (name: string) => figures.figure(name, approach);
  const searches = queries * get("modelCalls") * (1 - get("responseHitShare")) * get("searchesPerModelCall");
  const embedded =
    embedding(figures, approach) * get("changeShare") + searches * get("questionTokens") * embeddingPrice(figures);
  const gigabytes = (chunks(figures, approach) * (get("dimensions") * get("numberBytes") + get("textBytes"))) / 1e9;
  const used =
    gigabytes * figures.priced("storagePrice", "store", "storageUsdPerGbMonth", 0) +
    (searches * get("readsPerSearch") * figures.priced("readPrice", "store", "readUsdPerMReadUnits", 0)) / 1e6 +
    writing(figures, approach) * get("changeShare");
  const billed = Math.max(used, figures.priced("storeMinimum", "store", "minimumUsdPerMonth", 0));
  return embedded * priceLevel + billed + figures.priced("storeHosting", "store", "hostingUsdPerMonth", 0);
}

const callsPerQuestion = (figures: Figures, approach: ApproachName) =>
  figures.figure("modelCalls", approach) *
  (1 - figures.figure("responseHitShare", approach)) *
  (1 + figures.figure("retryShare", approach));

/** Machines for the busiest minutes, paid all 730 hours of the month. */
function machines(figures: Figures, approach: ApproachName, queries: number): number {
  const get = (name: string) => figures.figure(name, approach);
  const speed = get("replicaSpeed");
  const seconds = speed > 0 ? get("outputTokens") / speed : secondsByHand(figures, approach);
  const peakSeconds = queries * callsPerQuestion(figures, approach) * seconds * get("peakFactor");
  const oneMachine = 3600 * 730 * get("utilisation");
  const copies = Math.max(get("minimumReplicas"), Math.ceil(peakSeconds / oneMachine)) + get("spareReplicas");
  return copies * get("replicaGpus") * 730 * figures.priced("gpuPrice", "host", "hostingUsdPerHour");
}

/** What one call takes of a machine: reading the prompt, then writing the answer. */
const secondsByHand = (figures: Figures, approach: ApproachName): number =>
  (promptByHand(figures, approach) * figures.figure("readWork", approach)) / 1e6 +
  (figures.figure("outputTokens", approach) * figures.figure("writeWork", approach)) / 1e3;

/** The fixed prefix, the question and the passages. */
function promptByHand(figures: Figures, approach: ApproachName): number {
  const get = (name: string) => figures.figure(name, approach);
  const found = retrieves(approach) ? get("passages") * get("passageTokens") : 0;
  return get("instructionTokens") + get("exampleTokens") + get("questionTokens") + found;
}

/** One call: the fixed prefix from the cache where it is long enough, the rest at the full price, then the answer. */
function callByHand(figures: Figures, approach: ApproachName, listed: (key: string) => number | undefined): number {
  const get = (name: string) => figures.figure(name, approach);
  if (get("batchShare") !== 0) throw new Error("batches are not worked out here");
  const input = listed("inputUsdPerMTok") as number;
  const output = listed("outputUsdPerMTok") as number;
  const read = listed("cachedInputUsdPerMTok") ?? input;
  const write = listed("cacheWriteUsdPerMTok") ?? input;

  const wholeBase = approach === "longContext" ? get("documents") * get("documentTokens") : 0;
  const prefix = get("instructionTokens") + get("exampleTokens") + wholeBase;
  const found = retrieves(approach) ? get("passages") * get("passageTokens") : 0;
  const warm = get("cacheHitShare");
  const prefixPrice = prefix >= get("cacheMinimumTokens") ? warm * read + (1 - warm) * write : input;
  const prompt = prefix * prefixPrice + (get("questionTokens") + found) * input;
  const [onPrompt, onAnswer] = trains(approach) ? tunedPremium(figures, input, output) : [1, 1];
  return (prompt * onPrompt + get("outputTokens") * output * onAnswer) / 1e6;
}

/** How many times the base model's price the tuned model costs; a provider that lists no own price asks the same. */
function tunedPremium(figures: Figures, input: number, output: number): readonly [number, number] {
  const tunedInput = figures.listed("tuning", "inputUsdPerMTok") ?? input;
  const tunedOutput = figures.listed("tuning", "outputUsdPerMTok") ?? output;
  return [tunedInput / input, tunedOutput / output];
}
