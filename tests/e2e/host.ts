import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll } from "vitest";

/** A page of somebody else that shows ours. */
export type HostPage = { readonly body: string; readonly headers?: Readonly<Record<string, string>> };

/** A server on another origin; `show` gives the address of a page with this content. */
export function foreignHost(): { readonly show: (page: HostPage) => string; readonly origin: () => string } {
  const pages: HostPage[] = [];
  const server = createServer(({ url }, response) => {
    const { body, headers = {} } = pages[Number(url?.slice(1))] ?? { body: "" };
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", ...headers });
    response.end(`<!doctype html><html lang="en"><title>A page of somebody else</title>${body}`);
  });
  const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return { origin, show: (page) => `${origin()}/${pages.push(page) - 1}` };
}
