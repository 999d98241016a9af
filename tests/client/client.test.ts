import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { openApi } from "@/lib/publish/api/document";
import { generateClient } from "../../packages/client/generate.mjs";

test("what is generated of the client is what the description of the API makes of it", async () => {
  const made = await generateClient(JSON.parse(JSON.stringify(openApi())));
  expect(Object.keys(made)).toEqual(["api.d.ts", "operations.js"]);
  for (const [name, text] of Object.entries(made)) {
    const there = readFileSync(new URL(`../../packages/client/${name}`, import.meta.url), "utf8");
    // The whole of a file of 5,000 lines is no help in a failure.
    const line = text.split("\n").find((each, at) => each !== there.split("\n")[at]);
    expect(text === there ? "" : `${name} is old: run npm run client. ${line}`).toBe("");
  }
});
