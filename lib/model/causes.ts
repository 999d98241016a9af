import { allTechniques } from "./all-techniques";
import { causes } from "./technique";

const causeOfTechnique = new Map(allTechniques.map(({ id, cause }) => [id, cause]));

/** What a line of a bill is a part of: the title of its cause, or its own label. */
export function causeOf({ id, label }: { readonly id: string; readonly label: string }): string {
  const cause = causeOfTechnique.get(id.slice(0, id.indexOf(".")));
  return cause ? causes[cause] : label;
}
