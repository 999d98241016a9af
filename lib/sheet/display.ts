/** A currency in which figures are shown. Everything is reckoned in US dollars, and turned into it where it is written. */
export type Display = {
  readonly id: string;
  /** Before a figure, and where it must be told from the dollars of others. */
  readonly sign: string;
  readonly axis: string;
  /** "euros". */
  readonly title: string;
  /** Units of it for a US dollar. */
  readonly perUsd: number;
};

export const dollars: Display = { id: "usd", sign: "$", axis: "US$", title: "US dollars", perUsd: 1 };

type Scope = {
  getStore(): Display | undefined;
  enterWith(display: Display): void;
  run<Made>(display: Display, make: () => Made): Made;
};

/** A browser shows one page in one currency. */
function oneForAll(): Scope {
  let held: Display | undefined;
  return {
    getStore: () => held,
    enterWith: (display) => {
      held = display;
    },
    run: (display, make) => {
      const before = held;
      held = display;
      try {
        return make();
      } finally {
        held = before;
      }
    },
  };
}

type OnServer = { getBuiltinModule?: (name: string) => { AsyncLocalStorage: new () => Scope } | undefined };

/** A server answers many at a time: each request has its own. */
function makeScope(): Scope {
  const { process: server } = globalThis as { process?: OnServer };
  const hooks = server?.getBuiltinModule?.("node:async_hooks");
  return hooks ? new hooks.AsyncLocalStorage() : oneForAll();
}

/** A server has every module twice, and its requests one scope. */
const key = Symbol.for("crossover.display");
const all = globalThis as { [name: symbol]: Scope | undefined };
all[key] ??= makeScope();
const scope = all[key] as Scope;

const displayed = (): Display => scope.getStore() ?? dollars;

/** From now on, for whoever is being answered. */
export function showIn(display: Display): void {
  if (displayed() !== display) scope.enterWith(display);
}

/** What is made meanwhile is in US dollars: inputs, formulas, and what is reckoned from them by hand. */
export const inDollars = <Made>(make: () => Made): Made =>
  displayed() === dollars ? make() : scope.run(dollars, make);

/** In which currency figures stand, before each, on an axis, and in words. */
export const shownSign = (): string => displayed().sign;
export const shownAxis = (): string => displayed().axis;
export const shownTitle = (): string => displayed().title;

/** US dollars as they are shown; with no other currency, to the last bit. */
export const toShown = (usd: number): number => usd * displayed().perUsd;
const fromShown = (value: number): number => value / displayed().perUsd;

/** Places on an axis that are round in the currency that is shown, in US dollars. */
export const roundShown = (places: (top: number) => readonly number[], usd: number): number[] =>
  places(toShown(usd)).map(fromShown);
export const roundShownWithin = (
  places: (domain: readonly [number, number]) => readonly number[],
  [low, high]: readonly [number, number],
): number[] => places([toShown(low), toShown(high)]).map(fromShown);
