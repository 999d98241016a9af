import { dayAfterMonths } from "../../sheet/calendar";
import { firstUpper, joinWords } from "../../sheet/words";
import { catalogue } from "./catalogue";
import { addressOf, type Entry, type Kept, stateOn } from "./entry";
import { figuresOf } from "./figures";

/** Something that changes, or has changed, on a day. */
export type Change = { readonly day: string; readonly name: string; readonly address: string; readonly says: string };

/** What changes on known days, the earliest first. */
export function allChanges(): readonly Change[] {
  const changes = catalogue().flatMap((entry) =>
    [...priceChanges(entry), ...ending(entry), ...windDown(entry)].map((change) => ({
      name: entry.name,
      address: addressOf(entry),
      ...change,
    })),
  );
  return changes.sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
}

/** The changes of the last and the next so many months. */
export function changesAround(day: string, before: number, after: number): readonly Change[] {
  const [first, last] = [dayAfterMonths(day, -before), dayAfterMonths(day, after)];
  return allChanges().filter((change) => change.day >= first && change.day <= last);
}

type Said = Pick<Change, "day" | "says">;

export const priceChanges = ({ states }: Entry): readonly Said[] =>
  states.flatMap((state, index) => {
    const before = states[index - 1];
    return before && state.from ? [{ day: state.from, says: difference(before, state) }] : [];
  });

/** "Prompt $0.75 to $1.50, answer $3.75 to $7.50". */
function difference(before: Kept, after: Kept): string {
  const earlier = new Map(figuresOf(before).map((figure) => [figure.key, figure]));
  const moved = figuresOf(after).flatMap(({ key, label, text }) => {
    const was = earlier.get(key);
    return was?.text === text ? [] : [`${label.toLowerCase()} ${was ? `${was.text} to ${text}` : text}`];
  });
  return moved.length === 0 ? "Read again, the same" : firstUpper(joinWords(moved));
}

function ending(entry: Entry): readonly Said[] {
  const { retiresOn, id } = entry;
  if (retiresOn === undefined) return [];
  const named = catalogue().find((each) => each.kind === "successor" && each.id === id);
  const successor = named && stateOn(named, retiresOn).says[0]?.[1];
  return [{ day: retiresOn, says: successor ? `Ends; its provider names ${successor} in its place` : "Ends" }];
}

const dateWords: Readonly<Record<string, string>> = {
  closedToNewSince: "Closed to new customers",
  closedToNewOrgs: "Closed to new customers",
  closedToInactiveOrgs: "Closed to customers that have not used it",
  lastDayNewJobs: "Last day to begin a training run",
  lastDayOfAnswers: "Last day its tuned models answer",
};

/** What a named day of a wind-down is. */
export const dateTitle = (key: string): string =>
  dateWords[key] ?? firstUpper(key.replace(/([a-z0-9])([A-Z])/g, "$1 $2").toLowerCase());

/** An announcement is told of the records it is about, and the end of an offer once. */
const windDown = ({ kind, id, dates }: Entry): readonly Said[] =>
  kind === "lifecycle"
    ? []
    : Object.entries(dates).flatMap(([key, day]) =>
        catalogue().some((each) => each.id === id && each.retiresOn === day) ? [] : [{ day, says: dateTitle(key) }],
      );
