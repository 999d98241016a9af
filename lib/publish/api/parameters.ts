import { measures } from "../../analysis/latency/types";
import { chartIds } from "../../charts/definitions/charts";
import { defaultDraws, maxDraws, minDraws } from "../../scenario/read/draws";
import { cardThemes } from "../embed/card-parameters";
import { chartFormats } from "../files/chart-formats/chart-formats";
import { defaultWidth, longestSide, lowest, narrowest } from "../files/picture-parameters";
import { reference } from "./query-schema";

const inQuery = (name: string, description: string, schema: object, more: object = {}) => ({
  name,
  in: "query",
  description,
  schema,
  ...more,
});

const inPath = (name: string, description: string, options: readonly string[]) => ({
  name,
  in: "path",
  required: true,
  description,
  schema: { type: "string", enum: options },
});

/** Parameters by the names under which the paths refer to them. */
export const parameters = {
  link: {
    name: "link",
    in: "query",
    description: "The query of a link, as the page and every answer give it",
    style: "form",
    explode: true,
    schema: reference("Link"),
    example: { p: "article-001.2026-11", queries: "20000", v: "1" },
  },
  draws: inQuery(
    "draws",
    `Draws behind the odds: ${minDraws} to ${maxDraws}, fewer over many months; 0 for no odds and latencies`,
    { type: "string", pattern: "^[0-9]{1,9}$", default: String(defaultDraws) },
  ),
  chart: inPath("name", "Which chart", chartIds),
  format: inPath(
    "format",
    "A picture or data",
    chartFormats.map(({ extension }) => extension),
  ),
  width: inQuery("w", "Width in pixels; what is out of range is clamped", {
    type: "integer",
    minimum: narrowest,
    maximum: longestSide,
    default: defaultWidth,
  }),
  height: inQuery("h", "Height in pixels; as the chart needs unless given", {
    type: "integer",
    minimum: lowest,
    maximum: longestSide,
  }),
  theme: inQuery("theme", "Colours of a picture", { type: "string", enum: ["light", "dark"], default: "light" }),
  cardTheme: inQuery("theme", "Colours of a card; auto is for those of the reader's system", {
    type: "string",
    enum: cardThemes,
    default: "light",
  }),
  language: inQuery("lang", "The language of the words; so far there is one", {
    type: "string",
    enum: ["en"],
    default: "en",
  }),
  measure: inQuery("measure", "Which time a chart of latency shows", {
    type: "string",
    enum: measures,
    default: "firstToken",
  }),
  separator: inQuery("sep", "What stands between the cells of CSV; with a semicolon, numbers have a comma", {
    type: "string",
    enum: [",", ";"],
    default: ",",
  }),
  errors: inQuery("errors", "With 200, a picture of what is wrong is answered 200, for documents that show no other", {
    type: "string",
    enum: ["200"],
  }),
  selection: {
    ...inQuery("selection", "As /catalogue has it in its address; one record by its id", {
      type: "object",
      properties: Object.fromEntries(
        ["q", "kind", "provider", "region", "show", "sort", "id"].map((name) => [name, { type: "string" }]),
      ),
    }),
    style: "form",
    explode: true,
  },
  url: inQuery("url", "The address of a page or card of this site", { type: "string" }, { required: true }),
  maxwidth: inQuery("maxwidth", "The most pixels across", { type: "integer", minimum: 1 }),
  maxheight: inQuery("maxheight", "The most pixels down", { type: "integer", minimum: 1 }),
  oembedFormat: inQuery("format", "The form of the answer", {
    type: "string",
    enum: ["json", "xml"],
    default: "json",
  }),
} as const;

export type ParameterName = keyof typeof parameters;
