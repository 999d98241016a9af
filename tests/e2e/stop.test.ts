import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { expect, type TestContext, test, vi } from "vitest";
import { freePort } from "../../scripts/server.mjs";
import { baseUrl } from "./base-url";

// Each has a server of its own and mostly waits for it, so they wait together.

/** Waits for a server to answer so; 0 is no answer. */
const untilAnswered = (url: string, status: number) =>
  vi.waitUntil(async () => (await statusOf(url)) === status, { timeout: 30_000 });

const statusOf = async (url: string) => {
  try {
    return (await fetch(url)).status;
  } catch {
    return 0;
  }
};

const imported = (script: string, name: string) =>
  `const { ${name} } = await import(${JSON.stringify(new URL(`../../scripts/${script}`, import.meta.url).href)});`;

const scriptFor = (port: number | undefined, options: string, isKept: boolean) => `
  ${imported("server.mjs", "serve")}
  ${imported("server/keep.mjs", "keepServing")}
  const start = () => serve(${port}, { first: "/healthz", passSignals: true, ${options} });
  process.exitCode = await ${isKept ? "keepServing(start)" : "(await start()).ended"};`;

/** The built app, served by a process of its own as `npm start` does it. */
async function started({ onTestFinished }: TestContext, options: string, isKept = false) {
  const port = await freePort();
  const script = scriptFor(port, options, isKept);
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], { stdio: "ignore" });
  onTestFinished(() => void child.kill("SIGTERM"));
  const url = `http://localhost:${port}`;
  await untilAnswered(`${url}/healthz`, 200);
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

test.concurrent("a server that is asked to stop says so first, and answers on meanwhile", async (context) => {
  const { url, child } = await started(context, "drainSeconds: 3");
  const card = `${url}/embed/volume?p=article-001.2026-11&v=1`;
  expect(await statusOf(card)).toBe(200);
  // It is not ready while its first page keeps it busy.
  await untilAnswered(`${url}/readyz`, 200);
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  await untilAnswered(`${url}/readyz`, 503);
  expect(await statusOf(card)).toBe(200);
  await ended;
  expect(await statusOf(url)).toBe(0);
});

test.concurrent("a server that stops finishes what it has begun", async (context) => {
  const { url, child } = await started(context, "");
  const ended = once(child, "exit");
  let isFinished = false;
  // It took 12 s, in steps of two, and longer than anybody waits with more draws.
  const long = fetch(`${url}/api/evaluate?p=support-bot.2026-11&horizon=120&growth=0..0.1&v=1`).finally(() => {
    isFinished = true;
  });
  expect(await statusOf(`${url}/healthz`)).toBe(200);
  expect(isFinished).toBe(false);
  child.kill("SIGTERM");
  expect((await long).status).toBe(200);
  expect(await ended).toEqual([0, null]);
});

test.concurrent("a setting that cannot be used ends the server with a sentence before it listens", async ({
  onTestFinished,
}) => {
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

test.concurrent("a server that is killed again and again is brought back, and no answer is half written", async (context) => {
  const { url, child: keeper } = await started(context, "", true);
  const serverPid = () =>
    Number(execFileSync("pgrep", ["-P", String(keeper.pid), "-f", "app.mjs"], { encoding: "utf8" }));
  for (let round = 0; round < 2; round++) {
    await untilAnswered(`${url}/healthz`, 200);
    const answers = Array.from({ length: 4 }, (_, index) =>
      fetch(`${url}/api/evaluate?p=article-001.2026-11&queries=${1_000 + 10 * round + index}&v=1`).then(
        async (response) => JSON.parse(await response.text()) as { readonly link: string },
      ),
    );
    process.kill(serverPid(), "SIGKILL");
    for (const answer of await Promise.allSettled(answers))
      if (answer.status === "fulfilled") expect(answer.value.link).toContain("article-001");
      else expect(answer.reason).toBeInstanceOf(TypeError);
  }
  await untilAnswered(`${url}/healthz`, 200);
  const ended = once(keeper, "exit");
  keeper.kill("SIGTERM");
  expect(await ended).toEqual([0, null]);
});

test.concurrent("a server that is kept ends with npm, when that is killed", async ({ onTestFinished }) => {
  const port = await freePort();
  const begin = '"$1" --input-type=module -e "$2" >/dev/null 2>&1 & echo $!; read _';
  const npm = spawn("sh", ["-c", begin, "sh", process.execPath, scriptFor(port, "", true)], {
    env: { ...process.env, npm_lifecycle_event: "start" },
  });
  const [said] = await once(npm.stdout, "data");
  const keeper = Number(String(said));
  onTestFinished(() => {
    if (isRunning(keeper)) process.kill(keeper);
  });
  await untilAnswered(`http://localhost:${port}/healthz`, 200);
  npm.kill("SIGKILL");
  await vi.waitUntil(() => !isRunning(keeper), { timeout: 30_000 });
  expect(await statusOf(`http://localhost:${port}/healthz`)).toBe(0);
});

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
