import fc from "fast-check";
import { expect, test } from "vitest";
import { POST } from "@/app/api/evaluate/route";
import { repeatedKey } from "@/app/api/repeated-key";
import { POST as message } from "@/app/mcp/route";

test.each([
  ['{"a":1,"a":2}', "a"],
  ['{"a":1,"\\u0061":2}', "a"],
  ['{"a":{"b":1},"c":{"b":1}}', null],
  ['{"a":[{"b":1,"c":{},"b":2}]}', "b"],
  ['{"a":"{\\"a\\":1}","b":"a"}', null],
  ['["a","a"]', null],
])("%s gives %s twice", (text, key) => {
  expect(repeatedKey(text)).toBe(key);
});

test("what a program writes gives no name twice", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.boolean(), (value, isSpaced) => {
      expect(repeatedKey(JSON.stringify(value, null, isSpaced ? 2 : 0))).toBeNull();
    }),
  );
});

const answerTo = async (body: string, post: (request: Request) => Promise<Response> = POST) => {
  const headers = { "Content-Type": "application/json" };
  const response = await post(new Request("http://localhost/api/evaluate", { method: "POST", headers, body }));
  return { status: response.status, title: JSON.stringify(await response.json()) };
};

test("a body that gives a value twice, or the name of every object, is refused by name", async () => {
  expect(await answerTo('{"p":"article-001.2026-11","queries":1,"queries":2,"draws":0}')).toEqual({
    status: 400,
    title: expect.stringContaining("queries is given twice"),
  });
  const { status, title } = await answerTo('{"p":"article-001.2026-11","__proto__":{"queries":1},"draws":0}');
  expect(status).toBe(422);
  expect(title).toContain("__proto__");
  const call = { jsonrpc: "2.0", id: 1, method: "tools/call" };
  const text = JSON.stringify({ ...call, params: { name: "evaluate", arguments: { values: { queries: 1 } } } });
  expect(await answerTo(text.replace("queries", "__proto__"), message)).toEqual({
    status: 400,
    title: expect.stringContaining("__proto__ is not a field"),
  });
});
