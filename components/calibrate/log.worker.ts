import { type LogRequest, logWork } from "./log-work";

/** Reads logs beside the page, which never waits for it. */
const ask = logWork((reply) => self.postMessage(reply));

self.addEventListener("message", ({ data }: MessageEvent<LogRequest>) => {
  // What is thrown in a promise does not reach the page by itself.
  ask(data).catch(self.reportError);
});
