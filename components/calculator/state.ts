import { evaluateScenario } from "@/lib/analysis/evaluation/evaluate-scenario";
import { quoteOf } from "@/lib/analysis/evaluation/quote";
import { fields } from "@/lib/model/registry";
import { findPreset } from "@/lib/presets";
import { interpret, type Scenario, withoutText, withText } from "@/lib/scenario/read/interpret";
import type { Issue } from "@/lib/scenario/read/issue";
import { readPageLink } from "@/lib/scenario/read/link";
import { linesKey } from "@/lib/scenario/read/own-lines";
import { titleKey } from "@/lib/scenario/read/title";
import { readView, type ViewId, withoutView, withView } from "@/lib/scenario/read/view";
import { inEnglish } from "@/lib/scenario/text/number-habits";
import { validateScenario } from "@/lib/scenario/validate/validate-scenario";
import { canonicalLink } from "@/lib/scenario/write/canonical";

/** What the visitor has typed, and what it means. */
export type State = {
  /**
   * Of every field the last text that can be used is in force; what is in a box and cannot be used is refused beside it. Each
   * text is read once, when it is typed or its link is opened.
   */
  readonly scenario: Scenario;
  /** Texts that stay in their boxes as they are: they are being typed, or could not be used. */
  readonly shown: ReadonlyMap<string, string>;
  /** What was wrong with the link itself. */
  readonly notices: readonly Issue[];
  readonly view: ViewId;
  /** The link after the last finished change, view included; typing does not move it. */
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
  | { readonly type: "view"; readonly view: ViewId }
  | { readonly type: "undo" }
  | { readonly type: "redo" }
  | { readonly type: "open"; readonly link: string };

const maxSteps = 100;

/** Fields that mean the same in every preset, so a change to them outlives a switch. */
const keptOnSwitch = ["queries", "horizon"];

export function openLink(link: string): State {
  const opened = interpret(readPageLink(link));
  const shown = new Map([...opened.refused].filter(([id]) => fields.has(id) || id === linesKey));
  const { view, issues } = readView(link);
  return {
    scenario: ofBoxes(opened, shown),
    shown,
    notices: [...opened.issues, ...issues],
    view,
    steady: withView(canonicalLink(opened), view),
    past: [],
    future: [],
    status: "",
  };
}

/** Without what is wrong with the link itself, which no box shows; an empty box is nothing given. */
function ofBoxes(opened: Scenario, shown: ReadonlyMap<string, string>): Scenario {
  const refused = new Map([...shown].filter(([, text]) => text.trim() !== ""));
  const issues = opened.issues.filter(({ field }) => refused.has(field) || opened.texts.has(field));
  const isWhole = opened.refused.size === 0 && issues.length === opened.issues.length;
  return isWhole ? opened : { ...opened, refused, issues };
}

/** How many values differ from the preset's. */
export const changedValues = ({ scenario }: State): number =>
  [...scenario.texts.keys()].filter((id) => fields.has(id)).length;

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
      return step(state, putBack(state, action.id));
    case "preset":
      return step(state, switchPreset(state, action.id));
    case "reset":
      return step(state, { ...ofTexts(state, onlyTitle(state.scenario.texts)), status: "All values put back." });
    case "view":
      return { ...step(state, { ...state, view: action.view, status: "" }), notices: state.notices };
    case "undo":
      return travel(state, "past");
    case "redo":
      return travel(state, "future");
    case "open":
      return { ...reopened(state, action.link), past: state.past, future: state.future };
  }
}

/** The same boxes over other texts of the same preset, none of which is being typed. */
const ofTexts = (state: State, texts: ReadonlyMap<string, string>, preset = state.scenario.preset.id): State => ({
  ...state,
  scenario: interpret({ preset, entries: texts, issues: [] }),
  shown: new Map(),
});

const putBack = (state: State, id: string): State => ({
  ...state,
  scenario: withoutText(state.scenario, id),
  shown: without(state.shown, id),
});

/** An approach set to quoted costs starts from what it cost when built up, unless it has figures of its own. */
function chosen(state: State, id: string, option: string): State {
  const scenario = withText(state.scenario, id, option);
  const next = { ...state, scenario, shown: without(state.shown, id) };
  const field = fields.get(id);
  if (field?.name !== "basis" || option !== "quoted" || !field.approach) return next;
  const { approach } = field;
  const { sheets, ruledOut } = validateScenario(scenario);
  if ([...sheets, ...ruledOut.map(({ sheet }) => sheet)].some((sheet) => sheet.id === approach)) return next;
  const quote = quoteOf(evaluateScenario(validateScenario(state.scenario)), approach);
  return { ...next, scenario: quote.reduce((found, [field, text]) => withText(found, field, text), scenario) };
}

function typed(state: State, id: string, text: string): State {
  const { scenario } = state;
  const isNumber = fields.get(id)?.type === "quantity";
  const read = isNumber && typeof navigator !== "undefined" ? inEnglish(text, navigator.language) : text;
  return {
    ...state,
    scenario: text.trim() === "" ? withoutText(scenario, id) : withText(scenario, id, read),
    shown: new Map(state.shown).set(id, text),
    notices: [],
    status: "",
  };
}

/** A usable text gives way to the value as the page writes it; an unusable one stays. */
const committed = (state: State, id: string): State =>
  state.scenario.refused.has(id) ? state : { ...state, shown: without(state.shown, id) };

/** Remembers the last steady link as a step to go back to, unless nothing changed. */
function step(before: State, after: State): State {
  const link = withView(canonicalLink(after.scenario), after.view);
  if (link === before.steady) return after;
  const past = [...before.past, before.steady].slice(-maxSteps);
  return { ...after, notices: [], past, future: [], steady: link };
}

const onlyTitle = (texts: ReadonlyMap<string, string>) => new Map([...texts].filter(([id]) => id === titleKey));

function switchPreset(state: State, id: string): State {
  const { texts } = state.scenario;
  const kept = keptOnSwitch.flatMap((field) => {
    const text = texts.get(field);
    return text === undefined ? [] : [[field, text] as const];
  });
  const replaced = changedValues(state) - kept.length;
  const title = findPreset(id)?.title ?? id;
  const said = replaced === 0 ? "" : ` ${replaced} of your values replaced.`;
  return { ...ofTexts(state, new Map(kept), id), status: `Loaded ${title}.${said}` };
}

/** Goes to the last link of `from` and leaves the present one on the other side. */
function travel(state: State, from: "past" | "future"): State {
  const link = state[from].at(-1);
  if (link === undefined) return state;
  const opened = { ...reopened(state, link), status: from === "past" ? "Undone." : "Done again." };
  return from === "past"
    ? { ...opened, past: state.past.slice(0, -1), future: [...state.future, state.steady] }
    : { ...opened, past: [...state.past, state.steady], future: state.future.slice(0, -1) };
}

/** Another view of the same scenario leaves everything else as it is. */
function reopened(state: State, link: string): State {
  const isSame = state.steady !== link && withoutView(state.steady) === withoutView(link) && isSteady(state);
  return isSame ? { ...state, view: readView(link).view, steady: link, status: "" } : openLink(link);
}

/** Nothing is being typed. */
const isSteady = ({ scenario, view, steady }: State): boolean => withView(canonicalLink(scenario), view) === steady;

function without(texts: ReadonlyMap<string, string>, id: string): ReadonlyMap<string, string> {
  const rest = new Map(texts);
  rest.delete(id);
  return rest;
}
