import { nextTask } from "@/components/scheduler/next-task";
import { newestWins } from "./newest-wins";
import { type UncertaintyRequest, uncertaintyWork } from "./uncertainty-work";

/** Makes the uncertainty beside the page, which never waits for it. */
const ask = newestWins(uncertaintyWork, (reply) => self.postMessage(reply), nextTask);

self.addEventListener("message", ({ data }: MessageEvent<UncertaintyRequest>) => {
  // What is thrown in a promise does not reach the page by itself.
  ask(data).catch(self.reportError);
});
