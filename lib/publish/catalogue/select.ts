import { givenIn } from "../../scenario/read/link";
import { type Entry, isOldOn, standingOn, stateOn } from "./entry";
import { figuresOf } from "./figures";
import { catalogueKinds, findKind } from "./kinds";
import { providerName } from "./providers";

export const shows = [
  { id: "all", title: "All" },
  { id: "current", title: "Can be had" },
  { id: "ending", title: "Last day known" },
  { id: "ended", title: "No longer sold" },
  { id: "changing", title: "With another price later" },
  { id: "old", title: "Read over 120 days ago" },
] as const;

export const sorts = [
  { id: "kind", title: "Kind" },
  { id: "name", title: "Name" },
  { id: "provider", title: "Provider" },
  { id: "newest", title: "Read last" },
  { id: "price", title: "First price, lowest" },
] as const;

type Show = (typeof shows)[number]["id"];
type Sort = (typeof sorts)[number]["id"];

/** What somebody wants to see of the catalogue. "" means all. */
export type Selection = {
  readonly q: string;
  readonly kind: string;
  readonly provider: string;
  readonly region: string;
  readonly show: Show;
  readonly sort: Sort;
  readonly page: number;
};

export type Asked = { readonly selection: Selection; readonly problems: readonly string[] };

const longestSearch = 200;

/** The selection a query asks for. What nobody knows is named and left out. */
export function readSelection(query: string, entries: readonly Entry[]): Asked {
  const texts = givenIn(query);
  const given = (key: string): string => texts.get(key)?.[0] ?? "";
  const problems: string[] = [];
  const oneOf = <Id extends string>(key: string, title: string, ids: readonly Id[], otherwise: Id): Id => {
    const text = given(key);
    const found = ids.find((id) => id === text);
    if (text !== "" && found === undefined)
      problems.push(`${title} “${text.slice(0, 60)}” is not known, so it is left out.`);
    return found ?? otherwise;
  };
  const page = Number(given("page") || "1");
  return {
    selection: {
      q: given("q").trim().slice(0, longestSearch),
      kind: oneOf("kind", "The kind", ["", ...catalogueKinds.map(({ id }) => id)], ""),
      provider: oneOf("provider", "The provider", ["", ...entries.map(({ provider }) => provider)], ""),
      region: oneOf("region", "The region", ["", ...entries.flatMap(({ regions }) => regions)], ""),
      show: oneOf(
        "show",
        "The standing",
        shows.map(({ id }) => id),
        "all",
      ),
      sort: oneOf(
        "sort",
        "The order",
        sorts.map(({ id }) => id),
        "kind",
      ),
      page: Number.isInteger(page) && page >= 1 ? page : 1,
    },
    problems,
  };
}

/** The query of a selection, without what is as it would be anyway. */
export function writeSelection({ q, kind, provider, region, show, sort, page }: Selection): string {
  const parts = Object.entries({
    q,
    kind,
    provider,
    region,
    show: show === "all" ? "" : show,
    sort: sort === "kind" ? "" : sort,
    page: page === 1 ? "" : String(page),
  }).filter(([, value]) => value !== "");
  return parts.length === 0 ? "" : `?${parts.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join("&")}`;
}

/** The records that are wanted on a day, in the order that is wanted. */
export function select(entries: readonly Entry[], selection: Selection, day: string): readonly Entry[] {
  const { kind, provider, region, show, sort } = selection;
  const words = selection.q.toLowerCase().split(/\s+/).filter(Boolean);
  const found = entries.filter(
    (entry) =>
      (kind === "" || entry.kind === kind) &&
      (provider === "" || entry.provider === provider) &&
      (region === "" || entry.regions.includes(region)) &&
      isShown(entry, show, day) &&
      words.every((word) => textOf(entry).includes(word)),
  );
  return sort === "kind" ? found : [...found].sort(orders(day)[sort]);
}

function isShown(entry: Entry, show: Show, day: string): boolean {
  if (show === "all") return true;
  if (show === "old") return isOldOn(entry, day);
  if (show === "changing") return entry.states.some(({ from }) => from !== undefined && from > day);
  if (show === "current") return standingOn(entry, day) !== "ended";
  return standingOn(entry, day) === show;
}

const searched = new WeakMap<Entry, string>();

/** What a search looks through. */
function textOf(entry: Entry): string {
  const before = searched.get(entry);
  if (before !== undefined) return before;
  const { id, name, provider, kind, states } = entry;
  const notes = states.flatMap(({ note = "", reading = "", says, source }) => [
    note,
    reading,
    ...says.flat(),
    typeof source === "object" ? source.title : (source ?? ""),
  ]);
  const text = [id, name, provider, providerName(provider), findKind(kind)?.title, ...notes].join(" ").toLowerCase();
  searched.set(entry, text);
  return text;
}

type Order = (one: Entry, other: Entry) => number;
const byName: Order = (one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0);

function orders(day: string): Readonly<Record<Exclude<Sort, "kind">, Order>> {
  const readOn = (entry: Entry): string => stateOn(entry, day).asOf;
  const provider = (entry: Entry): string => providerName(entry.provider).toLowerCase();
  return {
    name: byName,
    provider: (one, other) =>
      provider(one) === provider(other) ? byName(one, other) : provider(one) < provider(other) ? -1 : 1,
    newest: (one, other) => (readOn(one) === readOn(other) ? byName(one, other) : readOn(one) > readOn(other) ? -1 : 1),
    price: (one, other) => firstPrice(one, day) - firstPrice(other, day) || byName(one, other),
  };
}

/** Records without a price come last. */
const firstPrice = (entry: Entry, day: string): number =>
  figuresOf(stateOn(entry, day)).find(({ isMoney, amount }) => isMoney && amount !== null)?.amount ?? Number.MAX_VALUE;
