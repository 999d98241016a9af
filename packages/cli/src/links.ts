import { queryOf } from "../../../lib/logs/apply/calibrate";
import { readScenario, refusalsIn, type ValidatedScenario } from "../../../lib/scenario/validate/validate-scenario";
import { Failure } from "./failure";

/** The scenario of a link, of which everything can be used. */
export function readLink(link: string): ValidatedScenario {
  const validated = readScenario(queryOf(link));
  const refused = refusalsIn(validated);
  if (refused.length === 0) return validated;
  throw new Failure("link", `The link cannot be used: ${refused.map(({ message }) => message).join(" ")}`);
}
