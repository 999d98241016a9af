/** Answers a message with itself; some words make it fail. */
import { parentPort } from "node:worker_threads";

let isStopped = false;

parentPort.on("message", (/** @type {string} */ word) => {
  if (word === "throw") throw new Error("broken");
  if (word === "exit") process.exit(1);
  if (word === "hang") for (;;);
  if (word === "stop") isStopped = true;
  else if (word === "wait") waitForStop();
  else parentPort.postMessage(word);
});

function waitForStop() {
  if (!isStopped) return void setTimeout(waitForStop, 1);
  isStopped = false;
  parentPort.postMessage("stopped");
}
