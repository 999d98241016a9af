import type { Evaluation } from "../../../analysis/evaluation/evaluate-scenario";
import type { ChartSpec } from "../../../charts/kinds/kinds";
import type { CsvStyle } from "../csv";
import type { FileFormat } from "../file-format";

/** A form in which there is a file of every chart. A new one is a file with one of these, and a line in `chartFormats`. */
export type ChartFormat = PictureFormat | DataFormat;

/** Made of the picture as SVG: of the chart, or of what went wrong, which a document shows where the chart would have been. */
export type PictureFormat = FileFormat & {
  /** Null when there is too much to do. */
  readonly encode: (svg: string, rasterise: Rasterise) => Encoded | Promise<Encoded>;
};

/** Made of what the chart shows, whatever the width of a picture of it. */
export type DataFormat = FileFormat & {
  readonly write: (spec: ChartSpec, evaluation: Evaluation, style?: CsvStyle) => string;
};

type Encoded = string | Uint8Array<ArrayBuffer> | null;
type Rasterise = (svg: string) => Promise<Uint8Array<ArrayBuffer> | null>;

export const isPicture = (format: ChartFormat): format is PictureFormat => "encode" in format;
