import { serveStdio } from "@modelcontextprotocol/server/stdio";
import { analysePartsInSlices } from "@/lib/analysis/analyse-uncertainty";
import { evaluateScenario } from "@/lib/analysis/evaluation/evaluate-scenario";
import { firstDraws } from "@/lib/analysis/uncertainty/most-draws";
import { originSetting } from "@/lib/publish/embed/origin";
import type { ToolSurroundings } from "@/lib/publish/mcp/tool";
import { runToEnd } from "@/lib/sliced";
import { mcpServer } from "./mcp-server";

const answer: ToolSurroundings["answer"] = async (scenario, needs) => {
  const evaluation = evaluateScenario(scenario);
  return { evaluation, ...runToEnd(analysePartsInSlices(evaluation, firstDraws, needs)) };
};

/** The Model Context Protocol over the input and output of this process. */
serveStdio(() => mcpServer({ origin: originSetting(process.env.CROSSOVER_ORIGIN) ?? "", answer }));
