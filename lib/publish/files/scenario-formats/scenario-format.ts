import type { UncertaintyPart } from "../../../analysis/analyse-uncertainty";
import type { Evaluation } from "../../../analysis/evaluation/evaluate-scenario";
import type { Latency } from "../../../analysis/latency/types";
import type { Odds } from "../../../analysis/uncertainty/types";
import type { Workbook } from "../../workbook/workbook";
import type { CsvStyle } from "../csv";
import type { FileFormat } from "../file-format";
import type { ScenarioJson } from "../scenario-json";

/** A form in which there is a file of a whole scenario. A new one is a file with one of these, and a line in `scenarioFormats`. */
export type ScenarioFormat = TextFormat | WorkbookFormat;

type Named = FileFormat & {
  /** Its name for people: "Markdown". */
  readonly title: string;
};

export type TextFormat = Named & { readonly write: (scenario: ScenarioJson, style?: CsvStyle) => string };

/** Made of sheets and cells, which the server packs into a file. */
export type WorkbookFormat = Named & {
  /** The parts of the uncertainty it shows. */
  readonly needs: readonly UncertaintyPart[];
  /** `origin` is where the reader finds the site, null where that is not known. */
  readonly make: (source: WorkbookSource, origin: string | null) => Workbook;
};

type WorkbookSource = {
  readonly evaluation: Evaluation;
  readonly odds?: Odds | null;
  readonly latency?: Latency | null;
};

export const isWorkbook = (format: ScenarioFormat): format is WorkbookFormat => "make" in format;
