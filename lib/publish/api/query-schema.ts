import { choices } from "../../model/choices";
import { currentEdition } from "../../model/edition";
import { fields } from "../../model/registry";
import { presets } from "../../presets";
import { linkVersion } from "../../scenario/read/link";
import { longestTitle } from "../../scenario/read/title";
import { listFields } from "../../scenario/write/list-fields";

/** Two characters, or four of a later field, after a capital letter for one approach's own. */
const shortNames = "^[PLRFH]?([a-z][0-9a-z]|z[0-9a-z]{3})$";

type JsonSchema = Readonly<Record<string, unknown>>;

export const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });

const listed = listFields();

/** The options of each choice, by its name. */
const optionsOf: ReadonlyMap<string, readonly string[]> = new Map(
  choices.flatMap(({ id }): [string, readonly string[]][] => {
    const of = listed.choices.filter((each) => fields.get(each.id)?.name === id);
    return of.length > 0 ? [[id, [...new Set(of.flatMap(({ options }) => options))]]] : [];
  }),
);

/** The same options have one name, that of the first choice that has them. */
function optionsName(choice: string): string {
  const own = optionsOf.get(choice) ?? [];
  const isSame = (other: readonly string[]) => other.length === own.length && other.every((id, at) => id === own[at]);
  const [first = choice] = [...optionsOf].find(([, other]) => isSame(other)) ?? [];
  return `${first.slice(0, 1).toUpperCase()}${first.slice(1)}Option`;
}

/** The options of each choice that has the same ones wherever it stands; its title stands with the field. */
export function optionSchemas(): Readonly<Record<string, JsonSchema>> {
  const lists = [...new Map([...optionsOf].map(([id, options]) => [optionsName(id), options] as const))];
  return Object.fromEntries(lists.map(([name, options], index) => [name, listSchema(options, index, lists)]));
}

type Lists = readonly (readonly [name: string, options: readonly string[]])[];

/** A list this long is not spelt out again inside another one. */
const longList = 10;

/** A list of options; what another long list has of them is said by its name. */
function listSchema(options: readonly string[], index: number, lists: Lists): JsonSchema {
  const all = new Set(options);
  const [within] = lists
    .filter(([, other], at) => other.length < options.length || (other.length === options.length && at < index))
    .filter(([, other]) => other.length >= longList && other.every((each) => all.has(each)))
    .sort(([, one], [, other]) => other.length - one.length);
  if (!within) return { type: "string", enum: options };
  const [name, held] = within;
  const rest = options.filter((each) => !held.includes(each));
  return rest.length === 0 ? reference(name) : { anyOf: [{ type: "string", enum: rest }, reference(name)] };
}

/** The first field of each name that only single approaches have. */
const firstOwn = new Map<string, string>();
for (const { id, name } of fields.values()) if (!firstOwn.has(name)) firstOwn.set(name, id);

/** What one approach has for itself is described once: where all have it, or at the first approach. */
function sameAsOther(id: string): string | undefined {
  const field = fields.get(id);
  if (!field?.approach) return;
  if (fields.has(field.name)) return `Its own ${field.name}`;
  const first = firstOwn.get(field.name);
  return first === id ? undefined : `As ${first}`;
}

function wordsOf(id: string, title: string, help: string) {
  const other = sameAsOther(id);
  if (other) return { description: other };
  return help === "" ? { title } : { title, description: help };
}

/** The marks that frozen links have had. */
const editions = Array.from({ length: currentEdition }, (_, index) => String(index + 1));

/** Every parameter a link may have, as one object that is spelt out in the query. */
export function linkSchema(): JsonSchema {
  const { quantities, choices: chosen } = listed;
  const quantity = ({ id, title, unit, bounds, help, range }: (typeof quantities)[number]) => {
    const values = `${range ? "" : "A whole number, "}${bounds.min} to ${bounds.max} ${unit === "1" ? "" : unit}`;
    return [id, { type: "string", ...wordsOf(id, title, `${help} ${values}`.trim()) }];
  };
  const choice = ({ id, title, help }: (typeof chosen)[number]) => [
    id,
    { ...wordsOf(id, title, help), ...reference(optionsName(fields.get(id)?.name ?? "")) },
  ];
  return {
    type: "object",
    description:
      "A scenario: a dated preset and what differs from it. Numbers are written as people write them: 50000, 50k, 0.01..0.05, 100..200..500; a quantity takes a range unless it says that it is a whole number, between its bounds in its unit. A field may go by its short name, as long links have it.",
    properties: {
      p: { type: "string", title: "Preset", enum: presets.map(({ id }) => id) },
      title: { type: "string", title: "What the scenario is called", description: `Up to ${longestTitle} characters` },
      lines: {
        type: "string",
        title: "Lines of your own",
        description: "RAG: review: 0.03 per query; audit: 9000 once",
      },
      frozen: { type: "string", title: "Every value in force is in the link", enum: editions },
      ...Object.fromEntries([...quantities.map(quantity), ...chosen.map(choice)]),
      v: { type: "string", title: "Version of the link", enum: [String(linkVersion)] },
    },
    patternProperties: { [shortNames]: { type: "string", description: "The short name of a field" } },
    additionalProperties: false,
  };
}
