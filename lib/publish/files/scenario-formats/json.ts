import type { ScenarioFormat } from "./scenario-format";

export const json: ScenarioFormat = {
  extension: "json",
  title: "JSON",
  type: "application/json; charset=utf-8",
  isSaved: true,
  schema: "ScenarioFile",
  write: (scenario) => `${JSON.stringify(scenario)}\n`,
};
