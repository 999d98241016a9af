import { Worker } from "node:worker_threads";
import { ownTurn, runInTurn } from "@/app/api/run-sliced";
import { workerPool } from "@/app/chart/worker-pool";
import type { ChartSource } from "@/lib/charts/definitions/shared/chart";
import type { WorkbookFormat } from "@/lib/publish/files/scenario-formats/scenario-format";
import { shared } from "@/lib/shared";
import type { WorkbookRequest } from "./workbook-request";
import { writeWorkbook } from "./write-workbook";

type Bytes = Uint8Array<ArrayBuffer>;

/** Each takes up to a second, and there is a thread for one at a time. */
const size = 1;
const deadlineMs = 30_000;

const pool = shared("workbookPool", () =>
  workerPool<WorkbookRequest, Bytes>(
    () =>
      new Worker(new URL("./workbook.worker.ts", import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: 512 } }),
    // No more than run at once ask for it: they wait in the line of long calculations.
    { size, maxWaiting: 2, deadlineMs },
  ),
);

/** The server has threads for it; a test, which is not bundled, has none. */
const hasThreads = process.env.NEXT_RUNTIME === "nodejs";

/**
 * The bytes of a workbook, made beside the thread that answers requests. Null when too much is asked for at once, or when
 * nobody waits for it any more.
 */
export async function workbookBytes(
  format: WorkbookFormat,
  { evaluation, odds = null, times, latency = times }: ChartSource,
  { origin, signal }: { readonly origin: string | null; readonly signal: AbortSignal },
): Promise<Bytes | null> {
  if (hasThreads)
    return runInTurn(
      () => pool({ scenario: evaluation.scenario, odds, latency: latency ?? null, origin }, signal),
      signal,
    );
  await ownTurn();
  return writeWorkbook(format.make({ evaluation, odds, latency: latency ?? null }, origin));
}
