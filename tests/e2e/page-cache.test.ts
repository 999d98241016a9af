import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import { keptAnswers } from "../../scripts/server/kept-answers.mjs";
import { article, articleWith, seen } from "./app";
import { baseUrl } from "./base-url";

const pages = ["/", article, seen("odds"), "/method", "/compare"];

/** As a socket sends it: `fetch` undoes the compression. */
function sent(link: string, headers: Readonly<Record<string, string>> = {}) {
  return new Promise<{ status: number; headers: Record<string, unknown>; bytes: Buffer }>((resolve, reject) => {
    request(new URL(link, baseUrl), { headers }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes: Buffer.concat(parts) }),
      );
    })
      .on("error", reject)
      .end();
  });
}

test.each(pages)("%s is the same for everyone, byte for byte, under the same policy", async (link) => {
  const [one, other] = [await fetch(baseUrl + link), await fetch(baseUrl + link)];
  expect(await one.text()).toBe(await other.text());
  const policy = one.headers.get("content-security-policy");
  expect(policy).toBe(other.headers.get("content-security-policy"));
  expect(policy).not.toContain("nonce");
  expect(one.headers.get("cache-control")).toBe("no-cache");
});

test.each(pages)("the policy of %s names each inline script in it, and lets in no other", async (link) => {
  const response = await fetch(baseUrl + link);
  const policy = /script-src ([^;]*)/.exec(response.headers.get("content-security-policy") ?? "")?.[1]?.split(" ");
  const inline = [...(await response.text()).matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)].filter(
    ([, attributes]) => !attributes?.includes("src="),
  );
  const hashes = inline.map(([, , text = ""]) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`);
  expect(hashes.length).toBeGreaterThan(1);
  expect(new Set(policy)).toEqual(new Set(["'self'", ...hashes]));
});

describe("a page that was made", () => {
  test("is not sent again to who has it", async () => {
    const { headers } = await sent(article);
    const again = await sent(article, { "If-None-Match": String(headers.etag) });
    expect([again.status, again.bytes.length]).toEqual([304, 0]);
    expect(again.headers["content-security-policy"]).toBe(headers["content-security-policy"]);
    const other = await sent(articleWith("queries=20001"), { "If-None-Match": String(headers.etag) });
    expect(other.status).toBe(200);
  });

  test.each([
    ["br", "br"],
    ["gzip", "gzip"],
    ["gzip, br;q=0", "gzip"],
    ["identity", undefined],
  ])("is sent to who accepts %s as %s", async (accepted, encoding) => {
    const { headers, bytes } = await sent(article, { "Accept-Encoding": accepted });
    expect(headers["content-encoding"]).toBe(encoding);
    expect(String(headers.vary)).toMatch(/accept-encoding/i);
    expect(Number(headers["content-length"])).toBe(bytes.length);
  });

  test("says nothing of a host that a visitor names, and is another one there", async () => {
    const ours = await sent(article, { "Accept-Encoding": "identity" });
    const theirs = await sent(article, { "Accept-Encoding": "identity", Host: "other.example" });
    expect(ours.bytes.toString()).not.toContain("other.example");
    expect(theirs.bytes.toString()).not.toContain("other.example");
    expect(theirs.bytes.toString()).not.toContain(new URL(baseUrl).host);
    expect(String(theirs.headers.vary)).toMatch(/host/i);
  });

  test("is sent again as it was, but a card into a frame, and only its tag to who has it", async () => {
    const first = await sent(article, { "Accept-Encoding": "gzip" });
    const again = await sent(article, { "Accept-Encoding": "gzip" });
    const { date: _, ...headers } = first.headers;
    expect(again.headers).toMatchObject(headers);
    expect(again.bytes.equals(first.bytes)).toBe(true);
    expect(again.headers).not.toHaveProperty("x-crossover-whole");
    const framed = await sent(article, { "Accept-Encoding": "identity", "Sec-Fetch-Dest": "iframe" });
    expect(framed.headers.etag).not.toBe(first.headers.etag);
    expect(framed.bytes.length).toBeLessThan(100_000);
    const known = await sent(article, { "Accept-Encoding": "gzip", "If-None-Match": String(first.headers.etag) });
    expect([known.status, known.bytes.length, known.headers["content-encoding"]]).toEqual([304, 0, undefined]);
  });

  test("is the same with what trackers add to its link", async () => {
    const tracked = await fetch(`${baseUrl}${article}&utm_source=mail`);
    expect(tracked.headers.get("etag")).toBe((await fetch(baseUrl + article)).headers.get("etag"));
  });
});

test("the app is asked once for a page that it calls whole and for a script that never changes, and anew for a frame, a host, itself, and what is not", async () => {
  const sendKept = keptAnswers();
  let asked = 0;
  const server = createServer((incoming, response) => {
    if (sendKept(incoming, response)) return;
    asked++;
    if (incoming.url === "/whole") response.setHeader("x-crossover-whole", "1");
    if (incoming.url === "/script.js") response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    response.setHeader("ETag", '"one"');
    response.end(Buffer.from(`answer ${asked}`));
  }).listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await once(server, "listening");
  const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const bodyOf = async (path: string, headers = {}) => (await sent(at + path, headers)).bytes.toString();
  expect(await bodyOf("/whole")).toBe("answer 1");
  expect(await bodyOf("/whole")).toBe("answer 1");
  expect(await bodyOf("/whole", { "Sec-Fetch-Dest": "iframe" })).toBe("answer 2");
  expect(await bodyOf("/whole", { Host: "other.example" })).toBe("answer 3");
  expect(await bodyOf("/whole", { "x-crossover-own": "key" })).toBe("answer 4");
  expect(await bodyOf("/whole", { "x-crossover-own": "key" })).toBe("answer 5");
  expect(await bodyOf("/whole", { "Accept-Encoding": "gzip" })).toBe("answer 6");
  expect([await bodyOf("/part"), await bodyOf("/part")]).toEqual(["answer 7", "answer 8"]);
  expect((await sent(`${at}/whole`, { "If-None-Match": '"one"' })).status).toBe(304);
  expect([await bodyOf("/script.js"), await bodyOf("/script.js")]).toEqual(["answer 9", "answer 9"]);
  expect(asked).toBe(9);
});

test("what a visitor sends names no script of theirs, and no page of ours", async () => {
  const { headers, bytes } = await sent(articleWith("queries=20002"), {
    "Content-Security-Policy": "script-src 'nonce-AAAA'",
    "x-nonce": "AAAA",
    "x-crossover-own": "guess",
    "x-crossover-query": "?p=support-bot.2026-11&v=1",
    "Accept-Encoding": "identity",
  });
  expect(headers["content-security-policy"]).not.toContain("AAAA");
  expect(bytes.toString()).not.toContain("AAAA");
  expect(bytes.toString()).toContain("20,002");
  expect((await sent("/api/kept-page", { "x-crossover-own": "guess", "x-crossover-handed": "any" })).status).toBe(404);
});

test("a form that is sent leads to its link", async () => {
  const response = await fetch(`${baseUrl}/?p=article-001.2026-11&queries=5000&form=1&v=1`, { redirect: "manual" });
  expect(response.status).toBe(307);
  expect(response.headers.get("location")).toBe("/?p=article-001.2026-11&queries=5000&v=1");
});

// Made as pages are, and twice, it took three times as long as one; it takes a third.
test("a form leads on to its link sooner than a page is made", async () => {
  const took = async (query: string, status: number) => {
    const begun = performance.now();
    const response = await fetch(`${baseUrl}/?p=support-bot.2026-11&${query}&v=1`, { redirect: "manual" });
    await response.text();
    expect(response.status).toBe(status);
    return performance.now() - begun;
  };
  let [led, made] = [0, 0];
  for (let queries = 81_001; queries <= 81_005; queries++) {
    led += await took(`queries=${queries}&form=1`, 307);
    made += await took(`queries=${queries}`, 200);
  }
  expect(led).toBeLessThan(made);
});
