import { interpret, type Scenario } from "./interpret";

/** What can be used of a scenario: what cannot, and what was wrong with its link, is left out. */
export const withoutInvalid = ({ preset, texts }: Scenario): Scenario =>
  interpret({ preset: preset.id, entries: texts, issues: [] });
