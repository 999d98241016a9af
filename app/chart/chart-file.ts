import { problemBody } from "@/app/api/respond";
import { sourceOrFailure } from "@/app/scenario-source";
import type { Evaluation } from "@/lib/analysis/evaluation/evaluate-scenario";
import type { ChartSpec } from "@/lib/charts/spec/spec";
import { asChartData } from "@/lib/publish/api/chart-schema";
import { chartCsv } from "@/lib/publish/files/chart-csv";
import { chartJson } from "@/lib/publish/files/chart-json";
import { chartPicture, pictureSpec } from "@/lib/publish/files/chart-picture";
import { charts } from "@/lib/publish/files/charts";
import { type Failure, overload, refusal, unknownChart } from "@/lib/publish/files/failure";
import { messagePicture } from "@/lib/publish/files/message-picture";
import { defaultWidth, type Picture, splitPicture } from "@/lib/publish/files/picture-parameters";
import { interpret } from "@/lib/scenario/read/interpret";
import { readLink } from "@/lib/scenario/read/link";
import { rasterise } from "./rasterise";

export type ChartFile = {
  readonly status: 200 | Failure["status"];
  readonly type: string;
  readonly body: string | Uint8Array<ArrayBuffer>;
  /** What a browser saves it as, and whether it saves it rather than show it. */
  readonly name: string;
  readonly isSaved: boolean;
};

type Format = "svg" | "png" | "csv" | "json";
type Drawn = { readonly spec: ChartSpec; readonly evaluation: Evaluation };

const types: Record<Format, string> = {
  svg: "image/svg+xml; charset=utf-8",
  png: "image/png",
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
};

/** The file of a chart by its name in the address, "over-time.svg", for a query of scenario and picture. */
export async function chartFile(file: string, query: string, signal: AbortSignal): Promise<ChartFile> {
  const [, name = "", format] = /^([a-z-]+)\.(svg|png|csv|json)$/.exec(file) ?? [];
  if (!format) return problemFile(unknownChart(file));
  const { picture, link } = splitPicture(query);
  const drawn = await draw(name, link, isPicture(format as Format) ? picture : widePicture(picture), signal);
  if ("status" in drawn) return failureFile(file, format as Format, drawn, picture, signal);
  const body = await bodyOf(format as Format, name, drawn, picture, signal);
  if (body === null) return problemFile(overload);
  const type = types[format as Format];
  const isSaved = format === "csv";
  const saved = `crossover-${name}-${drawn.evaluation.scenario.preset.id}.${format}`;
  return { status: 200, type, body, name: saved, isSaved };
}

const isPicture = (format: Format): boolean => format === "svg" || format === "png";

/** Data do not depend on how wide a picture of them would be. */
const widePicture = (picture: Picture): Picture => ({ ...picture, width: defaultWidth });

async function draw(name: string, link: string, picture: Picture, signal: AbortSignal): Promise<Drawn | Failure> {
  const entry = charts.get(name);
  if (!entry) return unknownChart(name);
  const source = await sourceOrFailure(interpret(readLink(link)), entry.needs, { signal });
  if ("status" in source) return source;
  const spec = pictureSpec(entry, source, picture);
  return typeof spec === "string" ? refusal([], spec) : { spec, evaluation: source.evaluation };
}

function bodyOf(format: Format, name: string, { spec, evaluation }: Drawn, picture: Picture, signal: AbortSignal) {
  switch (format) {
    case "svg":
      return chartPicture(spec, evaluation, picture);
    case "png":
      return rasterise(chartPicture(spec, evaluation, picture), signal);
    case "csv":
      return chartCsv(spec, evaluation);
    case "json":
      return `${JSON.stringify(asChartData(chartJson(name, spec, evaluation)))}\n`;
  }
}

/** A document shows a picture of what is wrong where it would have shown the chart. */
async function failureFile(
  file: string,
  format: Format,
  failure: Failure,
  picture: Picture,
  signal: AbortSignal,
): Promise<ChartFile> {
  if (!isPicture(format)) return problemFile(failure);
  const svg = messagePicture(failure, picture);
  const body = format === "svg" ? svg : failure === overload ? null : await rasterise(svg, signal);
  return body === null
    ? problemFile(overload)
    : { status: failure.status, type: types[format], body, name: file, isSaved: false };
}

export function problemFile({ status, title, sentences, issues }: Failure): ChartFile {
  const body = { ...problemBody(status, title, issues), ...(issues.length === 0 && { detail: sentences.join(" ") }) };
  return { status, type: "application/problem+json", body: JSON.stringify(body), name: "problem.json", isSaved: false };
}
