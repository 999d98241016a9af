import { problemBody } from "@/app/api/respond";
import { ownTurnFor } from "@/app/api/run-sliced";
import { sourceOrFailure } from "@/app/scenario-source";
import type { Evaluation } from "@/lib/analysis/evaluation/evaluate-scenario";
import { findChart } from "@/lib/charts/definitions/charts";
import type { ChartSpec } from "@/lib/charts/kinds/kinds";
import { type ChartFormat, isPicture } from "@/lib/publish/files/chart-formats/chart-format";
import { chartFormats } from "@/lib/publish/files/chart-formats/chart-formats";
import { unknownChart } from "@/lib/publish/files/chart-formats/unknown-chart";
import { chartPicture, pictureSpec } from "@/lib/publish/files/chart-picture";
import { splitSeparator } from "@/lib/publish/files/csv";
import { type Failure, overload, refusal } from "@/lib/publish/files/failure";
import { messagePicture } from "@/lib/publish/files/message-picture";
import { defaultWidth, type Picture, splitPicture } from "@/lib/publish/files/picture-parameters";
import { readScenario } from "@/lib/scenario/validate/validate-scenario";
import { rasterise } from "./rasterise";

/** A file with what a browser must know of it. */
export type PublishedFile = {
  readonly status: 200 | Failure["status"];
  readonly type: string;
  readonly body: string | Uint8Array<ArrayBuffer>;
  /** What a browser saves it as, and whether it saves it rather than show it. */
  readonly name: string;
  readonly isSaved: boolean;
  /** It says why there is no chart, whatever its status. */
  readonly isFailure?: boolean;
};

type Drawn = { readonly spec: ChartSpec; readonly evaluation: Evaluation };

/** The query of a scenario and its picture, and where the site is found, "" where that is not known. */
type AskedFile = { readonly query: string; readonly origin: string; readonly signal: AbortSignal };

/** The file of a chart by its name in the address, "over-time.svg", for a query of scenario and picture. */
export async function chartFile(file: string, { query, origin, signal }: AskedFile): Promise<PublishedFile> {
  const [, name = "", extension] = /^([a-z-]+)\.([a-z0-9]+)$/.exec(file) ?? [];
  const format = chartFormats.find((each) => each.extension === extension);
  if (!format) return problemFile(unknownChart(file));
  const { separator, link: pictured } = splitSeparator(query);
  const { picture, link } = splitPicture(pictured);
  const drawn = await draw(name, link, isPicture(format) ? picture : widePicture(picture), signal);
  if ("status" in drawn) return failureFile(file, format, drawn, picture, signal);
  const body = isPicture(format)
    ? await format.encode(chartPicture(drawn.spec, drawn.evaluation, picture), (svg) => rasterise(svg, signal))
    : format.write(drawn.spec, drawn.evaluation, { separator, origin });
  if (body === null) return problemFile(overload);
  const { type, isSaved } = format;
  const saved = `crossover-${name}-${drawn.evaluation.scenario.preset.id}.${format.extension}`;
  return { status: 200, type, body, name: saved, isSaved };
}

/** Data do not depend on how wide a picture of them would be. */
const widePicture = (picture: Picture): Picture => ({ ...picture, width: defaultWidth });

async function draw(name: string, link: string, picture: Picture, signal: AbortSignal): Promise<Drawn | Failure> {
  const chart = findChart(name);
  if (!chart) return unknownChart(name);
  if (!(await ownTurnFor(signal))) return overload;
  const source = await sourceOrFailure(readScenario(link), chart.needs, { signal });
  if ("status" in source) return source;
  const spec = pictureSpec(chart, source, picture);
  return typeof spec === "string" ? refusal([], spec) : { spec, evaluation: source.evaluation };
}

/** A document shows a picture of what is wrong where it would have shown the chart. */
async function failureFile(
  file: string,
  format: ChartFormat,
  failure: Failure,
  picture: Picture,
  signal: AbortSignal,
): Promise<PublishedFile> {
  if (!isPicture(format)) return problemFile(failure);
  // Where there is too much to do already, no picture of that is made of pixels.
  const pixels = async (svg: string) => (failure === overload ? null : rasterise(svg, signal));
  const body = await format.encode(messagePicture(failure, picture), pixels);
  // What is over in a moment must not be kept in place of the chart.
  const status = picture.showsErrors && failure !== overload ? 200 : failure.status;
  return body === null
    ? problemFile(overload)
    : { status, type: format.type, body, name: file, isSaved: false, isFailure: true };
}

export function problemFile({ status, title, sentences, issues }: Failure): PublishedFile {
  const body = { ...problemBody(status, title, issues), ...(issues.length === 0 && { detail: sentences.join(" ") }) };
  return { status, type: "application/problem+json", body: JSON.stringify(body), name: "problem.json", isSaved: false };
}
