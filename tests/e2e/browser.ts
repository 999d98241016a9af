import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { inject } from "vitest";
import { baseUrl } from "./base-url";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  // Fewer processes take less of a machine of two cores.
  "--in-process-gpu",
  "--process-per-site",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // The tests prove that the app needs no other machine: no other name is found.
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
];

let launched: Promise<Browser> | undefined;

/** The browser of this worker, which ends with it. In the process of the tests itself it answers sooner than over a socket. */
function browser(): Promise<Browser> {
  launched ??= launch();
  return launched;
}

function launch(): Promise<Browser> {
  // Playwright makes a folder there for what the browser keeps.
  process.env.TMPDIR = inject("browserFolder");
  return chromium.launch({ executablePath: inject("chromium"), args: flags });
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

/** As most pages are opened, with and without JavaScript: such a session is used by other files, too. */
const usual = [{}, { js: false }].map((options) => JSON.stringify({ width: 1280, height: 800, ...options }));

/** Ends what the pages of a test file shared. Usual sessions only forget it, since starting one takes as long as some pages. */
export async function endSessions(): Promise<void> {
  for (const [key, session] of [...sessions])
    if (usual.includes(key)) await forget(await session);
    else {
      sessions.delete(key);
      await (await session).close();
    }
}

/** Leaves nothing of what was read or kept, but scripts and pictures that need not be fetched again. */
async function forget(session: BrowserContext): Promise<void> {
  const [kept, ...others] = session.pages();
  await Promise.all(others.map((page) => page.close()));
  await session.clearCookies();
  await kept?.goto("/healthz");
  const client = await session.newCDPSession(kept as Page);
  await client.send("Storage.clearDataForOrigin", { origin: new URL(baseUrl).origin, storageTypes: kinds });
  await client.detach();
}

/** All that a page can keep, but what it has fetched. */
const kinds = "cookies,file_systems,indexeddb,local_storage,service_workers,websql,cache_storage";

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
