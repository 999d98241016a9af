import { z } from "zod";
import type { listFields } from "../../scenario/write/list-fields";
import type { oembedOf } from "../embed/oembed";
import { approachId, count, type DeepReadonly, link, named, warning } from "./schemas";

const usedBy = z.array(approachId).describe("Approaches that may use it");

export const fieldList = named(
  "FieldList",
  z.strictObject({
    quantities: z.array(
      z.strictObject({
        id: z.string().describe("The name of the field in the link"),
        title: z.string(),
        unit: z.string(),
        bounds: z.strictObject({ min: z.number(), max: z.number() }),
        help: z.string(),
        usedBy,
        technique: z.string(),
        range: z.boolean().describe("It may be a range"),
      }),
    ),
    choices: z.array(
      z.strictObject({ id: z.string(), title: z.string(), help: z.string(), usedBy, options: z.array(z.string()) }),
    ),
  }),
  "Every field that a link may hold",
);

export const asFieldList = (made: ReturnType<typeof listFields>): DeepReadonly<z.infer<typeof fieldList>> => made;

const frozenAnswer = named(
  "FrozenLink",
  z.strictObject({ link, characters: count, warnings: z.array(warning) }),
  "The link of a scenario with every value in force written out",
);

export type FrozenAnswer = DeepReadonly<z.infer<typeof frozenAnswer>>;

export const oembedAnswer = named(
  "Oembed",
  z.strictObject({
    version: z.literal("1.0"),
    type: z.literal("rich"),
    title: z.string(),
    provider_name: z.string(),
    provider_url: z.string(),
    cache_age: count,
    html: z.string(),
    width: count,
    height: count,
    thumbnail_url: z.string().optional(),
    thumbnail_width: count.optional(),
    thumbnail_height: count.optional(),
  }),
  "oEmbed 1.0: a card in a frame",
);

export const asOembed = (made: ReturnType<typeof oembedOf>): DeepReadonly<z.infer<typeof oembedAnswer>> => made;
