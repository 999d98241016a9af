import type { Assembled } from "../../model/assemble";
import type { Passing, Phase } from "../../model/stage";
import type { SheetValues } from "../../sheet/evaluate";
import { copyOf, repeated } from "./changed";
import { either, nothing, type Pipeline, parallel, series, sometimes } from "./pipeline";
import { type IsChosen, type MachineWaits, numberIn, type PassedStage, passedStages } from "./stage-steps";

type Ways = { readonly firstToken: Pipeline; readonly fullAnswer: Pipeline };

/** What a request passes until the first token is shown, and until the last. */
export type Request = Ways & {
  /** The same for a request that meets every stage once, nothing stored, cold or repeated: what a reader would add up. */
  readonly straight: () => Ways;
  /** The stages that are passed at all, by id. */
  readonly stages: ReadonlyMap<string, PassedStage>;
  /** Some stage starts together with another, so a faster one may leave the other to be waited for. */
  readonly isParallel: boolean;
};

/**
 * The stages of an approach as a request meets them (LATENCY.md 2.1), at the busiest minutes. The machines must be stable.
 * An agent calls the model several times; what it shows comes from its last call. Beyond `mostDrawn` calls the sum of all keeps
 * its mean and variance.
 */
export function requestOf(
  sheetValues: SheetValues,
  { stages, passings }: Pick<Assembled, "stages" | "passings">,
  machines: MachineWaits | null,
  isChosen: IsChosen,
  mostDrawn = mostCalls,
): Request {
  const passed = passedStages(sheetValues, stages, machines, isChosen);
  const counts = { ...countsOf(sheetValues, passings), mostDrawn };
  return {
    ...wayOf(passed, counts),
    straight: () => wayOf(passed.filter(isAlwaysMet).map(whole), { ...counts, again: 0, skipped: 0, isStraight: true }),
    stages: new Map(passed.map((stage) => [stage.id, stage])),
    isParallel: passed.some(({ place }) => place.beside),
  };
}

/** What a reader would add up leaves out answers from a store, and models that must be loaded first. */
const isAlwaysMet = ({ place }: PassedStage): boolean => place.phase !== "shortcut" && place.phase !== "loading";
const whole = (stage: PassedStage): PassedStage => ({ ...stage, share: 1 });

/** How often a request passes the retrieval and the calls to the model. */
type Counts = {
  readonly searches: number;
  readonly calls: number;
  /** Share of the calls that are made once more, and of the requests whose calls another model answers. */
  readonly again: number;
  readonly skipped: number;
  readonly isStraight: boolean;
  /** Calls that are drawn one by one. */
  readonly mostDrawn: number;
};

function countsOf(sheetValues: SheetValues, passings: readonly Passing[]): Omit<Counts, "mostDrawn"> {
  const valuesOf = (part: Passing["part"], how: Passing["how"]) =>
    passings.filter((each) => each.part === part && each.how === how).map(({ is }) => numberIn(sheetValues, is));
  const product = (values: readonly number[]) => values.reduce((all, value) => all * value, 1);
  const times = (part: Passing["part"]) => product(valuesOf(part, "times"));
  const noneOf = (shares: readonly number[]) => product(shares.map((share) => 1 - share));
  return {
    searches: passings.some(({ part }) => part === "retrieval") ? times("retrieval") : 0,
    calls: times("call"),
    again: valuesOf("call", "again").reduce((sum, share) => sum + share, 0),
    skipped: 1 - noneOf(valuesOf("call", "skipped")),
    isStraight: false,
  };
}

/** The way of a request to its first token and to its last. */
function wayOf(passed: readonly PassedStage[], counts: Counts): Ways {
  const at = (...phases: readonly Phase[]) => phases.flatMap((phase) => inPhase(passed, phase));
  const { calls, again: retries, skipped, mostDrawn } = counts;
  const round = series(...at("rewording", "embedding", "searching", "ranking"));
  const retrieval = repeated("search again", counts.searches, round, {
    stride: strides.search,
    most: Math.max(1, Math.min(4, Math.floor(maxSearches / Math.max(1, calls)))),
  });
  const byModel = (part: Pipeline) => (skipped > 0 ? sometimes("by this model", 1 - skipped, part) : part);
  const reading = byModel(series(...at("queueing", "beginning", "reading")));
  const writing = byModel(series(...at("writing")));
  const call = series(reading, writing);
  const again = retries > 0 ? sometimes("again", retries, copyOf(call, 1, strides.retry)) : nothing;
  const earlier = repeated("call again", Math.max(0, calls - 1), series(retrieval, again, call), {
    stride: strides.call,
    most: mostDrawn - 1,
    first: 1,
  });
  const checking = at("checking");
  const last = series(screened(passed, retrieval), ...at("loading"), earlier, again, reading, ...at("releasing"));
  const full = series(last, writing, ...checking);
  const ask = (answered: Pipeline) => series(...at("arrival"), shortened(passed, counts, answered));
  return { firstToken: ask(checking.length > 0 ? full : last), fullAnswer: ask(full) };
}

/** The stages of a phase one after another; those that stand beside them start with the first. */
function inPhase(passed: readonly PassedStage[], phase: Phase): readonly Pipeline[] {
  const here = passed.filter(({ place }) => place.phase === phase);
  const beside = here.filter(({ place }) => place.beside).map(partOf);
  const inTurn = here.filter(({ place }) => !place.beside).map(partOf);
  return beside.length > 0 ? [parallel(...beside, series(...inTurn))] : inTurn;
}

const partOf = ({ id, share, step }: PassedStage): Pipeline => (share < 1 ? sometimes(id, share, step) : step);

/** What screens the question comes before the retrieval, or runs beside it. */
function screened(passed: readonly PassedStage[], retrieval: Pipeline): Pipeline {
  const here = passed.filter(({ place }) => place.phase === "screening");
  const beside = here.filter(({ place }) => place.beside).map(partOf);
  const inTurn = series(...here.filter(({ place }) => !place.beside).map(partOf), retrieval);
  return beside.length > 0 ? parallel(...beside, inTurn) : inTurn;
}

/** Some requests take a shortcut instead of all that follows; with less than one call a question, some make none. */
function shortened(passed: readonly PassedStage[], { calls, isStraight }: Counts, answered: Pipeline): Pipeline {
  if (isStraight) return answered;
  const answering = calls < 1 ? sometimes("call", calls, answered) : answered;
  return passed
    .filter(({ place }) => place.phase === "shortcut")
    .reduceRight((rest, { id, share, step }) => either(id, share, step, rest), answering);
}

/** An agent's calls that are drawn one by one, the last one, whose answer is shown, among them. */
const mostCalls = 50;
/** Fewer are enough for where a search goes on, and for the shape of a curve. */
export const fewCalls = 4;

/** An agent's searches that are drawn one by one. */
const maxSearches = 16;

/** Searches side by side are copies 1 to 20; what is repeated around them counts in larger steps. */
const strides = { search: 100, call: 10_000, retry: 1_000_000 } as const;
