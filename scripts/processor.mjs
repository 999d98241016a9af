/** How much of a processor a process has taken. */
import { readFileSync } from "node:fs";

/** The system counts in hundredths of a second. */
const tickMs = 10;

/** In ms, of all its threads; null where the system does not tell. */
export function processorMs(/** @type {number} */ pid) {
  try {
    const [, after = ""] = readFileSync(`/proc/${pid}/stat`, "utf8").split(/\) (?=[A-Z] )/);
    const [user, system] = after.split(" ").slice(11, 13).map(Number);
    return (Number(user) + Number(system)) * tickMs;
  } catch {
    return null;
  }
}
