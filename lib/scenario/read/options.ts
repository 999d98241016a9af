import { type CatalogRecord, isRetired, recordAt, recordsAfter } from "../../catalog";
import { alsoOf } from "../../catalog/also";
import type { Choice, Option } from "../../model/choice";
import type { ChoiceField } from "../../model/registry";
import { firstDay, isDay, lastDay } from "../../sheet/calendar";
import { timingOption } from "./timing";

/** An option of a choice by its id: one of its own, or a catalogue record as it stood on a day. */
export function optionOf(
  choice: Choice,
  approach: ChoiceField["approach"],
  id: string,
  date: string,
): Option | undefined {
  if (choice.day) return isDay(id) && id >= firstDay && id <= lastDay ? { id, title: id } : undefined;
  const own = choice.options?.(approach).find((option) => option.id === id);
  if (own || choice.timing) return own ?? timingOption(choice, id, date);
  for (const kind of choice.kinds ?? []) {
    const record = recordAt(kind, id, date);
    if (record && choice.needs?.some((key) => record.values[key] !== undefined))
      return recordOption(kind, record, date);
  }
  return;
}

/** What was last made of each record, and for which day: a scenario asks for the same ones again and again. */
const made = new WeakMap<CatalogRecord, { readonly date: string; readonly option: Option }>();

function recordOption(kind: string, record: CatalogRecord, date: string): Option {
  const before = made.get(record);
  if (before?.date === date) return before.option;
  const { id, name, provider, values, source, asOf, retiresOn } = record;
  const option = {
    id,
    title: `${name}, ${provider}`,
    values,
    source,
    asOf,
    retiresOn,
    later: recordsAfter(kind, id, date).map(({ from = "", values, asOf }) => ({ from, values, asOf })),
    note: noteOf(record),
    also: alsoOf(kind, id, date),
  };
  made.set(record, { date, option });
  return option;
}

function noteOf({ note, retiresOn }: Pick<CatalogRecord, "note" | "retiresOn">): string | undefined {
  const stops = retiresOn && `It stops on ${retiresOn}.`;
  return [note?.includes(retiresOn ?? "no date") ? undefined : stops, note].filter(Boolean).join(" ") || undefined;
}

/** An option as a menu lists it; one that can no longer be bought on the day says so. */
export function titleOfOption(choice: Choice, approach: ChoiceField["approach"], id: string, date: string): string {
  const option = optionOf(choice, approach, id, date);
  if (!option) return id;
  if (!option.retiresOn) return option.title;
  return `${option.title} (${isRetired(option, date) ? "stopped" : "stops"} ${option.retiresOn})`;
}
