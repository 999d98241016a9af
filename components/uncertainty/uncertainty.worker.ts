import { newestWins } from "./newest-wins";
import { type UncertaintyRequest, uncertaintyWork } from "./uncertainty-work";

/** Makes the uncertainty beside the page, which never waits for it. */
const ask = newestWins(uncertaintyWork, (reply) => self.postMessage(reply), breathe);

self.addEventListener("message", ({ data }: MessageEvent<UncertaintyRequest>) => {
  // What is thrown in a promise does not reach the page by itself.
  ask(data).catch(self.reportError);
});

const { port1, port2 } = new MessageChannel();

/** A message to ourselves comes after those that are waiting already. A timer would rest four milliseconds. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    port1.onmessage = () => resolve();
    port2.postMessage(null);
  });
}
