import { redirect } from "next/navigation";
import type { Patience } from "./shared-work";

/** A reader would rather have a page without some figures, which it then says, than wait longer for them. */
const beginsWithinMs = 2_000;
const endsWithinMs = 8_000;

/** How long a page waits for all that it shows: less where its readers leave. */
export const pageEnd = (readers?: AbortSignal): AbortSignal =>
  readers ? AbortSignal.any([readers, AbortSignal.timeout(endsWithinMs)]) : AbortSignal.timeout(endsWithinMs);

/** How long it waits for one scenario, which has its own time to begin in. */
export const pageWaiting = (signal = pageEnd()): Patience => ({
  signal,
  patience: AbortSignal.timeout(beginsWithinMs),
});

/** What is left of a page that nobody reads any more is not made: to lead elsewhere is how it ends soonest. */
export function endWithout(readers: AbortSignal | undefined): void {
  if (readers?.aborted) redirect("/");
}
