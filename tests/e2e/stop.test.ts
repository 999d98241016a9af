import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, onTestFinished, test } from "vitest";
import { freePort } from "../../scripts/server.mjs";
import { eventually } from "./app";
import { baseUrl } from "./base-url";

const statusOf = async (url: string) => {
  try {
    return (await fetch(url)).status;
  } catch {
    return 0;
  }
};

/** The built app, served by a process of its own as `npm start` does it. */
async function started(drainSeconds: number) {
  const port = await freePort();
  const script = `
    const { serve } = await import(${JSON.stringify(new URL("../../scripts/server.mjs", import.meta.url).href)});
    const server = await serve(${port}, { passSignals: true, drainSeconds: ${drainSeconds} });
    process.exitCode = await server.ended;`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], { stdio: "ignore" });
  onTestFinished(() => void child.kill("SIGTERM"));
  const url = `http://localhost:${port}`;
  await eventually(() => statusOf(`${url}/healthz`)).toBe(200);
  return { url, child };
}

test("health and readiness are told without being cached", async () => {
  for (const path of ["/healthz", "/readyz"]) {
    const response = await fetch(`${baseUrl}${path}`);
    expect(response.status).toBe(200);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.get("x-robots-tag")).toBe("noindex");
  }
});

test("a server that is asked to stop says so first, and answers on meanwhile", async () => {
  const { url, child } = await started(3);
  const card = `${url}/embed/volume?p=article-001.2026-11&v=1`;
  expect(await statusOf(card)).toBe(200);
  // It is not ready while its first page keeps it busy.
  await eventually(() => statusOf(`${url}/readyz`)).toBe(200);
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  await eventually(() => statusOf(`${url}/readyz`)).toBe(503);
  expect(await statusOf(card)).toBe(200);
  await ended;
  expect(await statusOf(url)).toBe(0);
});

test("a server that stops finishes what it has begun", async () => {
  const { url, child } = await started(0);
  const ended = once(child, "exit");
  const long = fetch(`${url}/api/evaluate?p=article-001.2026-11&horizon=36&draws=40000&v=1`);
  expect(await statusOf(`${url}/healthz`)).toBe(200);
  child.kill("SIGTERM");
  expect((await long).status).toBe(200);
  expect(await ended).toEqual([0, null]);
});

test("a setting that cannot be used ends the server with a sentence before it listens", async () => {
  const port = await freePort();
  const child = spawn(process.execPath, ["scripts/server/app.mjs", ".", "--port", String(port)], {
    env: { ...process.env, CROSSOVER_ORIGIN: "crossover" },
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  let said = "";
  child.stderr.on("data", (text) => {
    said += text;
  });
  expect(await once(child, "exit")).toEqual([1, null]);
  expect(said).toContain("CROSSOVER_ORIGIN is not an origin such as https://example.com: crossover");
});
