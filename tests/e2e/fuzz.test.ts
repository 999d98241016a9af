import { expect, test } from "vitest";
import { fuzzOverHttp } from "../fuzz/over-http";
import { baseUrl } from "./base-url";

/** A hundred thousand in `npm run fuzz`. */
test("mutated links never make the server fail", async () => {
  const { requests, faults, figures } = await fuzzOverHttp({
    baseUrl,
    seed: 11,
    requests: 40,
    withinMs: 20_000,
  });
  expect(faults).toEqual([]);
  expect(requests).toBeGreaterThan(30);
  // Some of them were asked for in every form.
  expect(figures).toBeGreaterThan(20);
});
