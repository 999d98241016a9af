/** Garbage that a thread has made a moment ago, collected when nobody waits for the thread. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
const collect = /** @type {(options: { type: "minor" }) => void} */ (runInNewContext("gc"));

/**
 * Where nothing is being made, hardly anything is held, and what is held is all that this costs. In the midst of an answer the
 * collector would copy all that the answer is made from.
 */
export const collectYoungGarbage = () => collect({ type: "minor" });
