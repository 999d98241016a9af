import { isPicture } from "../files/chart-formats/chart-format";
import { chartFormats } from "../files/chart-formats/chart-formats";
import { mediaTypeOf } from "../files/file-format";
import { reference } from "./query-schema";

const problemType = "application/problem+json";

type Example = {
  readonly title: string;
  readonly detail?: string;
  readonly errors?: readonly { readonly field: string; readonly message: string }[];
};

const problem = (status: number, description: string, { errors = [], ...example }: Example, others: object = {}) => ({
  description,
  content: {
    [problemType]: { schema: reference("Problem"), example: { type: "about:blank", status, errors, ...example } },
    ...others,
  },
});

const badValue = {
  field: "queries",
  code: "unreadable",
  message: 'Queries per month: We could not read "lots". Type a number like 120, 10k, or a range like 100 to 500.',
  given: "lots",
};

const pictures = Object.fromEntries(chartFormats.filter(isPicture).map((format) => [mediaTypeOf(format), {}]));
const page = { "text/html": {} };
const busy = { title: "Too many charts at once", detail: "Load this one again in a moment." };

/** Answers that are not the one asked for, by the names under which the paths refer to them. */
export const responses = {
  notModified: { description: "What is known by this ETag is still the same" },
  notJson: problem(400, "The body is not JSON, or not an object", { title: "The body is not JSON" }),
  badParameter: problem(400, "A parameter is missing or cannot be read", {
    title: "maxwidth must be a whole number of pixels above 0.",
    errors: [{ field: "maxwidth", message: "maxwidth must be a whole number of pixels above 0." }],
  }),
  unknownChart: problem(
    404,
    "There is no such chart; where a picture was asked for, a picture says so",
    { title: "There is no such chart", detail: "prices is none of over-time, volume and breakdown." },
    pictures,
  ),
  unknownCard: { description: "There is no such chart; the page says so", content: page },
  foreignAddress: problem(404, "The address is no page or card of this site, or has a value that cannot be used", {
    title: "url is not a page or card of this site.",
    errors: [{ field: "url", message: "url is not a page or card of this site." }],
  }),
  notAllowed: problem(405, "Another method, which is named in Allow", {
    title: "This address takes GET, HEAD, OPTIONS",
  }),
  tooLarge: problem(413, "The body is larger than 64 KiB", { title: "The body is larger than 64 KiB" }),
  tooLong: problem(414, "The address is longer than any link", { title: "An address may have 8000 characters" }),
  notJsonType: problem(415, "The body is no plain application/json", {
    title: "Send the scenario as application/json",
  }),
  badValue: problem(422, "Values that cannot be used, each named", {
    title: "Some values cannot be used",
    errors: [badValue],
  }),
  badValueInPicture: problem(
    422,
    "Values that cannot be used, each named, or nothing to draw; where a picture was asked for, a picture says so",
    { title: "Some values cannot be used", errors: [badValue] },
    pictures,
  ),
  badValueInCard: { description: "Values that cannot be used; the page names each", content: page },
  unknownFormat: problem(501, "There is no such format", {
    title: "format must be json or xml.",
    errors: [{ field: "format", message: "format must be json or xml." }],
  }),
  busy: {
    ...problem(503, "Too much is asked for at once", busy),
    headers: { "Retry-After": { schema: { type: "string" } } },
  },
  notReady: { description: "It is about to stop, or too busy", content: { "text/plain": {} } },
  busyCard: { description: "Too much is asked for at once; the page says so", content: page },
} as const;

export type ResponseName = keyof typeof responses;
