import { allTechniques } from "../model/all-techniques";
import { fields } from "../model/registry";
import type { FieldView } from "./field-view";

/** Fields that belong together, under the name of their technique. */
export type NamedFields = { readonly title: string; readonly views: readonly FieldView[] };

const titleOfChoice: ReadonlyMap<string, string> = new Map(
  allTechniques.flatMap(({ choices = [], title }) => choices.map(({ id }) => [id, title] as const)),
);

const setUpTitle = "How it is built and served";

function titleOf({ id }: FieldView): string {
  const field = fields.get(id);
  if (field?.type === "quantity") return field.technique.title;
  return titleOfChoice.get(field?.name ?? id) ?? setUpTitle;
}

/** Techniques that could be added are one decision each, which says what it is about. */
const singlesTitle = (singles: readonly FieldView[]): string =>
  singles.every(({ type }) => type === "choice") ? "What may be added" : "Others";

/** The fields by what they are about, in their order; those that are alone with it stand together, last. */
export function namedFields(views: readonly FieldView[]): readonly NamedFields[] {
  const byTitle = new Map<string, readonly FieldView[]>();
  for (const view of views) {
    const title = titleOf(view);
    byTitle.set(title, [...(byTitle.get(title) ?? []), view]);
  }
  const all = [...byTitle].map(([title, own]) => ({ title, views: own }));
  const alone = all.filter((each) => each.views.length === 1);
  if (alone.length < 2) return all;
  const singles = alone.flatMap((each) => each.views);
  return [...all.filter((each) => each.views.length > 1), { title: singlesTitle(singles), views: singles }];
}
