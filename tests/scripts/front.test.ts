import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { longestLink } from "@/lib/scenario/read/link";
import { shortName } from "@/lib/scenario/read/short-names";
import { readScenario } from "@/lib/scenario/validate/validate-scenario";
import { isDear, longLink, shortNames } from "../../scripts/server/dear.mjs";
import { forwardTo } from "../../scripts/server/forward.mjs";
import { health } from "../../scripts/server/health.mjs";
import { innerHeader } from "../../scripts/server/pages.mjs";
import { warmLinks, warmWhenIdle } from "../../scripts/server/warm.mjs";

type Answer = (request: IncomingMessage, response: ServerResponse) => unknown;

async function listening(answer: Answer): Promise<{ port: number; server: Server }> {
  const server = createServer((asked, response) => void answer(asked, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { port: (server.address() as AddressInfo).port, server };
}

/** A server in front of pages that answer like this. */
async function inFrontOf(pages: Answer): Promise<{ url: string; server: Server }> {
  const inner = await listening(pages);
  const forward = forwardTo({ port: inner.port, key: "the key" });
  const { port } = await listening((asked, response) => forward(asked, response));
  return { url: `http://127.0.0.1:${port}`, server: inner.server };
}

describe("the thread that listens", () => {
  test("says what the app said of its health, without asking it again, until it is stuck", async () => {
    let asked = 0;
    const { port } = await listening((_, response) => {
      asked++;
      response.writeHead(200, { "Cache-Control": "no-store", "X-Robots-Tag": "noindex" }).end("ok\n");
    });
    const beat = new BigInt64Array(new SharedArrayBuffer(8));
    beat[0] = BigInt(Date.now());
    const sendHealth = await health({ port, key: "" }, beat.buffer as SharedArrayBuffer);
    const { port: front } = await listening((each, response) => sendHealth(each, response) || response.end("a page"));
    const said = async (path: string, method = "GET") => {
      const response = await fetch(`http://127.0.0.1:${front}${path}`, { method });
      return [response.status, response.headers.get("cache-control"), await response.text()];
    };
    expect(await said("/healthz")).toEqual([200, "no-store", "ok\n"]);
    expect(await said("/healthz?n=1", "HEAD")).toEqual([200, "no-store", ""]);
    expect((await said("/healthz", "POST"))[2]).toBe("a page");
    beat[0] = BigInt(Date.now() - 11_000);
    expect(await said("/healthz")).toEqual([503, "no-store", "stuck\n"]);
    beat[0] = BigInt(Date.now());
    expect((await said("/healthz"))[0]).toBe(200);
    expect(asked).toBe(1);
  });

  test("hands on method, address, headers and body, and what is answered, headers that are there twice among it", async () => {
    const { url } = await inFrontOf(async (asked, response) => {
      let body = "";
      for await (const part of asked) body += part;
      response.setHeader("Link", ["</one>", "</two>"]);
      response.setHeader("X-Middleware-Rewrite", "/inner");
      if (asked.method === "HEAD") response.setHeader("X-Crossover-Length", "7");
      response.writeHead(418, { "Content-Type": "text/plain" });
      response.end(
        [asked.method, asked.url, asked.headers.host, asked.headers["x-asked"], asked.headers[innerHeader], body].join(
          " ",
        ),
      );
    });
    const answer = await fetch(`${url}/pot?tea=1`, {
      method: "POST",
      headers: { "X-Asked": "yes", [innerHeader]: "another" },
      body: "milk",
    });
    expect([answer.status, answer.headers.get("link")]).toEqual([418, "</one>, </two>"]);
    expect(answer.headers.get("x-middleware-rewrite")).toBeNull();
    const head = await fetch(url, { method: "HEAD" });
    expect([head.headers.get("content-length"), head.headers.get("x-crossover-length")]).toEqual(["7", null]);
    expect(await answer.text()).toBe(`POST /pot?tea=1 ${new URL(url).host} yes the key milk`);
  });

  test("has no work done for who goes away", async () => {
    const gone = vi.fn();
    const begun = vi.fn();
    const { url } = await inFrontOf((_, response) => {
      response.on("close", gone);
      response.write("a part");
      begun();
    });
    const asked = request(url, (answer) => answer.on("error", () => undefined));
    asked.on("error", () => undefined);
    asked.end();
    await vi.waitFor(() => expect(begun).toHaveBeenCalled());
    expect(gone).not.toHaveBeenCalled();
    asked.destroy();
    await vi.waitFor(() => expect(gone).toHaveBeenCalled());
  });

  test("ends what was cut off, and says 503 where nobody makes pages", async () => {
    const { url, server } = await inFrontOf((asked, response) => {
      if (asked.url !== "/cut") return response.end("whole");
      response.writeHead(200, { "Content-Length": 100 }).write("a part");
      setTimeout(() => asked.socket.destroy(), 20);
    });
    await expect(fetch(`${url}/cut`).then((answer) => answer.text())).rejects.toThrow();
    expect(await (await fetch(url)).text()).toBe("whole");
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    const none = await fetch(url);
    expect([none.status, none.headers.get("retry-after")]).toEqual([503, "2"]);
  });
});

describe("what is dear", () => {
  test("is told from the address, by any name of a field", () => {
    expect(longLink).toBe(longestLink);
    for (const [short, field] of Object.entries(shortNames)) expect(shortName(field)).toBe(short);
    for (const dear of [
      "/?horizon=120",
      "/?a2=36",
      "/?growth=0..0.1",
      "/?growth=-1%25+to+2%25",
      "/?rag.modelCalls=3..8",
      "/embed/volume?queries=1e4..20M",
      "/api/evaluate?draws=100000",
      "/chart/volume.png?w=2000&h=2000",
      "/scenario.xlsx?v=1",
      "/compare?s=x&s=y",
      `/?title=${"x".repeat(2_000)}`,
    ])
      expect([dear, isDear("GET", dear)]).toEqual([dear, true]);
    expect(isDear("POST", "/api/evaluate")).toBe(true);
    for (const light of [
      "/",
      "/?p=support-bot.2026-11&queries=20000..80000&growth=0.02&horizon=24&v=1",
      "/chart/volume.png?w=1200&h=630&v=1",
      "/?growth=-2%25&constructor=1&__proto__=9e9",
      "/api/evaluate?draws=0",
      "/embed.js",
    ])
      expect([light, isDear("GET", light)]).toEqual([light, false]);
  });
});

describe("what is dear is made while nobody asks for anything", () => {
  const idleMs = 24;
  async function asked(hear: () => void, server: Partial<Parameters<typeof warmWhenIdle>[0]> = {}) {
    const links: string[] = [];
    const { port } = await listening(({ url = "", headers }, response) => {
      links.push(`${url} ${headers[innerHeader]}`);
      hear();
      response.end("made");
    });
    const start = vi.fn(async () => ({ port, key: "the key" }));
    const usual = { idleSince: () => 0, isStopping: () => false, start };
    return { links, start, warm: () => warmWhenIdle({ ...usual, ...server }, ["/a", "/b"], idleMs) };
  }

  test("of links that are dear, and that have nothing wrong with them", () => {
    expect(warmLinks.filter((link) => !isDear("GET", link))).toEqual([]);
    const given = warmLinks.flatMap((link) => {
      const query = link.slice(link.indexOf("?") + 1);
      const compared = new URLSearchParams(query).getAll("s");
      return compared.length > 0 ? compared : [query.replace("view=all&", "")];
    });
    for (const query of given) {
      // That something may be too little one day is no fault of the link.
      const wrong = readScenario(query).scenario.issues.filter(({ code }) => code !== "may_not_fit");
      expect(wrong, query).toEqual([]);
    }
  });

  test("one after another, with the key of the thread that makes it", async () => {
    const { links, warm } = await asked(() => {});
    await warm();
    expect(links).toEqual(["/a the key", "/b the key"]);
  });

  test("but not while somebody waits, nor soon after, and no more once the server stops", async () => {
    let since = Number.POSITIVE_INFINITY;
    let [asks, stops] = [0, false];
    const { links, start, warm } = await asked(
      () => {
        asks = Date.now();
        stops = true;
      },
      { idleSince: () => since, isStopping: () => stops },
    );
    const end = warm();
    await wait(2 * idleMs);
    expect(start).not.toHaveBeenCalled();
    since = Date.now();
    await end;
    expect(asks - since).toBeGreaterThanOrEqual(idleMs);
    expect(links).toEqual(["/a the key"]);
  });

  test("nor where its thread cannot be had", async () => {
    const none = vi.fn(async () => undefined);
    await warmWhenIdle({ idleSince: () => 0, start: none, isStopping: () => false }, ["/a", "/b"], idleMs);
    expect(none).toHaveBeenCalledOnce();
  });
});
