import { McpServer } from "@modelcontextprotocol/server";
import { type Tool, ToolRefusal, type ToolSurroundings } from "@/lib/publish/mcp/tool";
import { tools } from "@/lib/publish/mcp/tools";

const instructions =
  "Crossover works out what prompting, long context, RAG, fine-tuning and hybrid cost, and at what volume and in which month the answer changes. Every answer has a link that opens the same figures. Say where they are from.";

/** A server of the Model Context Protocol with all tools. It keeps nothing between requests. */
export function mcpServer(surroundings: ToolSurroundings): McpServer {
  const server = new McpServer({ name: "crossover", version: "1.0.0" }, { instructions });
  for (const { name, title, description, input, run } of tools)
    server.registerTool(
      name,
      { title, description, inputSchema: input, annotations: { readOnlyHint: true, openWorldHint: false } },
      (given) => answered(run, given, surroundings),
    );
  return server;
}

/** What cannot be used is named; of what went wrong in here nothing is told. */
async function answered(run: Tool["run"], given: unknown, surroundings: ToolSurroundings) {
  try {
    return { content: [textOf(await run(given, surroundings))] };
  } catch (error) {
    if (error instanceof ToolRefusal)
      return { isError: true, content: [textOf({ error: error.message, errors: error.errors })] };
    console.error(error);
    return { isError: true, content: [textOf({ error: "This could not be worked out.", errors: [] })] };
  }
}

const textOf = (value: object) => ({ type: "text" as const, text: JSON.stringify(value) });
