import { firstUpper } from "../../sheet/words";
import { chartFormats } from "../files/chart-formats/chart-formats";
import { type FileFormat, mediaTypeOf } from "../files/file-format";
import type { ScenarioFormat } from "../files/scenario-formats/scenario-format";
import { scenarioFormats } from "../files/scenario-formats/scenario-formats";
import type { ParameterName } from "./parameters";
import { reference } from "./query-schema";
import type { ResponseName } from "./responses";

type Operation = {
  readonly id: string;
  readonly summary: string;
  readonly parameters?: readonly ParameterName[];
  readonly content: Readonly<Record<string, object>>;
  readonly errors?: Readonly<Record<number, ResponseName>>;
  readonly body?: object;
};

const json = (schema: string) => ({ "application/json": { schema: reference(schema) } });

/** What the answer is stands in the summary. */
const said = "As asked";

function operation({ id, summary, parameters = [], content, errors = {}, body }: Operation) {
  const others = Object.entries(errors).map(([status, name]) => [status, { $ref: `#/components/responses/${name}` }]);
  return {
    operationId: id,
    summary,
    ...(parameters.length > 0 && {
      parameters: parameters.map((name) => ({ $ref: `#/components/parameters/${name}` })),
    }),
    ...(body && { requestBody: body }),
    responses: { 200: { description: said, content }, ...Object.fromEntries(others) },
  };
}

const get = (asked: Operation) => ({ get: operation({ ...asked, errors: { ...asked.errors, 405: "notAllowed" } }) });

const fileContent = (format: FileFormat): Operation["content"] =>
  format.schema === undefined
    ? { [mediaTypeOf(format)]: {} }
    : { [mediaTypeOf(format)]: { schema: reference(format.schema) } };

const scenarioFile = (format: ScenarioFormat) =>
  get({
    id: `scenario${firstUpper(format.title.toLowerCase())}`,
    summary: `A whole scenario as ${format.title}: its inputs, costs, crossings, and every month`,
    parameters: format.extension === "csv" ? ["link", "separator"] : ["link"],
    content: fileContent(format),
    errors: { 304: "notModified", 414: "tooLong", 422: "badValue", 503: "busy" },
  });

const plain = { "text/plain": { schema: { type: "string" } } };
const picture = { "image/png": {} };

/** Every address that answers a machine. */
export const paths = {
  "/api/evaluate": {
    ...get({
      id: "evaluate",
      summary: "What a scenario costs, where the answer changes, and how sure it is",
      parameters: ["link", "draws"],
      content: json("Evaluation"),
      errors: { 422: "badValue", 503: "busy" },
    }),
    post: operation({
      id: "evaluateBody",
      summary: "The same for a scenario sent as JSON",
      body: {
        required: true,
        content: {
          "application/json": {
            schema: reference("Scenario"),
            example: { p: "article-001.2026-11", queries: 20_000, "rag.perQuery": { low: 0.01, high: 0.05 }, v: 1 },
          },
        },
      },
      content: json("Evaluation"),
      errors: { 400: "notJson", 413: "tooLarge", 415: "notJsonType", 422: "badValue", 503: "busy" },
    }),
  },
  "/api/quantities": get({
    id: "listFields",
    summary: "Every field a link may hold, with unit, bounds and options",
    content: json("FieldList"),
  }),
  "/api/catalogue": get({
    id: "catalogue",
    summary: "Prices, times and facts with source and date",
    parameters: ["selection"],
    content: { "application/json": { schema: { type: "object" } } },
  }),
  "/api/freeze": get({
    id: "freeze",
    summary: "The link with every value in force written out, which no later correction moves",
    parameters: ["link"],
    content: json("FrozenLink"),
    errors: { 422: "badValue" },
  }),
  "/api/oembed": get({
    id: "oembed",
    summary: "oEmbed 1.0 for a page or a card",
    parameters: ["url", "maxwidth", "maxheight", "oembedFormat"],
    content: { ...json("Oembed"), "text/xml": {} },
    errors: { 400: "badParameter", 404: "foreignAddress", 414: "tooLong", 501: "unknownFormat", 503: "busy" },
  }),
  "/chart/{name}.{format}": get({
    id: "chart",
    summary: "A chart as a picture or as data",
    parameters: ["chart", "format", "link", "width", "height", "theme", "language", "measure", "errors", "separator"],
    content: Object.assign({}, ...chartFormats.map(fileContent)),
    errors: { 304: "notModified", 404: "unknownChart", 414: "tooLong", 422: "badValueInPicture", 503: "busy" },
  }),
  "/embed/{name}": get({
    id: "card",
    summary: "A chart as a card for frames",
    parameters: ["chart", "link", "width", "cardTheme", "measure"],
    content: { "text/html": {} },
    errors: { 304: "notModified", 404: "unknownCard", 414: "tooLong", 422: "badValueInCard", 503: "busyCard" },
  }),
  "/og.png": get({
    id: "preview",
    summary: "The picture of a scenario for previews",
    parameters: ["link", "width"],
    content: picture,
    errors: { 304: "notModified", 414: "tooLong", 503: "busy" },
  }),
  ...Object.fromEntries(scenarioFormats.map((format) => [`/scenario.${format.extension}`, scenarioFile(format)])),
  "/mcp": {
    post: operation({
      id: "tools",
      summary: "Tools for agents by the Model Context Protocol, without sessions",
      body: { required: true, content: { "application/json": { schema: { type: "object" } } } },
      content: { "application/json": { schema: { type: "object" } } },
    }),
  },
  "/report": get({
    id: "report",
    summary: "A scenario on one page, to be printed",
    parameters: ["link"],
    content: { "text/html": {} },
    errors: { 304: "notModified", 414: "tooLong", 422: "badValueInCard", 503: "busyCard" },
  }),
  "/llms.txt": get({ id: "llms", summary: "What is where, for language models", content: plain }),
  "/help.json": get({ id: "help", summary: "What each field means, by its name", content: { "application/json": {} } }),
  "/healthz": { get: operation({ id: "isAlive", summary: "The process answers", content: plain }) },
  "/readyz": {
    get: operation({
      id: "isReady",
      summary: "It can make a picture within half a second",
      content: plain,
      errors: { 503: "notReady" },
    }),
  },
  "/api/openapi.json": get({
    id: "describe",
    summary: "This description",
    content: { "application/json": {} },
    errors: { 304: "notModified" },
  }),
} as const;
