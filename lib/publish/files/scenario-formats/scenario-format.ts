import type { FileFormat } from "../file-format";
import type { ScenarioJson } from "../scenario-json";

/** A form in which there is a file of a whole scenario. A new one is a file with one of these, and a line in `scenarioFormats`. */
export type ScenarioFormat = FileFormat & {
  /** Its name for people: "Markdown". */
  readonly title: string;
  readonly write: (scenario: ScenarioJson) => string;
};
