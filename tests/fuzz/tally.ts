/** What was asked of a server and what it answered, and what an answer may not be. */
type Cost = { readonly ms: number; readonly target: string };

export type HttpFound = {
  requests: number;
  /** How many of each kind of address answered with each status. */
  readonly statuses: Record<string, Record<string, number>>;
  readonly faults: string[];
  ms: number;
  slowest: Cost;
  /** Links that were held to the same figures in every form, and how many figures those were. */
  alike: number;
  figures: number;
  /** Answers that took more than two seconds of a processor, however often they were asked for anew. */
  readonly dear: Cost[];
  dearest: Cost;
  /** Links, and pictures of dots, that nobody had asked for before. */
  links: number;
  pictures: number;
  /** Resident memory in MB, after the first thousand links that differ, and in the end. */
  readonly memory: { first: number | null; last: number | null };
};

export const nothingYet = (): HttpFound => ({
  requests: 0,
  statuses: {},
  faults: [],
  ms: 0,
  slowest: { ms: 0, target: "" },
  alike: 0,
  figures: 0,
  dear: [],
  dearest: { ms: 0, target: "" },
  links: 0,
  pictures: 0,
  memory: { first: null, last: null },
});

export function count(found: HttpFound, name: string, status: number | string): void {
  found.statuses[name] ??= {};
  const statuses = found.statuses[name];
  statuses[status] = (statuses[status] ?? 0) + 1;
}

/** No answer at all, or one that says that the server failed. */
export const isFault = (status: number | string, target: string): boolean =>
  typeof status === "string" || (status >= 500 && status !== 503 && !isUnknownFormat(status, target));

/** oEmbed answers 501 to a format it does not have. */
const isUnknownFormat = (status: number, target: string): boolean =>
  status === 501 && /^\/api\/oembed\?(.*&)?format=/.test(target);
