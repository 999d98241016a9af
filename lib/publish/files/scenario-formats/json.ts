import type { TextFormat } from "./scenario-format";

export const json: TextFormat = {
  extension: "json",
  title: "JSON",
  type: "application/json; charset=utf-8",
  isSaved: true,
  schema: "ScenarioFile",
  write: (scenario) => `${JSON.stringify(scenario)}\n`,
};
