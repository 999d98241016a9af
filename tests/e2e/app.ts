import type { Locator, Page } from "playwright-core";
import { expect, onTestFinished } from "vitest";
import { type ViewId, withView } from "@/lib/scenario/read/view";
import { baseUrl } from "./base-url";
import { type OpenPage, openPage, openTab, type PageOptions } from "./browser";

/** Flat figures of a guide; every total of it can be checked by hand. */
export const article = "/?p=article-001.2026-11&v=1";
/** An article's scenario with other values: `articleWith("queries=20000")`. */
export const articleWith = (...changes: readonly string[]): string =>
  `/?${["p=article-001.2026-11", ...changes, "v=1"].join("&")}`;

/** An empty page in a session of its own, which ends with the test. */
export async function blankPage(options: Partial<PageOptions> = {}): Promise<OpenPage> {
  const opened = await openPage({ width: 1280, height: 800, ...options });
  onTestFinished(() => opened.page.context().close());
  return opened;
}

type VisitOptions = Partial<PageOptions> & {
  /** What is read second stays folded, as a reader finds it. */
  readonly folded?: boolean;
};

/**
 * Opens a link of the app, waits until the page answers to input, and opens what is read second. It shares its session with the other visits of the
 * file that have the same options, and is theirs after the test.
 */
export async function visit(link: string, { folded, ...options }: VisitOptions = {}): Promise<OpenPage> {
  const opened = await openTab({ width: 1280, height: 800, ...options });
  // One that failed may have left it in any state.
  onTestFinished(({ task }) => (task.result?.state === "fail" ? opened.page.close() : opened.giveBack()));
  // The same page would only scroll.
  if (link.includes("#")) await opened.page.goto("about:blank");
  await opened.page.goto(link);
  if (options.js !== false && new URL(opened.page.url()).pathname === "/") await answersToInput(opened.page);
  if (!folded) await unfoldView(opened.page);
  return opened;
}

/** Opens what a view says second, also what comes later: parts of it, how its charts are read, and how they can be saved. */
const unfoldView = (page: Page): Promise<void> =>
  page.evaluate((folds) => {
    const unfold = () => {
      for (const fold of document.querySelectorAll<HTMLDetailsElement>(folds)) {
        if (fold.dataset.unfolded === undefined) fold.open = true;
        fold.dataset.unfolded = "";
      }
    };
    new MutationObserver(unfold).observe(document.documentElement, { childList: true, subtree: true });
    unfold();
  }, ".second-part > details, .chart-reading, .chart-files, .other-remedies, details.need-leaning, details.trade-offs");

/**
 * Waits until React has taken over the page, and its first chart, where the view has one, has given way to one of the
 * measured width.
 */
export async function answersToInput(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    Object.keys(document.getElementById("inputs") ?? {}).some((key) => key.startsWith("__reactProps")),
  );
  await page.locator(".chart-figure").first().locator(".chart-wide").waitFor({ state: "detached" });
}

/** A link that opens with a view: `seen("odds")`, `seen("costs", articleWith("queries=20000"))`. */
export const seen = (view: ViewId, link = article): string => withView(link, view);

/** Goes to another view by its tab. */
export async function showView(page: Page, title: "Answer" | "Costs" | "Latency" | "Odds" | "Fit"): Promise<void> {
  const tab = page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: title, exact: true });
  await tab.click();
  await eventually(() => tab.getAttribute("aria-current")).toBe("page");
  await eventually(() => page.locator(".shown-view[aria-busy]").count()).toBe(0);
  await unfoldView(page);
}

/** The narrowest screen there is, one between a phone's and a wide one's, and a wide one. */
export const widths = [320, 768, 1280] as const;

/** The charts of the answer, each with the link that opens with it. */
export const answerCharts = [
  ["over-time", "answer"],
  ["volume", "volume"],
] as const;

/** The headline as it is read: with the numbers in its fields. */
export const headlineOf = (page: Page): Promise<string> => readAloud(page.locator(".headline"));

/** The text of an element that a reader sees, boxes included. */
export const readAloud = (element: Locator): Promise<string> =>
  element.evaluate((node) => {
    const read = (each: Node): string => {
      if (each instanceof HTMLInputElement) return each.checkVisibility() ? each.value : "";
      if (each instanceof HTMLElement && !each.checkVisibility()) return "";
      return each instanceof Text ? each.data : [...each.childNodes].map(read).join("");
    };
    return read(node).replace(/\s+/g, " ").trim();
  });

/** Waits for something on the page to become as expected, on a busy machine too. */
export const eventually = <Value>(read: () => Value | Promise<Value>, what?: string) =>
  expect.poll(read, { timeout: 30_000, message: what });

/** Looks at the view of the odds until they are those of the numbers on the page, and as fine as they get. There must be a range. */
export async function refined(page: Page): Promise<void> {
  await page.locator("#odds").scrollIntoViewIfNeeded();
  await eventually(() =>
    page.evaluate(() => {
      const note = document.querySelector(".outlook-section .section-note")?.textContent ?? "";
      const isStale = document.querySelector("[data-stale], [data-odds=stale], [data-pending], .working") !== null;
      return isStale ? "stale" : note;
    }),
  ).toContain("over 20,000 cases");
}

/** Makes an open page as wide, and waits until every chart is drawn for its new width. */
export async function resize(page: Page, width: number, height = 800): Promise<void> {
  await page.setViewportSize({ width, height });
  // Out of sight a chart keeps its old drawing.
  for (const chart of await page.locator(".chart-figure").all()) await chart.scrollIntoViewIfNeeded();
  await eventually(() => page.locator(".chart-still svg.chart-svg").evaluateAll(scaled), `${width} pixels`).toBe(0);
}

const scaled = (drawings: Element[]): number =>
  drawings.filter((drawing) => {
    const { width } = drawing.getBoundingClientRect();
    return width > 0 && Math.abs(width - Number(drawing.getAttribute("width"))) > 1;
  }).length;

/** Waits until every chart, in sight or not, is drawn for the measured width. */
export const allDrawn = (page: Page): Promise<void> =>
  eventually(() => page.locator(".chart-figure .chart-wide").count()).toBe(0);

/** The second line as it can be read; empty while it belongs to other numbers. */
export async function secondLine(page: Page): Promise<string> {
  const words = page.locator(".doubt > span");
  return (await words.isVisible()) ? readAloud(words) : "";
}

/** The box of a field among the inputs, by its name in the link. */
export const field = (page: Page, name: string): Locator => page.locator(`[name="${name}"]`);

/** The row around a field: its label, source, notes and errors. */
export const fieldRow = (page: Page, name: string): Locator =>
  page.locator(".quantity-field", { has: field(page, name) });

/** Opens every group of inputs, and what is folded in them: what is in a fold is made when it is opened. */
export async function unfoldAll(page: Page): Promise<void> {
  for (const folds of [".input-group > details", ".input-more"])
    await page.locator(`#inputs ${folds}`).evaluateAll((all) => {
      for (const fold of all) (fold as HTMLDetailsElement).open = true;
    });
  await page.locator("#inputs details[open] > noscript").waitFor({ state: "detached" });
}

/** Opens the groups that a field is folded into. */
export async function unfold(page: Page, name: string): Promise<void> {
  if ((await field(page, name).count()) === 0) await unfoldAll(page);
  await field(page, name).evaluate((input) => {
    for (let group = input.closest("details"); group; group = group.parentElement?.closest("details") ?? null)
      group.open = true;
  });
}

/** The query string in the address bar. */
export const queryOf = (page: Page): string => new URL(page.url()).search;

const reports = new Map<string, Promise<Report>>();

/** What `GET /api/evaluate` answers to the query of a link; asked once. */
export function evaluated(link: string): Promise<Report> {
  const query = link.slice(link.indexOf("?"));
  const report = reports.get(query) ?? fetch(`${baseUrl}/api/evaluate${query}`).then((response) => response.json());
  reports.set(query, report);
  return report;
}

/** As much of the API's answer as the browser tests compare the page with. */
type Report = {
  readonly link: string;
  readonly warnings: readonly { readonly field: string; readonly code: string; readonly message: string }[];
  readonly headline: string;
  readonly approaches: readonly {
    readonly id: string;
    readonly title: string;
    readonly setupUsd: number;
    readonly totalUsd: number;
    readonly cumulativeUsd: readonly number[];
  }[];
  readonly ruledOut: readonly { readonly id: string; readonly totalUsd: number }[];
  readonly cheapest: { readonly id: string; readonly totalUsd: number } | null;
  readonly envelope: readonly { readonly from: number; readonly to: number; readonly cheapest: string }[];
  readonly doubt: string;
  readonly odds: {
    readonly draws: number;
    readonly approaches: readonly { readonly id: string; readonly cheapestShare: number }[];
  } | null;
  readonly bands: {
    readonly approaches: readonly {
      readonly id: string;
      readonly totalUsd: { readonly p5: number; readonly p95: number };
    }[];
  } | null;
  readonly sensitivity: { readonly swings: readonly { readonly field: string; readonly title: string }[] } | null;
  readonly flipPoints: readonly {
    readonly field: string;
    readonly title: string;
    readonly below: { readonly value: number; readonly winner: string } | null;
  }[];
  readonly latency: {
    readonly approaches: readonly {
      readonly id: string;
      readonly unstable: boolean;
      readonly ttft: ReportedTimes;
      readonly full: ReportedTimes;
      readonly stages: readonly ReportedTimes[];
      readonly remedies: readonly { readonly kind: string; readonly replicas?: number }[];
    }[];
  };
};

type ReportedTimes = { readonly p50Ms: number; readonly p95Ms: number };

/** "$13,100" as 13100; the figure may stand among words. */
export const dollars = (text: string): number => {
  const [, sign, digits] = /(-?)\$([\d,]+(?:\.\d+)?)/.exec(text) ?? [];
  return digits === undefined ? Number.NaN : Number(digits.replaceAll(",", "")) * (sign ? -1 : 1);
};

/** Switches a chart to its table, and reads that: its columns, and its rows with their cells. */
export async function tableOf(page: Page, id: string): Promise<{ columns: string[]; rows: string[][] }> {
  await page.locator(`#${id}`).getByRole("button", { name: "Table" }).click();
  return page.locator(`#${id} table`).evaluate((table) => {
    const cellsOf = (row: Element) => [...row.children].map((cell) => cell.textContent ?? "");
    const [columns = []] = [...table.querySelectorAll("thead tr")].map(cellsOf);
    return { columns, rows: [...table.querySelectorAll("tbody tr")].map(cellsOf) };
  });
}

/** The column "total" of the scoreboard, by approach. */
export const scoreboard = (page: Page): Promise<Record<string, string>> =>
  page
    .locator(".scoreboard tbody tr")
    .evaluateAll((rows) =>
      Object.fromEntries(
        rows.map((row) => [row.getAttribute("data-approach"), row.querySelector("td .figure")?.textContent ?? ""]),
      ),
    );
