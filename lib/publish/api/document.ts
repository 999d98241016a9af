import { z } from "zod";
import { bodySchema } from "../../scenario/read/body";
import { parameters } from "./parameters";
import { paths } from "./paths";
import { linkSchema, optionSchemas, reference } from "./query-schema";
import { responses } from "./responses";
import { components, named } from "./schemas";
import "./chart-schema";
import "./evaluate-schema";
import "./other-schemas";
import "./scenario-schema";

named("Scenario", bodySchema, "Fields by their names in the link, and `draws`");

/** The description of the API in OpenAPI 3.1, made of the schemas that its answers are held to. */
export function openApi() {
  return {
    openapi: "3.1.0",
    info: {
      title: "Crossover",
      version: "1",
      summary: "RAG, fine-tuning, both, or a better prompt: what each costs, and where the answer changes",
      description:
        "Open to every site (CORS without credentials), without a key. The same address always gives the same answer. Names are a promise: more may be added, none changes.",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: "/" }],
    paths,
    components: { schemas: { ...zodSchemas(), ...optionSchemas(), Link: linkSchema() }, parameters, responses },
  };
}

function zodSchemas(): Record<string, object> {
  const { schemas } = z.toJSONSchema(components, {
    target: "draft-2020-12",
    uri: (id) => reference(id).$ref,
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema: _, $id: __, ...schema }]) => [id, withoutIds(schema)]),
  );
}

/** In the registry each part has its name as `id`, which is no word of JSON Schema. */
const withoutIds = ({ id: _, ...schema }: Record<string, unknown>): object => schema;
