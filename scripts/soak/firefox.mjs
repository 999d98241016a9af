/** The main tasks in Firefox: change a number, open a figure, save, zoom, forced colours, print, and what axe sees. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { setTimeout as wait } from "node:timers/promises";
import { firefoxProgram, startFirefox } from "./marionette.mjs";

/** @typedef {import("./phases.mjs").Line} Line */

const axe = () => readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const answer = "/?p=article-001.2026-11&v=1";
const views = ["answer", "costs", "latency", "odds", "fit"];
const patienceMs = 20_000;

/** @returns {Promise<Line[]>} */
export async function inFirefox(/** @type {{ url: string }} */ { url }) {
  const program = firefoxProgram();
  if (!program) return [{ what: "Firefox", found: "not installed (apt-get install firefox-esr)", ok: null }];
  const { command, stop } = await startFirefox(program);
  const page = pageOf(command, url);
  /** @type {Line[]} */
  const lines = [];
  try {
    for (const [what, task] of Object.entries(tasks)) {
      try {
        const found = await task(page);
        lines.push({ what, found, ok: true });
      } catch (error) {
        lines.push({ what, found: error instanceof Error ? error.message.slice(0, 300) : String(error), ok: false });
      }
    }
  } finally {
    await stop();
  }
  return lines;
}

/** @typedef {ReturnType<typeof pageOf>} Page */

function pageOf(/** @type {import("./marionette.mjs").Command} */ command, /** @type {string} */ url) {
  const run = (/** @type {string} */ script, /** @type {unknown[]} */ ...args) =>
    command("WebDriver:ExecuteScript", { script, args });
  const inBrowser = async (/** @type {string} */ script, /** @type {unknown[]} */ ...args) => {
    await command("Marionette:SetContext", { value: "chrome" });
    try {
      return await run(script, ...args);
    } finally {
      await command("Marionette:SetContext", { value: "content" });
    }
  };
  const until = async (/** @type {string} */ script, /** @type {unknown[]} */ ...args) => {
    for (const end = Date.now() + patienceMs; Date.now() < end; await wait(100)) {
      const value = await run(script, ...args);
      if (value) return value;
    }
    throw new Error(`never true: ${script.slice(0, 160)}`);
  };
  const open = async (/** @type {string} */ link) => {
    await command("WebDriver:Navigate", { url: url + link });
    if (link.startsWith("/?")) await until(isAlive);
  };
  return { command, run, inBrowser, until, open };
}

const isAlive =
  'return Object.keys(document.getElementById("inputs") ?? {}).some((key) => key.startsWith("__reactProps"));';

/** As a person types: React listens to events, and to the value set by the element's own setter. */
const type = `
  const [name, text] = arguments;
  const box = document.querySelector('[name="' + name + '"]');
  box.focus();
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(box, text);
  box.dispatchEvent(new Event("input", { bubbles: true }));
  box.dispatchEvent(new Event("change", { bubbles: true }));
  box.blur();`;
const totals =
  'return [...document.querySelectorAll("tr[data-approach]")].map((row) => row.querySelector("td").textContent.trim());';

/** @type {Record<string, (page: Page) => Promise<string>>} */
const tasks = {
  "a number is changed": async ({ open, run, until }) => {
    await open(answer);
    const before = await run(totals);
    await run(type, "queries", "300000");
    await until('return location.search.includes("queries=300000")');
    await until(
      `const [before] = arguments; ${totals.replace("return", "const now =")} return now.join() !== before;`,
      before.join(),
    );
    const after = await run(totals);
    return `${before.join(", ")} became ${after.join(", ")}`;
  },
  "a figure is opened": async ({ run, until }) => {
    await run('document.querySelector("tr[data-approach] a.figure, tr[data-approach] button.figure").click()');
    await until('return document.querySelector("dialog[open]") !== null || location.pathname === "/explain"');
    const said = await run('return (document.querySelector("dialog[open]") ?? document.body).innerText.length');
    await run('document.querySelector("dialog[open]")?.close()');
    return `${said} characters of explanation`;
  },
  "a scenario is saved and still there": async ({ open, run, until }) => {
    await open(answer);
    const press = (/** @type {string} */ text) =>
      run(
        '[...document.querySelectorAll("button")].find((each) => each.textContent.trim() === arguments[0] && each.checkVisibility()).click()',
        text,
      );
    await press("Saved");
    await until('return document.querySelector("dialog[open] form, [role=dialog] form") !== null');
    await press("Save");
    await until("return /Saved as/.test(document.body.innerText)");
    await open(answer);
    return String(await run('return Object.keys(localStorage).length + " entries are kept after opening anew"'));
  },
  "axe sees nothing": async ({ open, run, command }) => {
    const found = [];
    for (const view of views) {
      await open(`/?view=${view}&p=article-001.2026-11&v=1`);
      await run(axe());
      const seen = await command("WebDriver:ExecuteAsyncScript", {
        script: `const done = arguments[arguments.length - 1];
          axe.run({ include: [["html"]], exclude: [["iframe"]] }, { runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] }, resultTypes: ["violations"] })
            .then(({ violations }) => done(violations.map(({ id, nodes }) => id + " " + nodes[0].html.slice(0, 80))), (error) => done([String(error)]));`,
        args: [],
        scriptTimeout: 60_000,
      });
      found.push(...seen);
    }
    if (found.length > 0) throw new Error(found.join("; "));
    return `${views.length} views`;
  },
  "zoomed to 400 % nothing lies beside the page": async ({ open, run, inBrowser }) => {
    await open(answer);
    await inBrowser("gBrowser.selectedBrowser.fullZoom = arguments[0]", 4);
    await wait(500);
    const [width, content] = await run(
      "return [document.documentElement.clientWidth, document.documentElement.scrollWidth]",
    );
    await inBrowser("gBrowser.selectedBrowser.fullZoom = 1");
    if (content > width) throw new Error(`${content} px in ${width}`);
    return `${width} px wide`;
  },
  "forced colours": async ({ open, run, inBrowser }) => {
    await inBrowser('Services.prefs.setIntPref("browser.display.document_color_use", 2)');
    await open(answer);
    const [isForced, lines, background] = await run(`
      const lines = [...document.querySelectorAll("svg.chart-svg path")].filter((path) => path.checkVisibility()).map((path) => getComputedStyle(path).stroke).filter((stroke) => stroke !== "none");
      return [matchMedia("(forced-colors: active)").matches, lines, (document.body.style.color = "Canvas", getComputedStyle(document.body).color)]`);
    await inBrowser('Services.prefs.clearUserPref("browser.display.document_color_use")');
    if (!isForced) throw new Error("colours are not forced");
    const seen = lines.filter((/** @type {string} */ stroke) => stroke !== background);
    if (seen.length < 2) throw new Error(`${lines.length} lines, of which ${seen.length} can be seen on ${background}`);
    return `${seen.length} lines can be seen on ${background}`;
  },
  "the page is printed": async ({ open, command }) => {
    await open(answer);
    const pdf = Buffer.from(await command("WebDriver:Print", {}), "base64");
    if (pdf.subarray(0, 4).toString() !== "%PDF" || pdf.length < 20_000) throw new Error(`${pdf.length} bytes`);
    return `a PDF of ${Math.round(pdf.length / 1e3)} kB`;
  },
  "nothing was written to the console as an error": async ({ inBrowser }) => {
    const errors = await inBrowser(`
      return Services.console.getMessageArray().flatMap((each) => {
        try { each.QueryInterface(Ci.nsIScriptError); } catch { return []; }
        return each.sourceName.startsWith("http://localhost") || each.sourceName.startsWith("http://127") ? (each.flags & 1 || each.errorMessage.startsWith("NS_BINDING_ABORTED") ? [] : [each.errorMessage.slice(0, 120)]) : [];
      });`);
    if (errors.length > 0) throw new Error(errors.slice(0, 3).join("; "));
    return "none";
  },
};
