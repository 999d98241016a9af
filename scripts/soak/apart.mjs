/** The server in a network of its own that leads nowhere: nothing it needs is elsewhere. */
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { freePort } from "../server.mjs";
import { root } from "../set-up.mjs";

/** @typedef {import("./phases.mjs").Line} Line */

const link = "?p=support-bot.2026-11&v=1";
const paths = [
  "/",
  `/${link}`,
  `/api/evaluate${link}`,
  `/chart/over-time.png${link}`,
  `/scenario.xlsx${link}`,
  "/method",
];
const apart = ["-n", "sh", "-c", 'ip link set lo up && exec "$@"', "sh"];

/** @returns {Promise<Line[]>} */
export async function withoutNetwork() {
  const run = promisify(execFile);
  try {
    await run("unshare", [...apart, "true"]);
  } catch {
    return [{ what: "a network that leads nowhere", found: "cannot be made on this machine", ok: null }];
  }
  const program = [process.execPath, join(root, "tests/e2e/alone.mjs"), ".", String(await freePort()), ...paths];
  const { stdout } = await run("unshare", [...apart, ...program], { cwd: root });
  const { statuses, isOutsideReached } = JSON.parse(stdout);
  const answered = Object.values(statuses).filter((status) => status === 200).length;
  return [
    {
      what: "a network that leads nowhere",
      found: `${answered} of ${paths.length} answered, ${isOutsideReached ? "others were" : "nobody was"} reached`,
      ok: answered === paths.length && !isOutsideReached,
    },
  ];
}
