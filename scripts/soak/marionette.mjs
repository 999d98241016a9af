/** Firefox, driven by the protocol that it listens to itself: WebDriver's commands as JSON over a socket of this machine. */
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { freePort } from "../server.mjs";

/** Where Debian and others put it; null where there is none. */
export function firefoxProgram() {
  for (const program of ["firefox-esr", "firefox"]) {
    try {
      execFileSync(program, ["--version"], { stdio: "ignore" });
      return program;
    } catch {
      // Another name, perhaps.
    }
  }
  return null;
}

/** Asks nobody for anything, and does not greet. */
const settings = (/** @type {number} */ port) => `
user_pref("marionette.port", ${port});
user_pref("app.normandy.enabled", false);
user_pref("app.update.disabledForTesting", true);
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("browser.startup.page", 0);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("network.captive-portal-service.enabled", false);
user_pref("network.connectivity-service.enabled", false);
user_pref("toolkit.telemetry.reportingpolicy.firstRun", false);
`;

/** Starts Firefox without a window. @param {string} program */
export async function startFirefox(program) {
  const profile = mkdtempSync(join(tmpdir(), "crossover-firefox-"));
  const port = /** @type {number} */ (await freePort());
  writeFileSync(join(profile, "user.js"), settings(port));
  const child = spawn(
    program,
    ["--headless", "--no-remote", "--marionette", "--remote-allow-system-access", "--profile", profile, "about:blank"],
    {
      stdio: "ignore",
      env: { ...process.env, HOME: profile, MOZ_HEADLESS: "1" },
    },
  );
  const socket = await connected(port);
  const command = commandsOver(socket);
  await command("WebDriver:NewSession", { capabilities: { alwaysMatch: { acceptInsecureCerts: true } } });
  const stop = async () => {
    const ended = once(child, "exit");
    await command("Marionette:Quit", { flags: ["eForceQuit"] }).catch(() => child.kill("SIGKILL"));
    await Promise.race([ended, wait(5_000).then(() => child.kill("SIGKILL"))]);
    socket.destroy();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  return { command, stop };
}

/** @typedef {Awaited<ReturnType<typeof startFirefox>>["command"]} Command */

/** @returns {Promise<import("node:net").Socket>} */
async function connected(/** @type {number} */ port) {
  for (let tries = 0; tries < 200; tries++) {
    const socket = connect(port, "127.0.0.1");
    const isThere = await new Promise((resolve) => {
      socket.once("connect", () => resolve(true));
      socket.once("error", () => resolve(false));
    });
    if (isThere) return socket;
    await wait(200);
  }
  throw new Error("Firefox does not listen");
}

/** Messages are "LENGTH:JSON"; an answer is [1, number, error, result]. */
function commandsOver(/** @type {import("node:net").Socket} */ socket) {
  /** @type {Map<number, { resolve: (value: any) => void, reject: (error: Error) => void }>} */
  const open = new Map();
  let rest = Buffer.alloc(0);
  let number = 0;
  socket.on("data", (part) => {
    rest = Buffer.concat([rest, /** @type {Buffer} */ (part)]);
    for (;;) {
      const colon = rest.indexOf(":");
      const length = Number(rest.subarray(0, colon).toString());
      if (colon < 0 || rest.length < colon + 1 + length) return;
      const message = JSON.parse(rest.subarray(colon + 1, colon + 1 + length).toString());
      rest = rest.subarray(colon + 1 + length);
      if (!Array.isArray(message)) continue;
      const [, id, error, result] = message;
      const asked = open.get(id);
      open.delete(id);
      if (error) asked?.reject(new Error(`${error.error}: ${error.message}`));
      else asked?.resolve(result && "value" in result ? result.value : result);
    }
  });
  socket.on("close", () => {
    for (const { reject } of open.values()) reject(new Error("Firefox is gone"));
  });
  return (/** @type {string} */ name, /** @type {Record<string, unknown>} */ parameters = {}) =>
    new Promise((resolve, reject) => {
      const id = ++number;
      open.set(id, { resolve, reject });
      const text = JSON.stringify([0, id, name, parameters]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
}
