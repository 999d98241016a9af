import { evaluateScenario } from "@/lib/analysis/evaluation/evaluate-scenario";
import { quoteOf } from "@/lib/analysis/evaluation/quote";
import { fields } from "@/lib/model/registry";
import { presets } from "@/lib/presets";
import { interpret, type Scenario } from "@/lib/scenario/read/interpret";
import type { Issue } from "@/lib/scenario/read/issue";
import { readLink } from "@/lib/scenario/read/link";
import { titleKey } from "@/lib/scenario/read/title";
import { canonicalLink } from "@/lib/scenario/write/canonical";

/**
 * What the visitor has typed. `good` holds the last usable text of every field that differs from the preset; `shown` holds
 * texts that are being typed or could not be used, which stay in their boxes while the answer keeps to `good`.
 */
export type State = {
  readonly preset: string;
  readonly good: ReadonlyMap<string, string>;
  readonly shown: ReadonlyMap<string, string>;
  /** What was wrong with the link itself. */
  readonly notices: readonly Issue[];
  /** The link after the last finished change; typing does not move it. */
  readonly steady: string;
  readonly past: readonly string[];
  readonly future: readonly string[];
  /** Said once to a screen reader and shown beside Undo. */
  readonly status: string;
};

export type Action =
  | { readonly type: "type"; readonly id: string; readonly text: string }
  | { readonly type: "commit"; readonly id: string; readonly text: string }
  | { readonly type: "choose"; readonly id: string; readonly option: string }
  /** Several values at once, as one step to undo. */
  | { readonly type: "set"; readonly texts: ReadonlyMap<string, string> }
  | { readonly type: "putBack"; readonly id: string }
  | { readonly type: "preset"; readonly id: string }
  | { readonly type: "reset" }
  | { readonly type: "undo" }
  | { readonly type: "redo" }
  | { readonly type: "open"; readonly link: string };

const maxSteps = 100;

/** Fields that mean the same in every preset, so a change to them outlives a switch. */
const keptOnSwitch = ["queries", "horizon"];

export function openLink(link: string): State {
  const scenario = interpret(readLink(link));
  return {
    preset: scenario.preset.id,
    good: scenario.texts,
    shown: new Map([...scenario.refused].filter(([id]) => fields.has(id))),
    notices: scenario.issues,
    steady: canonicalLink(scenario),
    past: [],
    future: [],
    status: "",
  };
}

/** How many values differ from the preset's. */
export const changedValues = ({ good }: State): number => [...good.keys()].filter((id) => fields.has(id)).length;

/** The scenario the answer is computed from: usable values only. */
export const scenarioWithoutInvalid = ({ preset, good }: State): Scenario =>
  interpret({ preset, entries: good, issues: [] });

/** The link of the usable values: what the answer and its odds belong to. */
export const linkWithoutInvalid = (state: State): string => canonicalLink(scenarioWithoutInvalid(state));

/** The scenario as typed, with what is wrong in it. */
export const typedScenario = ({ preset, good, shown }: State): Scenario =>
  interpret({ preset, entries: new Map([...good, ...withoutBlanks(shown)]), issues: [] });

const withoutBlanks = (texts: ReadonlyMap<string, string>) => [...texts].filter(([, text]) => text.trim() !== "");

const linkOf = (state: State): string => canonicalLink(typedScenario(state));

export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case "type":
      return typed(state, action.id, action.text);
    case "commit":
      return step(state, committed(typed(state, action.id, action.text), action.id));
    case "choose":
      return step(state, chosen(state, action.id, action.option));
    case "set":
      return step(state, {
        ...[...action.texts].reduce((next, [id, text]) => committed(typed(next, id, text), id), state),
        status: "Values set.",
      });
    case "putBack":
      return step(state, { ...state, good: without(state.good, action.id), shown: without(state.shown, action.id) });
    case "preset":
      return step(state, switchPreset(state, action.id));
    case "reset":
      return step(state, { ...state, good: onlyTitle(state.good), shown: new Map(), status: "All values put back." });
    case "undo":
      return travel(state, "past");
    case "redo":
      return travel(state, "future");
    case "open":
      return { ...openLink(action.link), past: state.past, future: state.future };
  }
}

/** An approach set to quoted costs starts from what it cost when built up, unless it has figures of its own. */
function chosen(state: State, id: string, option: string): State {
  const next = { ...state, good: withEntry(state.good, id, option) };
  const field = fields.get(id);
  if (field?.name !== "basis" || option !== "quoted" || !field.approach) return next;
  if (evaluateScenario(scenarioWithoutInvalid(next)).baseCases.has(field.approach)) return next;
  return {
    ...next,
    good: new Map([...next.good, ...quoteOf(evaluateScenario(scenarioWithoutInvalid(state)), field.approach)]),
  };
}

function typed(state: State, id: string, text: string): State {
  const next = { ...state, shown: withEntry(state.shown, id, text), notices: [], status: "" };
  if (text.trim() === "") return { ...next, good: without(state.good, id) };
  const usable = !interpret({ preset: state.preset, entries: new Map([[id, text]]), issues: [] }).refused.has(id);
  return usable ? { ...next, good: withEntry(state.good, id, text) } : next;
}

/** A usable text gives way to the value as the page writes it; an unusable one stays. */
function committed(state: State, id: string): State {
  const text = state.shown.get(id) ?? "";
  return text.trim() === "" || state.good.get(id) === text ? { ...state, shown: without(state.shown, id) } : state;
}

/** Remembers the last steady link as a step to go back to, unless nothing changed. */
function step(before: State, after: State): State {
  const link = linkOf(after);
  if (link === before.steady) return after;
  const past = [...before.past, before.steady].slice(-maxSteps);
  return { ...after, notices: [], past, future: [], steady: link };
}

const onlyTitle = (texts: ReadonlyMap<string, string>) => new Map([...texts].filter(([id]) => id === titleKey));

function switchPreset(state: State, id: string): State {
  const kept = keptOnSwitch.flatMap((field) => {
    const text = state.good.get(field);
    return text === undefined ? [] : [[field, text] as const];
  });
  const replaced = changedValues(state) - kept.length;
  const title = presets.find((preset) => preset.id === id)?.title ?? id;
  const said = replaced === 0 ? "" : ` ${replaced} of your values replaced.`;
  return { ...state, preset: id, good: new Map(kept), shown: new Map(), status: `Loaded ${title}.${said}` };
}

/** Goes to the last link of `from` and leaves the present one on the other side. */
function travel(state: State, from: "past" | "future"): State {
  const link = state[from].at(-1);
  if (link === undefined) return state;
  const opened = { ...openLink(link), status: from === "past" ? "Undone." : "Done again." };
  return from === "past"
    ? { ...opened, past: state.past.slice(0, -1), future: [...state.future, state.steady] }
    : { ...opened, past: [...state.past, state.steady], future: state.future.slice(0, -1) };
}

/** The same map when nothing changes, so that nothing is answered again. */
const withEntry = (texts: ReadonlyMap<string, string>, id: string, text: string): ReadonlyMap<string, string> =>
  texts.get(id) === text ? texts : new Map(texts).set(id, text);

function without(texts: ReadonlyMap<string, string>, id: string): ReadonlyMap<string, string> {
  const rest = new Map(texts);
  rest.delete(id);
  return rest;
}
