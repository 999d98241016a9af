import type { ChoiceField } from "@/lib/model/registry";
import { optionIds } from "@/lib/scenario/write/list-fields";

const days = ["2026-11-20", "2026-12-31", "2028-02-29"];

/** Options of a choice to try: all there are, or a few days where it may be any. */
export const someOptions = ({ choice, approach }: ChoiceField): readonly string[] =>
  choice.day ? days : optionIds(choice, approach);
