/** The built app, served by a process of its own on a port of this machine. */
import { spawn } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { appServer, collectingLate, environment, exitCode, optimisingLate, passSignalsTo, root } from "./set-up.mjs";

/** Whether nothing listens on a port. Port 0 asks for any; resolves to the port, or undefined when it is taken. */
const tryPort = (/** @type {number} */ port, /** @type {string} */ host) =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(undefined));
    probe.listen(port, host, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" ? address?.port : undefined));
    });
  });

/**
 * Each thread collects its own garbage: helpers for it cost a quarter of the processor, and there are more threads than processors
 * anyway. A heap may grow to 1.75 times what was found alive before it is searched as a whole.
 */
export const serverFlags = Object.freeze(["--single-threaded-gc", "--heap-growing-percent=75"]);

/** Only this machine reaches it. */
export const loopback = "127.0.0.1";

/**
 * The first free port of `count` ports from `from`; `from` 0 is any free port.
 * @returns {Promise<number | undefined>}
 */
export async function freePort(from = 0, count = 1, host = loopback) {
  for (let port = from; port < from + count; port++) {
    const found = await tryPort(port, host);
    if (found !== undefined) return found;
  }
  return;
}

/**
 * Starts the built app and waits until it answers. `log` shows what the server prints from then on; what it prints before
 * is shown only if it never answers. `passSignals` hands an interrupt to it and leaves us running. For `drainSeconds` after
 * a request to end, /readyz says so while everything is still answered: then whoever sends requests has gone elsewhere.
 * @param {number} port
 * @param {{ log?: boolean, passSignals?: boolean, drainSeconds?: number, folder?: string, host?: string, first?: string, warm?: boolean, collectsLate?: boolean }} [options]
 * `folder` is that of another built app; `host` is where it listens; `first` is what it is asked first, and has made once we go on;
 * `warm` has something dear made as soon as nobody asks for anything; `collectsLate` gives memory for time
 */
export async function serve(
  port,
  {
    log = false,
    passSignals = false,
    drainSeconds = 0,
    folder = root,
    host = loopback,
    first = "/",
    warm = false,
    collectsLate = false,
  } = {},
) {
  const drainFile = join(tmpdir(), `crossover-drain-${process.pid}-${port}`);
  const asked = ["--port", String(port), "--host", host, ...(warm ? ["--warm"] : [])];
  const flags = [...serverFlags, ...(collectsLate ? [collectingLate] : []), ...optimisingLate];
  const child = spawn(process.execPath, [...flags, appServer, folder, ...asked], {
    cwd: root,
    // Of one heap for each of twenty threads most would lie idle.
    env: environment({ CROSSOVER_DRAIN_FILE: drainFile, MALLOC_ARENA_MAX: process.env.MALLOC_ARENA_MAX ?? "2" }),
    stdio: ["ignore", "pipe", "inherit"],
  });
  const drain = async () => {
    if (drainSeconds <= 0) return;
    writeFileSync(drainFile, "");
    await wait(drainSeconds * 1_000);
  };
  const release = passSignals ? passSignalsTo(child, drain) : endWithUs(child);
  let greeting = "";
  let answers = false;
  child.stdout.on("data", (text) => {
    if (!answers) greeting += text;
    else if (log) process.stdout.write(text);
  });
  let isAsked = false;
  /** @type {Promise<number>} */
  const ended = new Promise((resolve) => {
    child.on("close", (code, signal) => {
      isAsked = release() !== undefined;
      rmSync(drainFile, { force: true });
      resolve(exitCode(code, signal));
    });
  });
  const url = `http://${isEverywhere(host) || host === loopback ? "localhost" : host}:${port}`;
  const early = await Promise.race([ended, firstAnswer(`${url}${first}`, child)]);
  // Asked to end while it began, it has done as it was told.
  if (early) throw Object.assign(new Error(greeting || "The server ended early."), { exitCode: early });
  answers = true;
  const stop = async () => {
    child.kill("SIGTERM");
    const force = setTimeout(() => child.kill("SIGKILL"), 3_000);
    await ended;
    clearTimeout(force);
  };
  return { url, pid: /** @type {number} */ (child.pid), ended, wasAsked: () => isAsked, stop };
}

const isEverywhere = (/** @type {string} */ host) => host === "0.0.0.0" || host === "::";

/** Resolves once the server answers anything at all. */
async function firstAnswer(/** @type {string} */ url, /** @type {import("node:child_process").ChildProcess} */ child) {
  while (child.exitCode === null && child.signalCode === null) {
    try {
      await (await fetch(url, { signal: AbortSignal.timeout(10_000) })).arrayBuffer();
      return;
    } catch {
      await wait(50);
    }
  }
  return exitCode(child.exitCode, child.signalCode);
}

/** The server does not outlive us, however we are stopped. */
function endWithUs(/** @type {import("node:child_process").ChildProcess} */ child) {
  const end = () => child.kill("SIGTERM");
  const exit = (/** @type {NodeJS.Signals} */ signal) => process.exit(exitCode(null, signal));
  process.once("exit", end);
  process.on("SIGINT", exit);
  process.on("SIGTERM", exit);
  return () => {
    process.off("exit", end);
    process.off("SIGINT", exit);
    process.off("SIGTERM", exit);
  };
}
