/** Answers a message with itself; some words make it fail. */
import { parentPort } from "node:worker_threads";

parentPort.on("message", (/** @type {string} */ word) => {
  if (word === "throw") throw new Error("broken");
  if (word === "exit") process.exit(1);
  if (word === "hang") for (;;);
  parentPort.postMessage(word);
});
