import { findBreakEven } from "./break-even";
import { calibrateTool } from "./calibrate";
import { compare } from "./compare";
import { evaluate } from "./evaluate";
import { explain } from "./explain";
import { findFields, listPresets } from "./lists";
import type { Tool } from "./tool";

/** Everything an agent can ask for. */
export const tools: readonly Tool[] = [
  evaluate,
  explain,
  compare,
  findBreakEven,
  calibrateTool,
  listPresets,
  findFields,
];
