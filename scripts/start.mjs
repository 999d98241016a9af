/**
 * `npm start`: installs and builds what is missing, then serves this machine. `npm start -- --port 4000` picks the port, and
 * `--host 0.0.0.0` lets other machines in, and `--keep` starts the server again when it ends unasked.
 */
import { parseArgs } from "node:util";
import { keepServing } from "./server/keep.mjs";
import { freePort, loopback, serve } from "./server.mjs";
import { build, install, refuseOldNode } from "./set-up.mjs";

refuseOldNode();
const { values } = parseArgs({
  options: {
    port: { type: "string", short: "p" },
    host: { type: "string", short: "H" },
    keep: { type: "boolean" },
  },
});
const host = values.host ?? loopback;
const port = await choosePort();
if (!(await install()) || !(await build())) process.exit(1);
try {
  process.exitCode = values.keep ? await keepServing(start) : await (await start()).ended;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = /** @type {{ exitCode?: number }} */ (error).exitCode ?? 1;
}

async function start() {
  const server = await serve(port, { log: true, passSignals: true, drainSeconds: drainSeconds(), host, warm: true });
  const reach = host === loopback ? ", for this machine alone" : `, listening on ${host}`;
  console.log(`Crossover is at ${server.url}${reach}`);
  return server;
}

/** The port asked for by --port or PORT, or the first free one from 3000. */
async function choosePort() {
  const asked = values.port ?? process.env.PORT;
  if (!asked)
    return (await freePort(3000, 100, host)) ?? refuse("No port from 3000 to 3099 is free. Choose one with --port.");
  if (!/^\d{1,5}$/.test(asked) || Number(asked) > 65_535) return refuse(`Port ${asked} is not a number up to 65535.`);
  return (
    (await freePort(Number(asked), 1, host)) ??
    refuse(`Port ${asked} cannot be used; something else may be listening on it.`)
  );
}

/** How long to answer on after a request to end, for a balancer that asks /readyz. */
function drainSeconds() {
  const seconds = Number(process.env.CROSSOVER_DRAIN_SECONDS ?? 0);
  return Number.isFinite(seconds) ? Math.min(300, Math.max(0, seconds)) : 0;
}

/** @returns {never} */
function refuse(/** @type {string} */ message) {
  console.error(message);
  process.exit(1);
}
