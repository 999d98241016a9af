import { charts } from "../../charts/definitions/charts";
import { firstPreset, offeredPresets } from "../../presets";
import { scenarioFormats } from "../files/scenario-formats/scenario-formats";
import { tools } from "./tools";

/** What the site is and where its parts are, for language models that read it: /llms.txt. */
export function llmsText(origin: string): string {
  const example = `p=${firstPreset.id}&queries=20000&v=1`;
  const at = (path: string) => `${origin}${path}`;
  const files = scenarioFormats.map(
    ({ extension, title }) => `- [${title}](${at(`/scenario.${extension}?${example}`)}): a whole scenario as a file`,
  );
  return `${[
    "# Crossover",
    "",
    "> What prompting, long context, RAG, fine-tuning and hybrid cost, and at what query volume and in which month the answer changes. Every figure has its formula and its sources; a whole scenario is a link.",
    "",
    "A link is /?p={preset}&{field}={value}&v=1. Values may be ranges: queries=20000..80000. Cite the link with a figure: it opens the same figures again.",
    "",
    "## For programs",
    "",
    `- [The API in OpenAPI 3.1](${at("/api/openapi.json")}): every address, field, answer and error`,
    `- [An answer as JSON](${at(`/api/evaluate?${example}`)}): costs, break-even, odds, latencies`,
    `- [Every field](${at("/api/quantities")}): id, title, unit, bounds, help`,
    `- ${at("/mcp")}: the Model Context Protocol over HTTP, without sessions or keys`,
    "",
    "## Tools at /mcp",
    "",
    ...tools.map(({ name, description }) => `- ${name}: ${description}`),
    "",
    "## Files",
    "",
    ...files,
    `- ${at("/chart/{name}.{svg|png|csv|json}?{link}")}: a chart, of ${charts.map(({ id }) => id).join(", ")}`,
    `- ${at("/report?{link}")}: one page for a board, to be printed`,
    "",
    "## Pages",
    "",
    ...offeredPresets.map(({ id, title, story }) => `- [${title}](${at(`/?p=${id}&v=1`)}): ${story}`),
    `- [How it is worked out](${at("/method")}): every formula, with what is left out`,
    `- [The catalogue](${at("/catalogue")}): every price, time and fact with source and date; one record is /catalogue/{id}, all of them ${at("/api/catalogue")}`,
    `- [The articles on trial](${at("/articles")}): what articles claim, and what today’s prices give`,
  ].join("\n")}\n`;
}
