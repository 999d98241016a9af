import { chartFormats } from "@/lib/publish/files/chart-formats/chart-formats";
import { scenarioFormats } from "@/lib/publish/files/scenario-formats/scenario-formats";
import * as read from "./read-totals";

/** A form in which a server gives the totals of a link. */
export type Form = {
  readonly name: string;
  readonly target: (link: string) => string;
  /** By the id or the title of an approach; what is in another currency is left out. */
  readonly totals: (body: Buffer) => ReadonlyMap<string, number>;
  /** The answer in a sentence; null where it is not whole. */
  readonly verdict?: (body: Buffer) => string | null;
  /** How far what is printed may be from a total. */
  readonly roundsBy: (usd: number) => number;
  /** It is there whenever the API answers. */
  readonly isAlways?: boolean;
};

/** Printed to the cent, and below a dollar to a hundredth of one. */
const toTheCent = (usd: number) => Math.max(0.005_001, 1e-9 * usd);
const exactly = (usd: number) => 1e-9 * Math.max(1, usd);
const sixDigits = (usd: number) => Math.max(0.005_001, 5.01e-6 * usd);
/** Whole dollars, and three digits below a hundred. */
const inSentence = (usd: number) => Math.max(0.501, 1e-9 * usd);

const files: Readonly<Record<string, Pick<Form, "totals" | "verdict" | "roundsBy">>> = {
  csv: { totals: read.totalsInCsv, verdict: read.headlineInCsv, roundsBy: exactly },
  json: { totals: read.totalsInJson, verdict: read.headlineInJson, roundsBy: exactly },
  md: { totals: read.totalsInMarkdown, roundsBy: sixDigits },
  xlsx: { totals: read.totalsInWorkbook, verdict: read.headlineInWorkbook, roundsBy: exactly },
};
const charts: Readonly<Record<string, Pick<Form, "totals" | "roundsBy"> | null>> = {
  csv: { totals: read.totalsInBreakdownCsv, roundsBy: toTheCent },
  json: { totals: read.totalsInBreakdownJson, roundsBy: toTheCent },
  svg: { totals: read.totalsInDescription, roundsBy: inSentence },
  // Nobody reads dots.
  png: null,
};

const known = <Item>(all: Readonly<Record<string, Item>>, extension: string): Item => {
  const found = all[extension];
  if (found === undefined) throw new Error(`nobody reads the totals of .${extension}: see tests/fuzz/forms.ts`);
  return found;
};

const path = (name: string) => (link: string) => `${name}?${link}`;

export const forms: readonly Form[] = [
  {
    name: "/",
    target: path("/"),
    totals: read.totalsOnPage,
    verdict: read.headlineOnPage,
    roundsBy: toTheCent,
    isAlways: true,
  },
  {
    name: "/report",
    target: path("/report"),
    totals: read.totalsInReport,
    verdict: read.headlineOnPage,
    roundsBy: toTheCent,
    isAlways: true,
  },
  {
    name: "/compare",
    target: (link) => `/compare?s=${encodeURIComponent(link)}&s=${encodeURIComponent(link)}&v=1`,
    totals: read.totalsCompared,
    verdict: read.headlineCompared,
    roundsBy: toTheCent,
  },
  ...scenarioFormats.map(({ extension }) => ({
    ...known(files, extension),
    name: `/scenario.${extension}`,
    target: path(`/scenario.${extension}`),
    isAlways: true,
  })),
  ...chartFormats.flatMap(({ extension }): Form[] => {
    const reader = known(charts, extension);
    return reader ? [{ ...reader, name: `/chart/….${extension}`, target: path(`/chart/breakdown.${extension}`) }] : [];
  }),
  {
    name: "/chart/….csv",
    target: path("/chart/over-time.csv"),
    totals: read.totalsAtTheEnd,
    roundsBy: toTheCent,
  },
];
