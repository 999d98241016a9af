import { answerObstacle, windowObstacle } from "./answer-obstacle";
import { endObstacle } from "./end-obstacle";
import { machineObstacle } from "./machine-obstacle";
import type { Check, Obstacle, Subject } from "./obstacle";
import { regionObstacle } from "./region";
import { retrainingObstacle } from "./retraining-obstacle";
import { servingObstacle } from "./serving-obstacle";
import { chunkObstacle, storeObstacle } from "./stores/store-obstacle";
import { methodObstacle, trainingObstacle } from "./training-obstacle";

/** What the catalogue knows against an approach, the most serious first. */
const checks: readonly Check[] = [
  trainingObstacle,
  methodObstacle,
  endObstacle,
  retrainingObstacle,
  servingObstacle,
  regionObstacle,
  machineObstacle,
  answerObstacle,
  windowObstacle,
  chunkObstacle,
  storeObstacle,
];

/** The first thing that stands against an approach as it is set up. */
export function obstacleTo(subject: Subject): Obstacle | null {
  for (const check of checks) {
    const found = check(subject);
    if (found) return found;
  }
  return null;
}
