import { evaluateScenario } from "@/lib/analysis/evaluation/evaluate-scenario";
import { newerPrices } from "@/lib/publish/catalogue/newer-prices";
import { interpret } from "@/lib/scenario/read/interpret";
import { readLink } from "@/lib/scenario/read/link";
import { validateScenario } from "@/lib/scenario/validate/validate-scenario";

const evaluated = (link: string) => evaluateScenario(validateScenario(interpret(readLink(link))));

/** Bundled with a catalogue to which a price was added. */
export const newerOf = (link: string) => newerPrices(evaluated(link));
export const totalsOf = (link: string) => evaluated(link).approaches.map(({ id, totalUsd }) => [id, totalUsd] as const);
