/**
 * The lines of a bill, worked out with plain arithmetic from scenario.json alone. It shares no code with lib, so that what the
 * file leaves out, or says otherwise than it is billed, does not repeat itself here. Token prices are per million.
 */
export type FiledApproach = {
  readonly id: string;
  readonly basis: string;
  readonly serving: string | null;
  readonly inputs: readonly {
    readonly name: string;
    readonly value: number;
    readonly changes?: readonly { readonly from: string; readonly to: number }[] | undefined;
  }[];
};

type Get = (name: string) => number;
/** What a line costs at set-up (month 0) or in a month. */
type LineOf = (get: Get, approach: FiledApproach, month: number) => number;

const hoursInMonth = 730;

export function recomputeLine(approach: FiledApproach, line: string, month: number, starts: string): number {
  const values = valuesIn(approach, Math.max(1, month), starts);
  const get = (name: string): number => {
    const value = values.get(name);
    if (value === undefined) throw new Error(`${approach.id} has no ${name}`);
    return value;
  };
  const work = lines[line];
  if (!work) throw new Error(`no such line: ${line}`);
  return work((name) => values.get(name) ?? optional.get(name) ?? get(name), approach, month);
}

type Values = ReadonlyMap<string, number>;
const known = new WeakMap<FiledApproach, Map<string, Values>>();

/** What an approach is reckoned with in a month; the same for all of its lines. */
function valuesIn(approach: FiledApproach, month: number, starts: string): Values {
  const months = known.get(approach) ?? new Map<string, Values>();
  known.set(approach, months);
  const key = `${starts} ${month}`;
  const values =
    months.get(key) ??
    new Map(approach.inputs.map(({ name, value, changes = [] }) => [name, meanIn(value, changes, month, starts)]));
  months.set(key, values);
  return values;
}

/** The mean of a price over the days of a month, counted one by one. */
function meanIn(
  value: number,
  changes: NonNullable<FiledApproach["inputs"][number]["changes"]>,
  month: number,
  starts: string,
): number {
  if (changes.length === 0) return value;
  let [sum, days] = [0, 0];
  const end = monthsAfter(starts, month);
  for (const day = monthsAfter(starts, month - 1); day < end; day.setUTCDate(day.getUTCDate() + 1)) {
    const inForce = changes.findLast(({ from }) => from <= day.toISOString().slice(0, 10));
    sum += inForce ? inForce.to : value;
    days++;
  }
  return sum / days;
}

function monthsAfter(day: string, months: number): Date {
  const date = new Date(`${day}T00:00:00Z`);
  const dayOfMonth = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(dayOfMonth, lastDay));
  return date;
}

/** What an approach without the technique has none of. */
const optional = new Map([
  ["responseHitShare", 0],
  ["passages", 0],
  ["passageTokens", 0],
  ["sideSearches", 1],
  ["noSearchShare", 0],
  ["askedAgainShare", 0],
  ["searchMissShare", 0],
  ["missesFoundShare", 0],
  ["rightWhenMissed", 0],
  ["learntShare", 0],
  ["cacheRightShare", 1],
  ["billedTokensShare", 1],
  ["turns", 1],
]);

const once =
  (cost: LineOf): LineOf =>
  (get, approach, month) =>
    month === 0 ? cost(get, approach, month) : 0;
const monthly =
  (cost: LineOf): LineOf =>
  (get, approach, month) =>
    month === 0 ? 0 : cost(get, approach, month);
const perQuery = (cost: LineOf): LineOf =>
  monthly((get, approach, month) => queriesIn(get, month) * cost(get, approach, month));
const everySoOften = (cost: LineOf): LineOf =>
  monthly((get, approach, month) => timesBefore(get("retrainEvery"), month) * cost(get, approach, month));

/** How many multiples of so many months have come since the start of the month before, up to the start of this one. */
function timesBefore(every: number, month: number): number {
  if (every === 0 || month === 1) return 0;
  const passedBy = (months: number) => Math.floor(months / every);
  return passedBy(month - 1) - passedBy(month - 2);
}

const queriesIn = (get: Get, month: number) => get("queries") * (1 + get("growth")) ** (month - 1);
const level = (get: Get, month: number) => (1 - get("priceDecline")) ** ((month - 1) / 12);
const asked = (get: Get) => get("modelCalls") * (1 - get("responseHitShare"));
const calls = (get: Get) => asked(get) * (1 + get("retryShare")) * (1 + again(get));
const again = (get: Get) => (get("askedAgainShare") > 0 ? get("askedAgainShare") * wrong(get) : 0);

/** Facts that have changed since the last training, averaged over the days until the next one. */
function stale(get: Get): number {
  if (get("learntShare") === 0) return 0;
  const daysOfMonth = hoursInMonth / 24;
  const months = Math.min(get("horizon"), get("retrainEvery") || Number.POSITIVE_INFINITY);
  const steps = (months * daysOfMonth) / get("staleStep");
  const kept = (1 - get("factsChangedShare")) ** (get("staleStep") / daysOfMonth / get("factsPeriod"));
  return kept < 1 ? get("learntShare") * (1 - (1 - kept ** steps) / (steps * (1 - kept))) : 0;
}

/** Share of the answers that are wrong: what can be answered, and what cannot but is. */
function wrong(get: Get): number {
  const missed = get("searchMissShare") * (1 - get("missesFoundShare"));
  const found = get("rightShare") * (1 - missed) + missed * get("rightWhenMissed");
  const right = found * (1 - stale(get)) * (1 - get("responseHitShare") * (1 - get("cacheRightShare")));
  const sent = (1 - right) * (1 - get("outOfScopeShare")) + get("answeredAnywayShare") * get("outOfScopeShare");
  return sent * (1 - get("caughtShare"));
}
const wrongCost = (get: Get) =>
  (1 - get("admittedShare")) * (get("handedOverShare") * get("contactCost") + get("wrongAnswerSum")) +
  get("admittedShare") * get("admittedSum");
const live = (get: Get) => calls(get) * (1 - get("batchShare"));
const batched = (get: Get) => calls(get) * get("batchShare");
const rounds = (get: Get) => asked(get) * get("searchesPerModelCall") * (1 - get("noSearchShare"));
const searches = (get: Get) => rounds(get) * get("sideSearches");

/** Tokens as this model counts them. */
const prefix = (get: Get, { id }: FiledApproach) =>
  get("tokenizerFactor") *
  (get("instructionTokens") +
    get("exampleTokens") +
    (id === "longContext" ? get("documents") * get("documentTokens") : 0));
const prompt = (get: Get, approach: FiledApproach) =>
  prefix(get, approach) +
  get("tokenizerFactor") *
    (get("questionTokens") + get("passages") * get("passageTokens") * (1 - get("noSearchShare")));
const written = (get: Get) => get("tokenizerFactor") * get("outputTokens") + get("thinkingTokens");
const cacheable = (get: Get, approach: FiledApproach) =>
  prefix(get, approach) >= get("cacheMinimumTokens") && get("cachedInputPrice") < get("inputPrice")
    ? prefix(get, approach)
    : 0;

/** A prompt above the threshold is dearer as a whole, and so is its answer. */
const tier = (get: Get, approach: FiledApproach, usual: string, long: string): number => {
  const isLong = get("longPromptFrom") > 0 && prompt(get, approach) > get("longPromptFrom");
  return isLong && get(usual) > 0 ? Math.max(1, get(long) / get(usual)) : 1;
};
const regional = (get: Get, month: number) =>
  level(get, month) * (1 + get("regionSurcharge")) * get("billedTokensShare");
const promptLevel = (get: Get, approach: FiledApproach, month: number) =>
  tier(get, approach, "inputPrice", "longInputPrice") * regional(get, month);
const answerLevel = (get: Get, approach: FiledApproach, month: number) =>
  tier(get, approach, "outputPrice", "longOutputPrice") * regional(get, month);
/** A guard's flat price, and the tokens of its model. */
const check =
  (guard: string, reads: string): LineOf =>
  (get, _, month) =>
    get(`${guard}Cost`) +
    (get(`${guard}Checks`) *
      ((get(`${guard}PromptTokens`) + get(reads)) * get(`${guard}InputPrice`) +
        get(`${guard}Tokens`) * get(`${guard}OutputPrice`)) *
      level(get, month)) /
      1e6;

const freshPrompt: LineOf = (get, approach, month) =>
  (live(get) *
    (prompt(get, approach) - cacheable(get, approach)) *
    get("inputPrice") *
    promptLevel(get, approach, month)) /
  1e6;
const batchPrompt: LineOf = (get, approach, month) =>
  (batched(get) * prompt(get, approach) * get("batchInputPrice") * promptLevel(get, approach, month)) / 1e6;
/** How many prompts find the cache warm: typed, or at most as many as come while another keeps it so. */
function warm(get: Get, month: number): number {
  if (get("isWarmShareTyped") > 0) return get("cacheHitShare");
  const turns = get("turns");
  const perCall = get("modelCalls") * (1 + get("retryShare"));
  const visits = perCall > 0 ? live(get) / perCall / turns : 0;
  const life = (get("cacheLife") / 60 / get("arrivalHours")) * visits * get("queries");
  const cold = life > 0 ? alongChords(life, (1 + get("growth")) ** (month - 1)) / life : 1;
  return Math.min(get("cacheHitShare"), 1 - cold / turns);
}

/** x e^(-rate x) between knots that are a 35th of an octave apart, an octave below 2^-10, all of one chord below 2^-40. */
function alongChords(x: number, rate: number): number {
  const at = (y: number) => y * Math.exp(-rate * y);
  if (x * rate >= 64) return 0;
  const step = x < 2 ** -10 ? 2 : 2 ** (1 / 35);
  const low = x < 2 ** -40 ? 0 : step ** Math.floor(Math.log(x) / Math.log(step));
  const high = low === 0 ? 2 ** -40 : low * step;
  return at(low) + ((at(high) - at(low)) * (x - low)) / (high - low);
}
const cacheRead: LineOf = (get, approach, month) =>
  (live(get) *
    cacheable(get, approach) *
    warm(get, month) *
    get("cachedInputPrice") *
    promptLevel(get, approach, month)) /
  1e6;
const cacheWrite: LineOf = (get, approach, month) =>
  (live(get) *
    cacheable(get, approach) *
    (1 - warm(get, month)) *
    get("cacheWritePrice") *
    promptLevel(get, approach, month)) /
  1e6;
const answers: LineOf = (get, approach, month) =>
  ((live(get) * get("outputPrice") + batched(get) * get("batchOutputPrice")) *
    written(get) *
    answerLevel(get, approach, month)) /
  1e6;

/** As many as write all answers of the busiest minutes. */
function endpoints(get: Get, month: number): number {
  if (get("endpointSpeed") === 0) return 1;
  const perSecond = (queriesIn(get, month) * get("peakFactor") * calls(get) * written(get)) / (hoursInMonth * 3600);
  return Math.max(1, Math.ceil(perSecond / get("endpointSpeed") / get("utilisation")));
}

/** Beyond its first chunk a document has one for each step, begun or whole. */
const laterChunks = (get: Get) =>
  Math.max(0, Math.ceil((get("documentTokens") - get("chunkTokens")) / (get("chunkTokens") - get("overlapTokens"))));
const chunks = (get: Get) => (get("documentTokens") > 0 ? get("documents") * (1 + laterChunks(get)) : 0);
const embedding = (get: Get) =>
  (get("documents") * (get("documentTokens") + laterChunks(get) * get("overlapTokens")) * get("embeddingPrice")) / 1e6;
const writes = (get: Get) => (chunks(get) * get("writesPerChunk") * get("writePrice")) / 1e6;

const isTrainedByHour = ({ inputs }: FiledApproach): boolean => inputs.some(({ name }) => name === "trainingHours");

const heldOut = (get: Get) => (get("examples") / (1 - get("holdOutShare"))) * get("holdOutShare");
const trainedByToken = (get: Get): number =>
  Math.max(
    get("trainingMinimum"),
    ((get("examples") * get("epochs") + heldOut(get) * get("validationPasses")) *
      get("trainingExampleTokens") *
      get("trainingPrice")) /
      1e6,
  );

const run = (get: Get, approach: FiledApproach): number =>
  isTrainedByHour(approach)
    ? get("trainingGpus") * get("trainingHours") * get("trainingGpuPrice")
    : trainedByToken(get);
const labelling = (get: Get) =>
  ((get("examples") / (1 - get("holdOutShare"))) * get("labellingMinutes") * get("labelRate")) / 60;

/** Gigabytes: of the vectors alone, and with the text. */
const vectorGb = (get: Get) => (chunks(get) * get("dimensions") * get("numberBytes")) / 1e9;
const storedGb = (get: Get) => vectorGb(get) + (chunks(get) * get("textBytes")) / 1e9;
const filling = (get: Get) => writes(get) + storedGb(get) * get("writtenPrice");
const readUnits = (get: Get, month: number) =>
  queriesIn(get, month) * searches(get) * Math.max(get("readsPerSearch"), storedGb(get) * get("readsPerGb"));

/** Whether a plan with a fixed fee holds the documents: the one chosen, or the next one. */
const holds = (get: Get, plan: "plan" | "next"): boolean =>
  get(`${plan}Reads`) > 0 &&
  storedGb(get) <= get(`${plan}Storage`) &&
  chunks(get) * get("changeShare") * get("writesPerChunk") <= get(`${plan}Writes`);

function store(get: Get, month: number): number {
  for (const plan of ["plan", "next"] as const)
    if (holds(get, plan) && readUnits(get, month) <= get(`${plan}Reads`)) return get(`${plan}Fee`);
  const scan =
    (Math.max(get("scanMinimum"), storedGb(get)) / 1e3) * get("scanPrice") +
    ((get("passages") * get("textBytes")) / 1e9) * get("returnedPrice");
  const used =
    Math.max(0, storedGb(get) - get("includedStorage")) * get("storagePrice") +
    vectorGb(get) * get("vectorPrice") +
    (readUnits(get, month) * get("readPrice")) / 1e6 +
    queriesIn(get, month) * searches(get) * scan +
    filling(get) * get("changeShare");
  const steps = Math.max(1, Math.ceil((vectorGb(get) * get("indexOverhead")) / get("computeMemory")));
  return Math.max(get("storeMinimum"), used) + get("storeHosting") + steps * get("computePrice") * hoursInMonth;
}

/** Long passages are split, and so many pieces are one unit. */
function rerankUnits(get: Get): number {
  if (get("rerankUnitPassages") === 0) return 1;
  const room = get("rerankPieceTokens") - get("questionTokens");
  const pieces = room > 0 ? Math.max(1, Math.ceil(get("passageTokens") / room)) : 1;
  const ranked = Math.max(get("rerankedPassages"), get("passages")) * pieces;
  return Math.max(1, Math.ceil(ranked / get("rerankUnitPassages")));
}

function machines(get: Get, approach: FiledApproach, month: number): number {
  const callsASecond = (queriesIn(get, month) * calls(get)) / (hoursInMonth * 3600);
  const needed = (callsASecond * get("peakFactor") * secondsOfCopy(get, approach)) / get("utilisation");
  const copies = Math.max(get("minimumReplicas"), Math.ceil(needed * (1 - 1e-12))) + get("spareReplicas");
  return copies * get("replicaGpus") * get("gpuPrice") * hoursInMonth;
}

/** What one call takes of a machine that is full, all it answers at once sharing its time. */
function secondsOfCopy(get: Get, approach: FiledApproach): number {
  const answer = written(get);
  if (get("replicaSpeed") > 0) return answer / get("replicaSpeed");
  const kept = get("keptPrefixShare") * prefix(get, approach);
  const [context, speed] = [prompt(get, approach) + answer, machineSpeed(get)];
  const held = Math.floor((speed.room * 1e6) / (get("contextMemory") * context));
  const places = Math.max(
    1,
    Math.min(
      get("replicaSlots") || Infinity,
      speed.known ? held : Infinity,
      speed.known ? get("mostAtOnce") : Infinity,
    ),
  );
  const msWorkedOut = (get("weightMemory") / speed.gbPerMs + get("stepOverhead")) * get("stepsPerToken");
  const msAlone = get("idleWriteTime") || (speed.known ? msWorkedOut : 0);
  const kvMs = (get("contextMemory") * (context - answer / 2)) / 1e6 / speed.gbPerMs;
  const msOfToken = get("tokenWork") / speed.tflops;
  const read = get("readWork") || msOfToken * 1e3;
  const write = get("writeWork") || msAlone / places + msOfToken + kvMs * get("stepsPerToken");
  const tokens = prompt(get, approach) - kept;
  const alone = get("machineFirstTokenTime") + (tokens * (get("machineReadTime") || read)) / 1e3 + answer * msAlone;
  return Math.max((tokens * read) / 1e3 + answer * write, alone / places) / 1e3;
}

/** Of all GPUs of a copy together. */
function machineSpeed(get: Get) {
  const gpus = get("replicaGpus");
  const kept = gpus > get("unsplitGpus") ? get("splitShare") : 1;
  const facts = ["weightMemory", "tokenWork", "contextMemory", "cardMemory", "cardBandwidth", "cardCompute"];
  return {
    known: facts.every((name) => get(name) > 0) && gpus > 0,
    room: Math.max(0, gpus * get("cardMemory") * get("memoryShare") - get("weightMemory")),
    gbPerMs: (gpus * get("cardBandwidth") * get("bandwidthShare") * kept) / 1e3,
    tflops: gpus * get("cardCompute") * get("computeShare") * kept,
  };
}

const lines: Readonly<Record<string, LineOf>> = {
  "wrongAnswers.wrong": perQuery((get) => wrong(get) * wrongCost(get)),
  "wrongAnswers.madeUp": perQuery(
    (get) => wrong(get) * (1 - get("admittedShare")) * get("madeUpShare") * get("madeUpSum"),
  ),
  "askedAgain.wrongAgain": perQuery(
    (get) => again(get) * get("wrongAgainShare") * (wrongCost(get) + get("givenUpShare") * get("contactCost")),
  ),
  "quotedCosts.setup": once((get) => get("setup")),
  "quotedCosts.hosting": monthly((get) => get("hosting")),
  "quotedCosts.query": perQuery((get, _, month) => get("perQuery") * level(get, month)),
  "quotedCosts.retrain": everySoOften((get) => get("retraining")),
  "team.build": once((get) => get("buildHours") * get("teamRate")),
  "team.run": monthly((get) => get("upkeepHours") * get("teamRate")),
  "responseCache.hosting": monthly((get) => get("responseCacheCost")),
  "generation.prompt": perQuery((...given) => freshPrompt(...given) + batchPrompt(...given)),
  "generation.answer": perQuery(answers),
  "successor.retest": monthly((get, _, month) =>
    Math.floor(get("retestMonth")) === month ? get("retestHours") * get("teamRate") : 0,
  ),
  "tunedSuccessor.train": monthly((get, approach, month) =>
    Math.floor(get("tuneAgainMonth")) === month
      ? get("runs") *
        (isTrainedByHour(approach)
          ? run(get, approach)
          : run((name) => get(name === "trainingPrice" ? "nextTrainingPrice" : name), approach) * level(get, month))
      : 0,
  ),
  "tunedSuccessor.move": monthly((get, _, month) =>
    Math.floor(get("tuneAgainMonth")) === month ? get("tuneAgainHours") * get("teamRate") : 0,
  ),
  "promptCaching.read": perQuery(cacheRead),
  "promptCaching.write": perQuery(cacheWrite),
  "promptCaching.storage": monthly(
    (get, approach, month) =>
      (cacheable(get, approach) * get("cacheStoragePrice") * hoursInMonth * regional(get, month)) / 1e6,
  ),
  "tunedPerToken.inputPremium": perQuery(
    (...given) =>
      (freshPrompt(...given) + batchPrompt(...given) + cacheRead(...given) + cacheWrite(...given)) *
      (given[0]("tunedInputPremium") - 1),
  ),
  "tunedPerToken.outputPremium": perQuery((...given) => answers(...given) * (given[0]("tunedOutputPremium") - 1)),
  "hostingFee.fee": monthly((get, _, month) => get("hostingFee") * hoursInMonth * endpoints(get, month)),
  "dedicatedGpus.gpus": monthly(machines),
  "dataSet.label": once((get) => labelling(get) * get("underestimate")),
  "trainingByToken.train": once((get, approach) => get("runs") * run(get, approach)),
  "trainingByGpuHour.train": once((get, approach) => get("runs") * run(get, approach)),
  "retraining.retrain": everySoOften(
    (get, approach, month) =>
      get("retrainRuns") * run(get, approach) * (isTrainedByHour(approach) ? 1 : level(get, month)) +
      labelling(get) * get("underestimate") * get("relabelShare"),
  ),
  "ingestion.embed": once((get) => embedding(get)),
  "ingestion.change": monthly((get, _, month) => embedding(get) * get("changeShare") * level(get, month)),
  "vectorStore.fill": once((get) => (holds(get, "plan") || holds(get, "next") ? 0 : filling(get))),
  "vectorStore.host": monthly((get, _, month) => store(get, month)),
  "retrieval.embed": perQuery(
    (get, _, month) => (searches(get) * get("questionTokens") * get("embeddingPrice") * level(get, month)) / 1e6,
  ),
  "rewriting.rewrite": perQuery(
    (get, _, month) =>
      (rounds(get) *
        ((get("rewritePromptTokens") + get("questionTokens")) * get("rewriteInputPrice") +
          get("rewriteTokens") * get("rewriteOutputPrice")) *
        level(get, month)) /
      1e6,
  ),
  "reranking.rerank": perQuery((get) => rounds(get) * rerankUnits(get) * get("rerankCost")),
  "inputGuard.check": perQuery(check("inputGuard", "questionTokens")),
  "outputGuard.check": perQuery(check("outputGuard", "outputTokens")),
};
