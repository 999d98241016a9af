import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { inject } from "vitest";
import { baseUrl } from "./base-url";
import { ownOf } from "./worker";

let connected: Promise<Browser> | undefined;

/** The browser of this worker. */
function browser(): Promise<Browser> {
  connected ??= chromium.connect(ownOf(inject("browsers")));
  return connected;
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
  for (const session of ended) await (await session).close();
}

/** A page in the session that all pages of a test file with the same options share: what is cached loads at once. */
export async function openTab(options: PageOptions): Promise<OpenPage> {
  const key = JSON.stringify(options);
  const session = sessions.get(key) ?? newSharedSession(options);
  sessions.set(key, session);
  return watched(await (await session).newPage());
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
