import type { Scenario } from "../../scenario/read/interpret";
import type { BaseCase } from "../base-case/base-case";
import type { Draws } from "./draws";
import type { IsChosen } from "./stage-steps";
import type { Budget } from "./types";

/** An approach whose requests can be timed. */
export type TimedApproach = {
  readonly scenario: Scenario;
  readonly horizonMonths: number;
  readonly baseCase: BaseCase;
  readonly isChosen: IsChosen;
  readonly draws: Draws;
  readonly budget: Budget;
};
