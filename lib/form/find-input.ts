import { alsoCalled } from "../model/also-called";
import { choiceById } from "../model/choices";
import { type Field, fields } from "../model/registry";
import type { FieldView } from "./field-view";
import type { FieldGroup } from "./form";
import { type HelpTexts, helpOf, helpTexts } from "./help-texts";
import { otherPlaces, type Place } from "./other-places";
import { isCalled, type Words, wordsOf } from "./sought-words";

type Found = {
  /** Ids of the inputs shown that are meant. */
  readonly inputs: ReadonlySet<string>;
  readonly elsewhere: readonly Place[];
};

/** What a word leads to: by its beginning, and where nothing begins so, by any part of it. */
export function findInputs(groups: readonly FieldGroup[], sought: string, helps: HelpTexts = helpTexts): Found {
  const strict = findBy(groups, wordsOf(sought), "beginning", helps);
  return isEmpty(strict) ? findBy(groups, wordsOf(sought), "part", helps) : strict;
}

type Shown = { readonly view: FieldView; readonly group: FieldGroup };

const isEmpty = ({ inputs, elsewhere }: Found): boolean => inputs.size === 0 && elsewhere.length === 0;

function findBy(groups: readonly FieldGroup[], sought: Words, how: "beginning" | "part", helps: HelpTexts): Found {
  const shown = groups.flatMap((group) =>
    [...group.first, ...group.more, ...group.own].map((view) => ({ view, group })),
  );
  const isMeant = (...texts: readonly string[]): boolean => isCalled(texts.join(" "), sought, how);
  const textsOf = (id: string): readonly string[] => [helpOf(helps, id), alsoCalled[nameOf(id)] ?? ""];
  const inputs = new Set(
    shown.flatMap(({ view, group }) =>
      isMeant(group.title, view.title, view.id, ...textsOf(view.id)) ? [view.id] : [],
    ),
  );
  const isShown = new Set(shown.map(({ view }) => nameOf(view.id)));
  const hidden = hiddenFields.filter(
    (field) => !isShown.has(field.name) && isMeant(...titlesOf(field), ...textsOf(field.id)),
  );
  for (const field of hidden) {
    const opener = openerOf(field);
    if (opener && isShown.has(opener)) inputs.add(opener);
  }
  const elsewhere = [...hidden.flatMap(placeOf), ...otherPlaces.filter(({ words }) => isMeant(words))];
  const found = { inputs, elsewhere: [...new Map(elsewhere.map((place) => [place.title, place])).values()] };
  return isEmpty(found)
    ? { inputs: new Set(hidden.flatMap((field) => bringersOf(field, shown))), elsewhere: [] }
    : found;
}

const nameOf = (id: string): string => fields.get(id)?.name ?? id;

/** Each field once, whosever it is. */
const hiddenFields: readonly Field[] = [...new Map([...fields.values()].map((field) => [field.name, field])).values()];

const titlesOf = (field: Field): readonly string[] =>
  field.type === "choice" ? [field.choice.title] : [field.quantity.title, field.technique.title];

/** The choice that brings in a technique that is not in use. */
const openerOf = (field: Field): string | undefined =>
  field.type === "quantity" ? field.technique.optional?.choice : undefined;

/** The inputs that decide whether a field is in use at all: how the approaches that may use it are priced, served and trained. */
const bringersOf = ({ usedBy }: Field, shown: readonly Shown[]): readonly string[] =>
  shown.flatMap(({ view: { id }, group }) => {
    const approach = usedBy.find((each) => each === group.id);
    return approach && [`${approach}.basis`, `${approach}.serving`, "training"].includes(id) ? [id] : [];
  });

/** A question of the view "Fit"; what belongs to a technique that such a question brings in leads to the question. */
function placeOf(field: Field): readonly Place[] {
  const choice = field.type === "choice" ? field.choice : choiceById.get(openerOf(field) ?? "");
  return choice?.section === "needs" ? [{ title: choice.title, view: "fit", field: choice.id }] : [];
}
