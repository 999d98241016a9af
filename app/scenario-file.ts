import { type ChartFile, problemFile } from "@/app/chart/chart-file";
import { type Sendable, send, sendable } from "@/app/chart/respond";
import { LruCache } from "@/app/lru-cache";
import { shared } from "@/app/shared";
import { tooLong } from "@/app/too-long";
import { asScenarioFile } from "@/lib/publish/api/scenario-schema";
import { scenarioCsv } from "@/lib/publish/files/scenario-csv";
import { type ScenarioJson, scenarioJson } from "@/lib/publish/files/scenario-json";
import { scenarioMarkdown } from "@/lib/publish/files/scenario-markdown";
import { interpret } from "@/lib/scenario/read/interpret";
import { readLink } from "@/lib/scenario/read/link";
import { sourceOrFailure } from "./scenario-source";

type Format = "csv" | "json" | "md";

const forms: Record<Format, { readonly type: string; readonly write: (scenario: ScenarioJson) => string }> = {
  csv: { type: "text/csv; charset=utf-8", write: scenarioCsv },
  json: {
    type: "application/json; charset=utf-8",
    write: (scenario) => `${JSON.stringify(asScenarioFile(scenario))}\n`,
  },
  md: { type: "text/markdown; charset=utf-8", write: scenarioMarkdown },
};

const kept = shared("scenarioFiles", () => new LruCache<Sendable>(8_000_000));

/** The file of a whole scenario, by its link. */
export async function scenarioFile(format: Format, request: Request): Promise<Response> {
  const refusal = tooLong(request);
  if (refusal) return refusal;
  const { search } = new URL(request.url);
  const address = `${format}${search}`;
  const known = kept.get(address);
  if (known) return send(known, request);
  const made = sendable(await make(format, search, request.signal));
  if (made.status !== 503) kept.set(address, made, made.bytes.byteLength + 2 * address.length + 1_000);
  return send(made, request);
}

async function make(format: Format, search: string, signal: AbortSignal): Promise<ChartFile> {
  const source = await sourceOrFailure(interpret(readLink(search)), [], { signal });
  if ("status" in source) return problemFile(source);
  const { type, write } = forms[format];
  const name = `crossover-${source.evaluation.scenario.preset.id}.${format}`;
  return { status: 200, type, body: write(scenarioJson(source.evaluation)), name, isSaved: true };
}
