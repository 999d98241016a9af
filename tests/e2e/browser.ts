import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { findChromium } from "../../scripts/chromium.mjs";
import { baseUrl } from "./base-url";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  // Fewer processes and threads take less of a machine of two cores.
  "--in-process-gpu",
  "--process-per-site",
  // A page lives too short for what optimising its functions takes.
  "--js-flags=--single-threaded --interrupt-budget=3000000 --interrupt-budget-for-maglev=1500000",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // The tests prove that the app needs no other machine: no other name is found.
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
];

let launched: Promise<Browser> | undefined;

/** The browser of this worker. It ends with the worker, who holds the pipe to it. */
function browser(): Promise<Browser> {
  launched ??= launch();
  return launched;
}

async function launch(): Promise<Browser> {
  const executablePath = await findChromium();
  if (!executablePath) throw new Error("no browser: set CHROMIUM_PATH to Chromium or Chrome, or run npm test");
  return chromium.launch({ executablePath, args: flags });
}

export type PageOptions = {
  readonly width: number;
  readonly height: number;
  readonly dark?: boolean;
  /** False switches JavaScript off. */
  readonly js?: boolean;
  readonly locale?: string;
  /** Anything else a context can be given: a touch screen, permissions, forced colours. */
  readonly context?: BrowserContextOptions;
};

export type OpenPage = {
  readonly page: Page;
  /** What went wrong on the page so far: console errors, uncaught errors, requests to other machines. */
  readonly problems: readonly string[];
};

/** A page of its own session; `page.goto("/")` opens the app. */
export async function openPage(options: PageOptions): Promise<OpenPage> {
  return watched(await (await newSession(options)).newPage());
}

const sessions = new Map<string, Promise<BrowserContext>>();

/** Ends what the pages of a test file shared. */
export async function endSessions(): Promise<void> {
  const ended = [...sessions.values()];
  sessions.clear();
  free.clear();
  for (const session of ended) await (await session).close();
}

/**
 * A page in the session that all pages of a test file share, whatever their sizes and themes, if their other options are the
 * same: what is cached loads at once. It is the page of an earlier test where one was given back, for a page that is made
 * anew takes a quarter of a visit.
 */
export async function openTab({ width, height, dark = false, ...options }: PageOptions): Promise<OpenTab> {
  const key = JSON.stringify(options);
  const session = await sharedSession(key, { width, height, ...options });
  const page = free.get(key)?.pop() ?? (await session.newPage());
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme: dark ? "dark" : "light" });
  return { ...watched(page), giveBack: () => giveBack(page, key) };
}

export type OpenTab = OpenPage & {
  /** For the next test, who finds it where this one left it, with nobody listening. */
  readonly giveBack: () => Promise<void>;
};

/** Pages nobody uses, by the options of their session. */
const free = new Map<string, Page[]>();

const heard = ["console", "pageerror", "request", "response", "dialog", "worker"] as const;

async function giveBack(page: Page, key: string): Promise<void> {
  if (page.isClosed()) return;
  for (const event of heard) page.removeAllListeners(event);
  await page.unrouteAll();
  free.set(key, [...(free.get(key) ?? []), page]);
}

function sharedSession(key: string, options: PageOptions): Promise<BrowserContext> {
  const session = sessions.get(key) ?? newSharedSession(options);
  sessions.set(key, session);
  return session;
}

/** A page that stays open keeps the process in which the app's scripts are compiled already. */
async function newSharedSession(options: PageOptions): Promise<BrowserContext> {
  const session = await newSession(options);
  await (await session.newPage()).goto("/healthz");
  return session;
}

async function newSession({ width, height, dark = false, js = true, locale = "en-US", context = {} }: PageOptions) {
  return (await browser()).newContext({
    baseURL: baseUrl,
    viewport: { width, height },
    colorScheme: dark ? "dark" : "light",
    javaScriptEnabled: js,
    locale,
    timezoneId: "UTC",
    ...context,
  });
}

function watched(page: Page): OpenPage {
  const problems: string[] = [];
  const { origin } = new URL(baseUrl);
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => problems.push(`uncaught: ${error.message}`));
  page.on("request", (request) => {
    const { protocol, origin: target } = new URL(request.url());
    if (protocol.startsWith("http") && target !== origin) problems.push(`foreign request: ${request.url()}`);
  });
  return { page, problems };
}
