import fc from "fast-check";
import type { Saved } from "@/components/saved/record";
import { writeLink } from "@/lib/scenario/read/link";
import { readTitle } from "@/lib/scenario/read/title";

export const anySaved: fc.Arbitrary<Saved> = fc.record({
  name: fc
    .string({ unit: "binary", minLength: 1, maxLength: 90 })
    .map(readTitle)
    .filter((name) => name !== ""),
  link: fc.tuple(fc.string({ unit: "binary", maxLength: 30 }), fc.nat(1e6)).map(([title, queries]) =>
    writeLink("support-bot.2026-11", [
      ["title", title],
      ["queries", String(queries)],
    ]),
  ),
  savedAt: fc
    .date({ min: new Date("2000-01-01"), max: new Date("2100-01-01"), noInvalidDate: true })
    .map((date) => date.toISOString()),
});
