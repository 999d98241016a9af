/** A browser for the browser tests: one that is there, or one that can be fetched. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { installFromDebian, isDebian, isRootWithApt } from "./debian.mjs";
import { root, runNode } from "./set-up.mjs";

const programFiles = [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA];

/** Chromium without windows: per page it takes about half of the processor time that a whole one takes. */
const headlessShell = "/usr/bin/chromium-headless-shell";

const usualPlaces = [
  headlessShell,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  ...programFiles.flatMap((folder) => (folder ? [join(folder, "Google/Chrome/Application/chrome.exe")] : [])),
];

/** The path of a browser that is there: the one you name, one in the usual places, or Playwright's own download. */
export async function findChromium() {
  const named = process.env.CROSSOVER_CHROMIUM ?? process.env.CHROMIUM_PATH;
  if (named) return existsSync(named) ? named : undefined;
  return usualPlaces.find((path) => existsSync(path)) ?? (await playwrightChromium());
}

async function playwrightChromium() {
  const { chromium } = await import("playwright-core");
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

/**
 * The path of a browser, fetched if there is none; on Debian, root gets the headless shell, whatever else is there.
 * Undefined, after saying what to do, when that fails too.
 */
export async function provideChromium() {
  const named = process.env.CHROMIUM_PATH;
  await installFromDebian(missingBrowser());
  const path = (await findChromium()) ?? (named ? undefined : await downloadChromium());
  if (path) return path;
  if (named) console.error(`CHROMIUM_PATH is ${named}, but there is no such file.`);
  else
    console.error(["No browser. Install Chromium or Chrome, or set CHROMIUM_PATH. Looked in:", ...places].join("\n  "));
  return;
}

/** Packages of Debian to install, with the letters that it shows where a page brings none. */
export const missingBrowser = () =>
  process.env.CHROMIUM_PATH || existsSync(headlessShell) || !isDebian() || !isRootWithApt()
    ? []
    : ["chromium-headless-shell", "fonts-liberation"];

const places = [...usualPlaces, "Playwright's own cache"];

async function downloadChromium() {
  console.log(
    "No browser found; downloading Playwright's Chromium into its cache (PLAYWRIGHT_BROWSERS_PATH moves it).",
  );
  await runNode(join(root, "node_modules/playwright-core/cli.js"), ["install", "chromium"]);
  return findChromium();
}
