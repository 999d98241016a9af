import type { Scenario } from "../read/interpret";
import { resolveSetup } from "../resolve/resolve-choice";
import { answerObstacle } from "./answer-obstacle";
import type { ApproachSheet } from "./approach-sheet";
import { machineObstacle } from "./machine-obstacle";
import { type Check, type Obstacle, subjectOf } from "./obstacle";
import { servingObstacle } from "./serving-obstacle";
import { endObstacle, trainingObstacle } from "./training-obstacle";

/** What the catalogue knows against an approach, the most serious first. */
const checks: readonly Check[] = [trainingObstacle, endObstacle, servingObstacle, machineObstacle, answerObstacle];

/** The first thing that stands against an approach as it is set up; figures that are quoted are somebody's own. */
export function obstacleTo(scenario: Scenario, sheet: ApproachSheet): Obstacle | null {
  if (resolveSetup(scenario, sheet.id).setup.basis === "quoted") return null;
  const subject = subjectOf(scenario, sheet);
  for (const check of checks) {
    const found = check(subject);
    if (found) return found;
  }
  return null;
}
