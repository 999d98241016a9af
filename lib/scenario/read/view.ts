import { joinWords } from "../../sheet/words";
import { givenText, type Issue } from "./issue";
import { givenIn, givenTwice, inputsKey, viewKey } from "./link";

/** What the page can show of a scenario. "volume" is the answer by volume, and "all" is every view below the other. */
export const viewIds = ["answer", "volume", "costs", "latency", "odds", "fit", "all"] as const;
export type ViewId = (typeof viewIds)[number];

export const firstView: ViewId = "answer";

type AskedView = { readonly view: ViewId; readonly issues: readonly Issue[] };

/** The view a link asks for. One that nobody knows is named, and the first is shown. */
export function readView(query: string): AskedView {
  const [text, ...more] = givenIn(query).get(viewKey) ?? [];
  if (text === undefined) return { view: firstView, issues: [] };
  if (more.length > 0) return { view: firstView, issues: [givenTwice(viewKey, more.length + 1)] };
  const view = viewIds.find((id) => id === text);
  return view ? { view, issues: [] } : { view: firstView, issues: [unknownView(text)] };
}

const unknownView = (text: string): Issue => ({
  field: viewKey,
  code: "unknown_option",
  level: "error",
  message: `View ${givenText(text)} is not known, so the answer is shown. There are ${joinWords(viewIds)}.`,
  given: givenText(text),
});

/** A link that opens with a view; the first needs no word. The version stays last. */
export const withView = (link: string, view: ViewId): string =>
  view === firstView ? link : link.replace(/&v=[^&]*$/, (end) => `&${viewKey}=${view}${end}`);

/** The link of the scenario alone, of a link that `withView` made. */
export const withoutView = (link: string): string => link.replace(new RegExp(`&${viewKey}=[^&]*`), "");

/** The one word for it. */
export const allInputs = "all";

export const asksAllInputs = (query: string): boolean => givenIn(query).get(inputsKey)?.[0] === allInputs;

/** A link whose page has all inputs without JavaScript, too. The version stays last. */
export const withAllInputs = (link: string): string =>
  link.replace(/&v=[^&]*$/, (end) => `&${inputsKey}=${allInputs}${end}`);
