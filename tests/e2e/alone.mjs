/** Serves the app of a folder, asks it for some addresses, and prints their statuses and whether another machine is reached. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";

const [folder, port, ...paths] = process.argv.slice(2);
const url = `http://127.0.0.1:${port}`;
const server = spawn(process.execPath, ["scripts/server/app.mjs", ".", "--port", String(port)], {
  cwd: folder,
  stdio: ["ignore", "ignore", "inherit"],
});
const statusOf = async (/** @type {string} */ address) => {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(20_000) });
    await answer.arrayBuffer();
    return answer.status;
  } catch {
    return 0;
  }
};
for (let tries = 0; tries < 200 && (await statusOf(`${url}/healthz`)) !== 200; tries++) await wait(100);
/** @type {Record<string, number>} */
const statuses = {};
for (const path of paths) statuses[path] = await statusOf(`${url}${path}`);
const isOutsideReached = (await statusOf("http://192.0.2.1/")) !== 0;
server.kill("SIGTERM");
await once(server, "exit");
console.log(JSON.stringify({ statuses, isOutsideReached }));
