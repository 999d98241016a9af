import { type Evaluation, evaluateScenario } from "../../analysis/evaluation/evaluate-scenario";
import { recordAt, recordsAfter } from "../../catalog";
import { choices } from "../../model/choices";
import { headline } from "../../narrative/headline";
import { plainText } from "../../narrative/phrase";
import { type Scenario, withText } from "../../scenario/read/interpret";
import { isKnown } from "../../scenario/resolve/later-figures";
import { resolveChoice } from "../../scenario/resolve/resolve-choice";
import { validateScenario } from "../../scenario/validate/validate-scenario";
import { canonicalLink } from "../../scenario/write/canonical";
import { dayAfterMonths } from "../../sheet/calendar";
import { priceChanges } from "./changes";
import { entriesOf } from "./group-states";
import { keptOf } from "./price-entries";

/** What has become known of the prices of a scenario since its day, and what they would do to its answer. */
export type NewerPrices = {
  /** The day on which the last of them was read: a scenario that begins then has them. */
  readonly day: string;
  readonly changes: readonly {
    readonly id: string;
    readonly kind: string;
    readonly title: string;
    readonly says: string;
  }[];
  readonly before: string;
  readonly after: string;
  readonly link: string;
};

/** Null where nothing that is chosen has a price that was read after the scenario's day. A frozen link keeps its figures for good. */
export function newerPrices(evaluation: Evaluation): NewerPrices | null {
  const { scenario, baseCases } = evaluation;
  if (scenario.isFrozen) return null;
  const chosen = new Map(
    [...baseCases].flatMap(([id, { quantities }]) => {
      const filling = new Set([...quantities.values()].map(({ filledBy }) => filledBy?.choice));
      const inUse = choices.filter((each) => filling.has(each.id));
      return inUse.flatMap(({ id: choice, kinds = [] }) => {
        const option = resolveChoice(scenario, choice, id)?.option.id ?? "";
        return kinds.map((kind) => [`${kind} ${option}`, { kind, id: option }] as const);
      });
    }),
  );
  const found = [...chosen.values()].flatMap(({ kind, id }) => newerStates(scenario, kind, id));
  const day = found
    .map(({ readOn }) => readOn)
    .sort()
    .at(-1);
  if (day === undefined) return null;
  const then = withText(scenario, "starts", day);
  return {
    day,
    changes: found.map(({ readOn: _, ...change }) => change),
    before: sentenceOf(evaluation),
    after: sentenceOf(evaluateScenario(validateScenario(then))),
    link: `/${canonicalLink(then)}`,
  };
}

const sentenceOf = (evaluation: Evaluation): string => plainText(headline(evaluation).sentence);

function newerStates(scenario: Scenario, kind: string, id: string) {
  const now = recordAt(kind, id, scenario.starts);
  const newer = recordsAfter(kind, id, scenario.starts).filter(({ asOf }) => !isKnown(scenario, asOf));
  if (!now || newer.length === 0) return [];
  const [entry] = entriesOf("model", [now, ...newer], (record) => ({ kept: keptOf(record) }));
  const says = entry ? priceChanges(entry).map(({ day, says: what }) => `${what} from ${day}`) : [];
  const readOn = newer
    .map(({ asOf }) => lastDayOf(asOf))
    .sort()
    .at(-1) as string;
  return [{ kind, id, title: `${now.name}, ${now.provider}`, says: says.join("; "), readOn }];
}

/** The last day that a date means which may be a month or a year. */
function lastDayOf(asOf: string): string {
  const [year, month, day] = asOf.split("-");
  if (day !== undefined) return asOf;
  return month === undefined ? `${year}-12-31` : dayAfterMonths(`${year}-${month}-31`, 0);
}
