import { chartIds } from "@/lib/charts/definitions/charts";
import { lineChoices, maxCompared, writeComparison } from "@/lib/compare/address";
import { chartFormats } from "@/lib/publish/files/chart-formats/chart-formats";
import { scenarioFormats } from "@/lib/publish/files/scenario-formats/scenario-formats";
import { viewIds } from "@/lib/scenario/read/view";
import { ordinaryLink } from "./ordinary";
import { pick, type Random } from "./random";

/** A kind of address that takes a link, and how often it is asked for among the others. */
export type Address = {
  readonly name: string;
  readonly times: number;
  /** The path and query for a link without its question mark; what no address may hold is escaped later. */
  readonly target: (link: string, random: Random) => string;
  readonly isPicture?: boolean;
};

const looks = [
  "",
  "",
  "",
  "theme=dark&",
  "w=320&",
  "w=1200&h=900&",
  "w=1e9&h=-1&",
  "measure=fullAnswer&",
  "errors=200&",
];
/** Four million pixels cost half a second, so that one picture of so many is that large. */
const largeEvery = 60;
const lookOf = (random: Random): string => (random(largeEvery) === 0 ? "w=2000&h=2000&" : pick(random, looks));

const explained = ["total.rag", "crossing.rag.fineTuning", "x", "constructor"];

const plain = (path: string, times: number): Address => ({ name: path, times, target: (link) => `${path}?${link}` });

const pages: readonly Address[] = [
  plain("/", 1),
  { name: "/ of a view", times: 1, target: (link, random) => `/?view=${pick(random, viewIds)}&${link}` },
  { name: "/explain", times: 4, target: (link, random) => `/explain?of=${pick(random, explained)}&${link}` },
  { name: "/compare", times: 1, target: comparison },
  plain("/report", 1),
];

const answers: readonly Address[] = [
  { name: "/api/evaluate draws=0", times: 16, target: (link) => `/api/evaluate?draws=0&${link}` },
  plain("/api/evaluate", 1),
  plain("/api/quantities", 3),
  plain("/api/freeze", 5),
];

const often: Readonly<Record<string, number>> = { png: 14, svg: 3 };

/** Every chart in every form. */
const charts = chartFormats.map(
  ({ extension }): Address => ({
    name: `/chart/….${extension}`,
    times: often[extension] ?? 2,
    target: (link, random) => `/chart/${pick(random, chartIds)}.${extension}?${lookOf(random)}${link}`,
    isPicture: extension === "png",
  }),
);

const files = scenarioFormats.map(({ extension }) => plain(`/scenario.${extension}`, 1));

const embeds: readonly Address[] = [
  {
    name: "/embed/…",
    times: 1,
    target: (link, random) => `/embed/${pick(random, chartIds)}?${lookOf(random)}${link}`,
  },
  { name: "/og.png", times: 2, target: (link, random) => `/og.png?${lookOf(random)}${link}`, isPicture: true },
];

/** Every address that takes a link; only links of the server's own site have a card. */
export const addressesOf = (baseUrl: string): readonly Address[] => [
  ...pages,
  ...answers,
  ...charts,
  ...files,
  ...embeds,
  {
    name: "/api/oembed",
    times: 1,
    target: (link, random) =>
      `/api/oembed?format=${pick(random, ["json", "xml", "x"])}&url=${encodeURIComponent(`${baseUrl}/?${link.toWellFormed()}`)}`,
  },
];

/** The link beside others, most of them ordinary. */
function comparison(link: string, random: Random): string {
  const others = Array.from({ length: 1 + random(maxCompared) }, () => ordinaryLink(random).slice(1));
  return writeComparison({ scenarios: [link, ...others], of: pick(random, lineChoices), showsAll: random(2) === 0 });
}
