import { csv } from "./csv";
import { json } from "./json";
import { markdown } from "./markdown";
import type { ScenarioFormat } from "./scenario-format";
import { xlsx } from "./xlsx";

/** Every form in which there is a file of a whole scenario. */
export const scenarioFormats: readonly ScenarioFormat[] = [xlsx, csv, json, markdown];
