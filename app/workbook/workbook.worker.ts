import { parentPort } from "node:worker_threads";
import { evaluateScenario } from "@/lib/analysis/evaluation/evaluate-scenario";
import { xlsx } from "@/lib/publish/files/scenario-formats/xlsx";
import { validateScenario } from "@/lib/scenario/validate/validate-scenario";
import type { WorkbookRequest } from "./workbook-request";
import { writeWorkbook } from "./write-workbook";

parentPort?.on("message", async ({ scenario, odds, latency, origin }: WorkbookRequest) => {
  const evaluation = evaluateScenario(validateScenario(scenario));
  const bytes = await writeWorkbook(xlsx.make({ evaluation, odds, latency }, origin));
  parentPort?.postMessage(bytes, [bytes.buffer]);
});
