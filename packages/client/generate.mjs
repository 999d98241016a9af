/** Writes the types and the addresses of the client from the description of the API (OpenAPI 3.1). */
import { compile } from "json-schema-to-typescript";

const notice = "Written by `npm run client` from the description of the API. Do not edit.";

/**
 * @typedef {Readonly<Record<string, unknown>>} Schema
 * @typedef {{ readonly name: string, readonly in: string, readonly required?: boolean, readonly explode?: boolean, readonly schema: Schema }} Parameter
 * @typedef {Readonly<Record<string, { readonly schema?: Schema }>>} Content
 * @typedef {{
 *   readonly operationId: string,
 *   readonly summary?: string,
 *   readonly parameters?: readonly { readonly $ref: string }[],
 *   readonly requestBody?: { readonly content: Content },
 *   readonly responses: Readonly<Record<string, { readonly content?: Content }>>,
 * }} Operation
 * @typedef {{
 *   readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>,
 *   readonly components: {
 *     readonly schemas: Readonly<Record<string, Schema>>,
 *     readonly parameters: Readonly<Record<string, Parameter>>,
 *   },
 * }} Description
 */

/**
 * @param {Description} description
 * @returns {Promise<Readonly<Record<"api.d.ts" | "operations.js", string>>>} the text of each file
 */
export async function generateClient(description) {
  const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const properties = operations.map(({ operation }) => [
    operation.operationId,
    operationSchema(operation, description),
  ]);
  const schemas = Object.entries(description.components.schemas).map(([id, schema]) => [
    id,
    { ...titlesAsDescriptions(schema), title: id },
  ]);
  const components = { ...description.components, schemas: Object.fromEntries(schemas) };
  const all = { title: "Operations", ...closed(Object.fromEntries(properties)) };
  const root = { ...closed({ operations: all, problem: { $ref: "#/components/schemas/Problem" } }), components };
  const types = await compile(structuredClone(root), "Api", {
    bannerComment: `// ${notice}`,
    additionalProperties: false,
    unreachableDefinitions: false,
    // What would format it takes two thirds of the time.
    format: false,
  });
  const table = operations.map(
    ({ path, method, operation }) => `  ${operation.operationId}: ["${method.toUpperCase()}", "${path}"],`,
  );
  return {
    "api.d.ts": types,
    "operations.js": `// ${notice}\nexport const operations = {\n${table.join("\n")}\n};\n`,
  };
}

/**
 * The generator would name a type by each title. Types are called as the description calls them; titles are for people.
 * @template Value
 * @param {Value} value
 * @returns {Value}
 */
function titlesAsDescriptions(value) {
  if (Array.isArray(value)) return /** @type {Value} */ (value.map(titlesAsDescriptions));
  if (typeof value !== "object" || value === null) return value;
  const { title, ...rest } = /** @type {Record<string, unknown>} */ (value);
  const kept = Object.entries(rest).map(([key, each]) => [key, titlesAsDescriptions(each)]);
  const said =
    typeof title !== "string" ? { title: titlesAsDescriptions(title) } : rest.description ? {} : { description: title };
  return /** @type {Value} */ ({ ...Object.fromEntries(kept), ...(title !== undefined && said) });
}

/**
 * What is given for an operation, and what it answers.
 * @param {Operation} operation
 * @param {Description} description
 * @returns {Schema}
 */
function operationSchema({ summary, parameters = [], requestBody, responses }, { components }) {
  const body = requestBody?.content["application/json"]?.schema;
  const given = parameters.map(({ $ref }) => components.parameters[$ref.split("/").at(-1) ?? ""]);
  // A link is given by its fields, which stand beside the other parameters.
  const spread = given.flatMap((each) => (each?.explode ? [each.schema] : []));
  const others = given.filter((each) => each !== undefined && !each.explode);
  const named = closed(
    Object.fromEntries(others.map((each) => [each?.name, each?.schema])),
    others.flatMap((each) => (each?.required ? [each.name] : [])),
  );
  const parts = [...spread, ...(others.length > 0 ? [named] : [])];
  const asked = body ?? (parts.length === 1 ? parts[0] : parts.length === 0 ? closed({}) : { allOf: parts });
  return {
    ...closed({ given: asked, answer: answerSchema(responses["200"]?.content ?? {}) }),
    ...(summary && { description: summary }),
  };
}

/**
 * JSON as it is described, texts as a text, and all else as bytes.
 * @param {Content} content
 * @returns {Schema}
 */
function answerSchema(content) {
  const kinds = Object.entries(content).map(([type, { schema }]) => {
    if (type === "application/json") return schema?.$ref ? schema : { type: "object", additionalProperties: true };
    return /^text\/|^image\/svg/.test(type) ? { type: "string" } : { tsType: "Uint8Array" };
  });
  const different = kinds.filter((kind, at) => kinds.findIndex((each) => isSame(each, kind)) === at);
  return different.length === 1 ? /** @type {Schema} */ (different[0]) : { anyOf: different };
}

const isSame = (/** @type {Schema} */ one, /** @type {Schema} */ other) =>
  JSON.stringify(one) === JSON.stringify(other);

/**
 * @param {Record<string, unknown>} properties
 * @param {readonly string[]} required
 * @returns {Schema}
 */
const closed = (properties, required = Object.keys(properties)) => ({
  type: "object",
  additionalProperties: false,
  required,
  properties,
});
