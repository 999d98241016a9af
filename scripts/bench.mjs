/** `npm run bench`: prints how fast and how exact the sheet and its draws are, how heavy the page's first load is, how fast the server gives the page and charts as files, each beside a peer. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { squiggle } from "./bench-peers.mjs";
import { bundleFile } from "./bundle.mjs";
import { freePort, serve } from "./server.mjs";
import { build, install, next, refuseOldNode, root, runNode } from "./set-up.mjs";

const minimalApp = join(root, "bench/minimal");

refuseOldNode();
if (!(await install())) process.exit(1);
if (process.argv[2] === "logs") {
  const { benchLogs } = await import("./bench-logs.mjs");
  print(await benchLogs());
  process.exit();
}
if (process.argv[2] === "big-log") {
  const { benchBigLog } = await import("./bench-big-log.mjs");
  if (!(await build())) process.exit(1);
  print(await benchBigLog(process.argv[3] ? Number(process.argv[3]) : undefined));
  process.exit();
}
if (process.argv[2] === "warehouse") {
  const { benchWarehouse } = await import("./bench-warehouse.mjs");
  print(await benchWarehouse(process.argv[3] ? Number(process.argv[3]) : undefined));
  process.exit();
}
if (process.argv[2] === "charts") {
  const { benchCharts } = await import("./bench-charts.mjs");
  print(await benchCharts());
  process.exit();
}
const {
  benchBaseCase,
  benchDrawing,
  benchAllLatencies,
  benchDraws,
  benchImages,
  benchServerRender,
  benchLatency,
  benchLoadPoints,
  benchRequests,
  benchStreams,
  fetchScripts,
  reportFirstLoad,
  scriptsOf,
} = await loadBenchmarks();
const asked = process.argv[2];
const drawsBeside = async () => benchDraws(await squiggle());
const engine = [benchBaseCase, drawsBeside, benchStreams, benchLatency, benchAllLatencies, benchDrawing];
if (asked === "machines") print(benchLoadPoints());
else if (asked === "draws") print(await drawsBeside());
else {
  if (asked !== "requests") {
    for (const bench of engine) print(await bench());
    print(benchLoadPoints());
  }
  if (await build()) await benchPage(asked);
  else process.exitCode = 1;
}

/** The benchmarks as one module, as the page would get them. @returns {Promise<typeof import("../bench/all")>} */
async function loadBenchmarks() {
  const bundle = await bundleFile("bench/all.ts");
  try {
    return await import(bundle.url);
  } finally {
    bundle.remove();
  }
}

/** @param {string | undefined} asked `requests`: the processor's time of requests alone */
async function benchPage(asked) {
  const minimal = await minimalScripts();
  const server = await serve(/** @type {number} */ (await freePort()));
  try {
    const { scripts, htmlBytes } = await fetchScripts(server.url);
    print(reportFirstLoad(scripts, htmlBytes, minimal));
    if (asked !== "requests") print(await benchServerRender(server.url, await staticFile(server.url, scripts)));
    const peer = await serve(/** @type {number} */ (await freePort()), { folder: minimalApp });
    try {
      if (asked !== "requests") print(await benchImages(server.url, peer.url));
      print(await benchRequests(server, peer));
    } finally {
      await peer.stop();
    }
  } finally {
    await server.stop();
  }
}

/** The scripts of the smallest page the same Next builds. */
async function minimalScripts() {
  const app = minimalApp;
  const code = await runNode(next, ["build", app]);
  if (code !== 0) throw new Error("next build bench/minimal failed");
  const html = readFileSync(join(app, ".next/server/app/index.html"), "utf8");
  const file = (/** @type {string} */ path) => path.split("?")[0].replace(/^\/_next\//, ".next/");
  return scriptsOf(html, async (path) => readFileSync(join(app, file(path))));
}

/** The icon, or the smallest script where there is none. */
async function staticFile(/** @type {string} */ url, /** @type {{ path: string, bytes: number }[]} */ scripts) {
  if ((await fetch(new URL("/icon.svg", url))).ok) return "/icon.svg";
  return [...scripts].sort((a, b) => a.bytes - b.bytes)[0].path;
}

function print(/** @type {readonly string[]} */ lines) {
  console.log(`\n${lines.join("\n")}`);
}
