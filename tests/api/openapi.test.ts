import { readdirSync } from "node:fs";
import { Validator } from "@seriousme/openapi-schema-validator";
import { expect, test } from "vitest";
import { fields } from "@/lib/model/registry";
import { openApi } from "@/lib/publish/api/document";
import { issueCodes } from "@/lib/scenario/read/issue";
import { answersTo, schemaCheck } from "./described";

const document = JSON.parse(JSON.stringify(openApi())) as ReturnType<typeof openApi>;
const everything = JSON.stringify(document);

type Body = { readonly content: { readonly "application/json": { readonly example: unknown } } };

test("is an OpenAPI 3.1 document", async () => {
  const { valid, errors } = await new Validator().validate(structuredClone(document));
  expect(errors).toBeUndefined();
  expect(valid).toBe(true);
  expect(document.openapi).toMatch(/^3\.1\./);
});

test("refers to nothing that it does not hold", () => {
  const names = new Set(
    [...everything.matchAll(/"\$ref":"#\/components\/(\w+)\/(\w+)"/g)].map(([, kind, name]) => `${kind}/${name}`),
  );
  expect(names.size).toBeGreaterThan(40);
  const held = Object.entries(document.components).flatMap(([kind, all]) =>
    Object.keys(all).map((name) => `${kind}/${name}`),
  );
  expect([...names].filter((name) => !held.includes(name))).toEqual([]);
});

test("describes every route there is, and no other", () => {
  const routes = readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith("/route.ts"))
    .map(
      (file) =>
        `/${file
          .replace(/\/route\.ts$/, "")
          .replace("[file]", "{name}.{format}")
          .replace("[name]", "{name}")}`,
    );
  expect(Object.keys(document.paths).sort()).toEqual(routes.sort());
});

test("names every field of a link, the preset, the title and the version", () => {
  const link = document.components.schemas.Link as {
    properties: Record<string, { title: string; description: string }>;
  };
  expect(Object.keys(link.properties).sort()).toEqual([...fields.keys(), "p", "title", "lines", "frozen", "v"].sort());
  expect(link.properties.queries).toMatchObject({
    title: "Queries per month",
    description: expect.stringMatching(/0 to [\d.e+]+ query\/month$/),
  });
});

test("gives an example of every error, each as its schema has it", () => {
  const isProblem = schemaCheck(document, "Problem");
  for (const [name, response] of Object.entries(document.components.responses)) {
    const { content } = response as { content?: Record<string, { example?: unknown }> };
    const described = content?.["application/problem+json"];
    if (described) expect(isProblem(described.example), name).toBe("");
  }
  for (const code of issueCodes) expect(everything).toContain(`"${code}"`);
});

test("gives an example of a body as the schema has it, and what is no body is not", () => {
  const isBody = schemaCheck(document, "Scenario");
  const { requestBody } = document.paths["/api/evaluate"].post as { requestBody: Body };
  expect(isBody(requestBody.content["application/json"].example)).toBe("");
  for (const bad of [[], "x", { queries: [1] }, { queries: { low: 1 } }, { queries: null }, { draws: [] }])
    expect(isBody(bad)).not.toBe("");
});

test("describes every mark of a frozen link, and a field of one approach where all have it", () => {
  const {
    frozen,
    queries,
    "rag.inputPrice": own,
  } = document.components.schemas.Link.properties as Readonly<
    Record<string, { readonly enum?: readonly string[]; readonly description?: string }>
  >;
  expect(frozen?.enum).toEqual(["1", "2", "3", "4", "5"]);
  expect(queries?.description).toMatch(/ 0 to 1000000000 query\/month$/);
  expect(own?.description).toBe("Its own inputPrice");
});

test("is small enough to be read by a person's tools", () => {
  expect(everything.length).toBeLessThan(170_000);
});

test.each(answersTo())("an answer is as described: %s, %s", (name, _, made) => {
  expect(schemaCheck(document, name)(JSON.parse(JSON.stringify(made)))).toBe("");
});
