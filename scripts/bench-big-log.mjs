/** `npm run bench -- big-log [rows]`: a log of a gigabyte through /calibrate in a browser: time, memory of all its processes, cancel. */

import { once } from "node:events";
import { createWriteStream, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { chromium } from "playwright-core";
import { findChromium } from "./chromium.mjs";
import { freePort, serve } from "./server.mjs";

const header = "created_at,model,prompt_tokens,completion_tokens,latency_ms,cost,status,session_id,request_id";
const address = "/calibrate?p=support-bot.2026-11&v=1";

/** Calls over ninety days with an id each, the same at every run. */
async function writeLog(/** @type {string} */ file, /** @type {number} */ rows) {
  const out = createWriteStream(file, { highWaterMark: 1 << 22 });
  let seed = 1;
  const below = (/** @type {number} */ width) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * width);
  };
  out.write(`${header}\n`);
  for (let call = 0; call < rows; ) {
    let lines = "";
    for (const until = Math.min(rows, call + 20_000); call < until; call++) {
      const time = new Date(1_782_864_000_000 + Math.floor((call * 7_776_000_000) / rows)).toISOString();
      const cost = (below(1_000_000) / 1e8).toFixed(6);
      lines += `${time},${call % 3 ? "small-model" : "large-model"},${200 + below(4_000)},${20 + below(800)},${300 + below(9_000)},${cost},${below(50) ? 200 : 500},session-${Math.floor(call / 7)},request-${call}\n`;
    }
    if (!out.write(lines)) await once(out, "drain");
  }
  out.end();
  await once(out, "finish");
}

/** Megabytes in memory of a process and all it started, shared pages counted once for each. */
function memoryOf(/** @type {number} */ pid) {
  const processes = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  const parents = new Map(processes.map((name) => [Number(name), Number(field(name, "PPid"))]));
  const isOurs = (/** @type {number} */ id) => {
    for (let at = id; at > 1; at = parents.get(at) ?? 0) if (at === pid) return true;
    return false;
  };
  return processes
    .filter((name) => isOurs(Number(name)))
    .reduce((sum, name) => sum + Number.parseInt(field(name, "VmRSS") || "0", 10) / 1e3, 0);
}

function field(/** @type {string} */ pid, /** @type {string} */ name) {
  try {
    return new RegExp(`^${name}:\\s*(.*)$`, "m").exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? "";
  } catch {
    return "";
  }
}

/** The process of the browser: the only child of ours whose name says so. */
const browserPid = () =>
  Number(
    readdirSync("/proc").find(
      (name) => field(name, "PPid") === String(process.pid) && /chrom|headless/i.test(field(name, "Name")),
    ),
  );

/** @returns {Promise<string[]>} */
export async function benchBigLog(rows = 10_000_000) {
  const folder = mkdtempSync(join(tmpdir(), "crossover-big-log-"));
  const file = join(folder, "calls.csv");
  const server = await serve(/** @type {number} */ (await freePort()));
  const browser = await chromium.launch({ executablePath: await findChromium() });
  try {
    await writeLog(file, rows);
    const page = await browser.newPage();
    await page.goto(new URL(address, server.url).href, { waitUntil: "networkidle" });
    const pid = browserPid();
    const give = async () => {
      const chosen = page.waitForEvent("filechooser");
      await page.getByLabel("A log, a usage report or an invoice").click();
      await (await chosen).setFiles(file);
    };
    const progress = page.locator("progress");
    const share = () => progress.evaluateAll(([bar]) => (bar ? bar.value / bar.max : 1));
    const idle = memoryOf(pid);
    const started = performance.now();
    await give();
    const tenths = [];
    let most = idle;
    for (let isDone = false; !isDone; ) {
      await wait(200);
      const memory = memoryOf(pid);
      most = Math.max(most, memory);
      const read = await share();
      if (read * 10 >= tenths.length + 1) tenths.push(`${memory.toFixed(0)}`);
      isDone = read === 1 && (await page.getByText(`${rows.toLocaleString("en-US")} rows`).count()) > 0;
    }
    const seconds = (performance.now() - started) / 1_000;
    await give();
    while ((await share()) < 0.1) await wait(20);
    const asked = performance.now();
    await page.getByRole("button", { name: "Cancel" }).click();
    await progress.waitFor({ state: "detached" });
    const cancelMs = performance.now() - asked;
    await wait(2_000);
    const { size } = statSync(file);
    return [
      `${rows.toLocaleString("en-US")} calls with an id each, ${(size / 1e9).toFixed(2)} GB, through /calibrate in Chromium`,
      `  read in                ${seconds.toFixed(1)} s, ${(size / 1e6 / seconds).toFixed(0)} MB/s`,
      `  memory before, most    ${idle.toFixed(0)} MB, ${most.toFixed(0)} MB`,
      `  at each tenth, MB      ${tenths.join(" ")}`,
      `  cancel                 ${cancelMs.toFixed(0)} ms, then ${memoryOf(pid).toFixed(0)} MB`,
    ];
  } finally {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true });
  }
}
