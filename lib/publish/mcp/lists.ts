import { z } from "zod";
import { offeredPresets } from "../../presets";
import { listFields } from "../../scenario/write/list-fields";
import { tool } from "./tool";

export const listPresets = tool({
  name: "list_presets",
  title: "Scenarios to begin with",
  description: "The dated presets, each with its story and its link. The id goes into values as p.",
  input: z.strictObject({}),
  run: async (_, { origin }) => ({
    presets: offeredPresets.map(({ id, title, story, date }) => ({
      id,
      title,
      story,
      pricesAsOf: date,
      link: `${origin}/?p=${id}&v=1`,
    })),
  }),
});

const mostFields = 50;

export const findFields = tool({
  name: "list_fields",
  title: "What can be given",
  description: `The fields of a scenario with unit, bounds and options, ${mostFields} at a time. Search by a word of the id, the title or the help.`,
  input: z.strictObject({
    search: z.string().max(100).default("").describe("A word, such as passages or price; empty for all"),
    from: z.int().min(0).max(10_000).default(0).describe("How many matches to pass over"),
  }),
  run: async ({ search, from }) => {
    const word = search.trim().toLowerCase();
    const { quantities, choices } = listFields();
    const found = [...quantities, ...choices].filter(({ id, title, help }) =>
      [id, title, help].some((text) => text.toLowerCase().includes(word)),
    );
    return { found: found.length, from, fields: found.slice(from, from + mostFields) };
  },
});
