/** The built app, served by `next start` on a port of this machine. */
import { spawn } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { environment, exitCode, next, passSignalsTo, root } from "./set-up.mjs";

/** Whether nothing listens on a port. Port 0 asks for any; resolves to the port, or undefined when it is taken. */
const tryPort = (/** @type {number} */ port) =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(undefined));
    probe.listen(port, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" ? address?.port : undefined));
    });
  });

/**
 * The first free port of `count` ports from `from`; `from` 0 is any free port.
 * @returns {Promise<number | undefined>}
 */
export async function freePort(from = 0, count = 1) {
  for (let port = from; port < from + count; port++) {
    const found = await tryPort(port);
    if (found !== undefined) return found;
  }
  return;
}

/**
 * Starts the built app and waits until it answers. `log` shows what the server prints from then on; what it prints before
 * is shown only if it never answers. `passSignals` hands an interrupt to it and leaves us running. For `drainSeconds` after
 * a request to end, /readyz says so while everything is still answered: then whoever sends requests has gone elsewhere.
 * @param {number} port
 * @param {{ log?: boolean, passSignals?: boolean, drainSeconds?: number, folder?: string }} [options] `folder` is that of
 * another built app
 */
export async function serve(port, { log = false, passSignals = false, drainSeconds = 0, folder = root } = {}) {
  const drainFile = join(tmpdir(), `crossover-drain-${process.pid}-${port}`);
  const child = spawn(process.execPath, [next, "start", folder, "--port", String(port)], {
    cwd: root,
    env: environment({ CROSSOVER_DRAIN_FILE: drainFile }),
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
  /** @type {Promise<number>} */
  const ended = new Promise((resolve) => {
    child.on("close", (code, signal) => {
      release();
      rmSync(drainFile, { force: true });
      resolve(exitCode(code, signal));
    });
  });
  const url = `http://localhost:${port}`;
  const early = await Promise.race([ended, firstAnswer(url, child)]);
  if (early !== undefined) throw Object.assign(new Error(`next start ended early:\n${greeting}`), { exitCode: early });
  answers = true;
  const stop = async () => {
    child.kill("SIGTERM");
    const force = setTimeout(() => child.kill("SIGKILL"), 3_000);
    await ended;
    clearTimeout(force);
  };
  return { url, pid: /** @type {number} */ (child.pid), ended, stop };
}

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
