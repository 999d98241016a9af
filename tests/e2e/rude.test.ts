import { existsSync } from "node:fs";
import { get, type IncomingMessage } from "node:http";
import { connect } from "node:net";
import { networkInterfaces } from "node:os";
import { buffer as bufferOf } from "node:stream/consumers";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { baseUrl } from "./base-url";
import { processAt } from "./listening";

const { port, host } = new URL(baseUrl);

/** What a server answers to bytes, until it closes the connection or says all it has to. */
function answerTo(bytes: string | Buffer, at = "127.0.0.1"): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), at);
    let text = "";
    socket.on("data", (part) => {
      text += part;
    });
    socket.on("error", (error: NodeJS.ErrnoException) =>
      text === "" && error.code !== "ECONNRESET" ? reject(error) : resolve(text),
    );
    socket.on("close", () => resolve(text));
    socket.write(bytes);
  });
}

const asked = (method: string, target: string, more = "") =>
  answerTo(`${method} ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n${more}\r\n`);
const statusOf = (answer: string) => Number(answer.split(" ")[1]);

test.each([
  ["TRACE", "/", 405],
  ["TRACE", "/embed.js", 405],
  ["PROPFIND", "/", 405],
  ["OPTIONS", "*", 204],
  ["OPTIONS", "/embed.js", 204],
  ["OPTIONS", "/icon.svg", 204],
  ["PUT", "/embed.js", 405],
  ["POST", "/icon.svg", 405],
  ["DELETE", "/_next/static/nothing.js", 405],
])("%s %s is answered with %s", async (method, target, status) => {
  const answer = await asked(method, target);
  expect(statusOf(answer)).toBe(status);
  expect(answer).toMatch(/^allow: GET, HEAD/im);
});

test("an address with a host of its own is answered as its path, and the host is named nowhere", async () => {
  const answer = await asked("GET", "http://evil.example/embed/volume?p=article-001.2026-11&v=1");
  expect(statusOf(answer)).toBe(200);
  expect(answer).not.toContain("evil.example");
});

test("a page does not tell which way it took in here", async () => {
  expect((await fetch(`${baseUrl}/method`)).headers.get("x-middleware-rewrite")).toBeNull();
});

test("a body that nobody reads is refused before it is sent", async () => {
  const large = "Content-Type: text/plain\r\nContent-Length: 50000000\r\n";
  for (const [method, target, status] of [
    ["POST", "/", 405],
    ["POST", "/compare", 405],
    ["PUT", "/api/evaluate", 405],
    ["GET", "/", 400],
  ] as const)
    expect([method, target, statusOf(await asked(method, target, large))]).toEqual([method, target, status]);
});

test("a body beyond 64 KiB is refused while it comes, and its connection is closed", async () => {
  const part = Buffer.alloc(70_000, "7");
  const head = `POST /api/evaluate HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nContent-Length: 5000000\r\n\r\n`;
  expect(statusOf(await answerTo(Buffer.concat([Buffer.from(head), part])))).toBe(413);
});

test.each(["/api/evaluate", "/", "/embed.js"])(
  "who sends on and on to %s still gets the whole answer",
  async (path) => {
    const part = Buffer.alloc(64_000, "7");
    const head = `POST ${path} HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nContent-Length: 1000000000\r\n\r\n`;
    for (let attempt = 0; attempt < 10; attempt++) {
      const answer = await new Promise<string>((resolve, reject) => {
        const socket = connect(Number(port), "127.0.0.1");
        let text = "";
        const sendOn = () => socket.write(part, (error) => error || text !== "" || sendOn());
        socket.on("data", (some) => {
          text += some;
        });
        socket.on("end", () => resolve(text));
        socket.on("error", reject);
        socket.write(head, sendOn);
      });
      const length = Number(/^content-length: (\d+)/im.exec(answer)?.[1] ?? Number.NaN);
      expect([405, 413]).toContain(statusOf(answer));
      if (!Number.isNaN(length)) expect(answer.split("\r\n\r\n")[1]).toHaveLength(length);
    }
  },
);

test("who sends for ever is cut off", async () => {
  const part = Buffer.alloc(64_000, "7");
  const head = `POST /api/evaluate HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n`;
  const sent = await new Promise<number>((resolve) => {
    const socket = connect(Number(port), "127.0.0.1");
    const chunk = Buffer.concat([Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from("\r\n")]);
    const sendOn = () => socket.write(chunk, (error) => error || sendOn());
    socket.on("error", () => {});
    socket.on("close", () => resolve(socket.bytesWritten));
    socket.resume();
    socket.write(head, sendOn);
  });
  expect(sent).toBeLessThan(50_000_000);
});

test("the server listens for this machine alone", async () => {
  const others = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  const outside = others.filter(({ internal, family }) => !internal && family === "IPv4");
  for (const { address } of outside) await expect(answerTo("GET /healthz HTTP/1.0\r\n\r\n", address)).rejects.toThrow();
  expect(statusOf(await asked("GET", "/healthz"))).toBe(200);
});

test.runIf(existsSync("/proc/net/tcp"))(
  "where pages are made for the thread that listens, no other program is answered",
  async () => {
    await (await fetch(`${baseUrl}/compare`)).text();
    const inner = processAt(Number(port))?.ports.filter((each) => each !== Number(port)) ?? [];
    expect(inner.length).toBeGreaterThanOrEqual(2);
    for (const each of inner)
      for (const key of ["", "guess"])
        expect(
          (await fetch(`http://127.0.0.1:${each}/healthz`, { headers: { "x-crossover-inner": key } })).status,
        ).toBe(403);
  },
);

test("a page that is not there loads nothing that its policy forbids", async () => {
  const response = await fetch(`${baseUrl}/no-such-page`);
  expect(response.status).toBe(404);
  expect(await response.text()).not.toMatch(/<script|<link/);
});

test.each(["br", "gzip"])("a card, a picture of lines and an answer are sent compressed as %s", async (encoding) => {
  const query = "p=support-bot.2026-11&v=1";
  for (const path of ["/embed/volume", "/embed/who-wins", "/chart/volume.svg", "/scenario.json", "/api/evaluate"]) {
    const headers = { "Accept-Encoding": encoding };
    const answer = await new Promise<IncomingMessage>((resolve) =>
      get(`${baseUrl}${path}?${query}`, { headers }, resolve),
    );
    const bytes = await bufferOf(answer);
    expect([path, answer.headers["content-encoding"]]).toEqual([path, encoding]);
    expect(answer.headers.vary).toMatch(/accept-encoding/i);
    const plain = await (
      await fetch(`${baseUrl}${path}?${query}`, { headers: { "Accept-Encoding": "identity" } })
    ).text();
    expect((encoding === "br" ? brotliDecompressSync(bytes) : gunzipSync(bytes)).toString()).toBe(plain);
    if (path.startsWith("/embed")) expect(bytes.length).toBeLessThan(30_000);
  }
});
