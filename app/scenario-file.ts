import { notAllowed, preflight } from "@/app/api/respond";
import { ownTurnFor } from "@/app/api/run-sliced";
import { type PublishedFile, problemFile } from "@/app/chart/chart-file";
import { send, sendable } from "@/app/chart/respond";
import { keptFile } from "@/app/kept-files";
import { tooLong } from "@/app/too-long";
import { workbookBytes } from "@/app/workbook/workbook-bytes";
import type { UncertaintyPart } from "@/lib/analysis/analyse-uncertainty";
import type { Evaluation } from "@/lib/analysis/evaluation/evaluate-scenario";
import { dependsOnTimes } from "@/lib/narrative/finding";
import { splitSeparator } from "@/lib/publish/files/csv";
import { overload } from "@/lib/publish/files/failure";
import { isWorkbook, type ScenarioFormat } from "@/lib/publish/files/scenario-formats/scenario-format";
import { scenarioFormats } from "@/lib/publish/files/scenario-formats/scenario-formats";
import { scenarioJson } from "@/lib/publish/files/scenario-json";
import { readScenario } from "@/lib/scenario/validate/validate-scenario";
import { sourceOrFailure } from "./scenario-source";
import { siteOrigin } from "./site-origin";

/** The route of every form of a scenario: "/scenario.csv?p=…". Next wants a folder for each, which holds nothing of its own. */
export async function GET(request: Request): Promise<Response> {
  const refusal = tooLong(request);
  if (refusal) return refusal;
  const { pathname, search } = new URL(request.url);
  const format = formatOf(pathname);
  const origin = siteOrigin(request.headers);
  // Files say where they are from.
  const made = async () => sendable(await make(format, { search, origin, signal: request.signal }));
  return send(await keptFile(`scenario.${format.extension} ${origin} ${search}`, made), request);
}

function formatOf(pathname: string): ScenarioFormat {
  const format = scenarioFormats.find(({ extension }) => pathname.endsWith(`.${extension}`));
  if (!format) throw new Error(`a route without a format: ${pathname}`);
  return format;
}

type Asked = { readonly search: string; readonly origin: string | null; readonly signal: AbortSignal };

async function make(format: ScenarioFormat, { search, origin, signal }: Asked): Promise<PublishedFile> {
  const { separator, link } = splitSeparator(search);
  const always: readonly UncertaintyPart[] = isWorkbook(format) ? format.needs : ["odds"];
  // Its sentence is the page's, which names what would keep a limit on time.
  const needs = (evaluation: Evaluation) => [...always, ...(dependsOnTimes(evaluation) ? ["times" as const] : [])];
  const isWaited = await ownTurnFor(signal);
  const source = isWaited ? await sourceOrFailure(readScenario(link), needs, { signal }) : overload;
  if ("status" in source) return problemFile(source);
  const { type, extension, isSaved } = format;
  const name = `crossover-${source.evaluation.scenario.preset.id}.${extension}`;
  const body = isWorkbook(format)
    ? await workbookBytes(format, source, { origin, signal })
    : format.write(scenarioJson(source.evaluation, source.odds, source.latency ?? source.times), {
        separator,
        origin: origin ?? "",
      });
  if (body === null) return problemFile(overload);
  return { status: 200, type, body, name, isSaved };
}

export const OPTIONS = (): Response => preflight("GET, HEAD, OPTIONS");

const refuse = notAllowed("GET, HEAD, OPTIONS");

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT };
