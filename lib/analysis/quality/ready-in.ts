import type { ApproachId } from "../../model/names";
import type { Quantity } from "../../model/technique";
import { launch } from "../../model/techniques/operations/launch";
import type { Scenario } from "../../scenario/read/interpret";
import { resolveInput } from "../../scenario/resolve/resolve-quantity";
import type { Range } from "../../scenario/text/quantity-text";

/** Weeks from its beginning until an approach answers the first customer; also where what waiting costs is not counted. */
export const readyWeeks = (scenario: Scenario, id: ApproachId): Range =>
  resolveInput(scenario, "launchTime", launch.quantities.launchTime as Quantity, id).range;
