import { recordAt } from "../../catalog";
import { leftOut } from "../../catalog/left-out";
import type { CatalogRecord } from "../../catalog/record";
import { choiceById } from "../../model/choices";
import type { FilledBy } from "../../model/filled-by";
import { formatNumber } from "../../sheet/format";
import { unitLabel } from "../../sheet/units";
import { type Issue, remark } from "../read/issue";
import { meanOf } from "../text/quantity-text";
import { figureIn } from "./approach-sheet";
import type { Subject } from "./obstacle";

/** Figures of the chosen records that no formula reads and that would matter, and other readings of those that are read. */
export function leftOutRemarks(subject: Subject): readonly Issue[] {
  const chosen = chosenRecords(subject);
  return [...chosen.flatMap((each) => unread(subject, each)), ...otherReadings(subject, chosen)];
}

type ChosenRecord = { readonly choice: string; readonly kind: string; readonly record: CatalogRecord };

/** The records of the catalogue that fill a quantity of the approach. */
function chosenRecords(subject: Subject): readonly ChosenRecord[] {
  const names = [...subject.sheet.quantities.values()].flatMap(({ filledBy }) =>
    filledBy && !filledBy.timing ? [filledBy.choice] : [],
  );
  return [...new Set(names)].flatMap((choice) => chosenRecord(subject, choice) ?? []);
}

function chosenRecord({ chosen, starts }: Subject, choice: string): ChosenRecord | undefined {
  const id = chosen(choice)?.id;
  if (id === undefined) return;
  for (const kind of choiceById.get(choice)?.kinds ?? []) {
    const record = recordAt(kind, id, starts);
    if (record) return { choice, kind, record };
  }
  return;
}

function unread({ sheet }: Subject, { choice, kind, record }: ChosenRecord): readonly Issue[] {
  const { values, name } = record;
  const unitOf = (name: string) =>
    sheet.quantities.get(name)?.unit ?? sheet.assembled.sheet.formulas.get(name)?.unitText;
  const mean = (name: string) => {
    const unit = unitOf(name);
    return unit === undefined ? 0 : figureIn(sheet, name, unit);
  };
  return leftOut
    .filter((each) => each.kind === kind && each.keys.some((key) => values[key] !== undefined))
    .filter(({ holds }) => holds?.({ values, mean }))
    .map(({ what, matters }) => remark("left_out", choice, `Left out of the figures, for ${name}: ${what} ${matters}`));
}

/** From so far apart on, two readings of one price are both said. */
const far = 0.25;

function otherReadings({ sheet }: Subject, chosen: readonly ChosenRecord[]): readonly Issue[] {
  const doubtful = chosen.filter(({ record }) => record.low ?? record.high);
  if (doubtful.length === 0) return [];
  return [...sheet.quantities].flatMap(([name, { filledBy, title, unit }]): readonly Issue[] => {
    const found = filledBy?.timing ? undefined : doubtful.find(({ choice }) => choice === filledBy?.choice);
    if (!found || !filledBy || sheet.resolved(name).from !== "catalogue") return [];
    const other = otherReading(found.record, filledBy, meanOf(sheet.resolved(name).range));
    if (other === undefined) return [];
    const { record } = found;
    const text = `${formatNumber(other)} ${unitLabel(unit)}`;
    return [
      remark(
        "left_out",
        filledBy.choice,
        `${title}, ${record.name}: another reading is ${text}. ${record.note ?? ""}`.trim(),
      ),
    ];
  });
}

/** The reading that is farthest from the figure in use, if that is far. */
function otherReading({ values, low, high }: CatalogRecord, { keys }: FilledBy, used: number): number | undefined {
  const key = keys.find((each) => values[each] !== undefined);
  if (key === undefined || used === 0 || values[key] !== used) return;
  const readings = [low?.[key], high?.[key]].filter((reading) => reading !== undefined);
  const distance = (reading: number) => Math.abs(reading / used - 1);
  return readings.filter((reading) => distance(reading) > far).sort((one, next) => distance(next) - distance(one))[0];
}
