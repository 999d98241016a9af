import { findRecord, isRetired } from "@/lib/catalog";
import { type Preset, presets } from "@/lib/presets";
import { writeLink } from "@/lib/scenario/read/link";
import { isOld, oldAfterDays } from "@/lib/scenario/resolve/price-age";
import { readScenario } from "@/lib/scenario/validate/validate-scenario";
import { isMoney } from "@/lib/sheet/units";

/** What presets rest on that is old or gone on a day, for whoever makes the next ones. */
export const presetsOn = (day: string): readonly string[] =>
  presets.flatMap((preset) => [...oldOn(preset, day), ...goneOn(preset, day)].map((says) => `${preset.id}: ${says}`));

/** Prices of the catalogue in its bills. Wages are a statistic of a year. */
function oldOn({ id }: Preset, day: string): readonly string[] {
  const sources = readScenario(writeLink(id, [])).sheets.flatMap(({ quantities, resolved }) =>
    [...quantities].flatMap(([name, { unit, filledBy }]) => {
      if (!isMoney(unit) || !filledBy || filledBy.choice === "labour") return [];
      const { origin, range } = resolved(name);
      return origin.asOf !== undefined && range.high > 0 && isOld(origin.asOf, day)
        ? [`${origin.label} was read ${origin.asOf}, more than ${oldAfterDays} days before.`]
        : [];
    }),
  );
  return [...new Set(sources)];
}

function goneOn({ choices }: Preset, day: string): readonly string[] {
  const models = new Set([...choices].flatMap(([, { is }]) => findRecord("model", is) ?? []));
  return [...models].filter((model) => isRetired(model, day)).map(({ name }) => `${name} has ended.`);
}
