import type { Scenario } from "../scenario/interpret";

/** What a scenario is called where it is shared. */
export const scenarioTitle = ({ preset }: Scenario): string => preset.title;
