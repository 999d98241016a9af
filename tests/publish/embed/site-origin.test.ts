import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { originVary, siteOrigin } from "@/app/site-origin";

const originFor = (headers: Record<string, string>) => siteOrigin(new Headers(headers));

beforeEach(() => void vi.stubEnv("PORT", "3000"));
afterEach(() => void vi.unstubAllEnvs());

test("what a visitor says of the host and the scheme is not believed", () => {
  for (const host of [
    "evil.example",
    "localhost:4000",
    "localhost",
    "127.0.0.1.evil.example:3000",
    "localhost:3000.evil",
  ])
    expect(originFor({ host, "x-forwarded-proto": "https" })).toBeNull();
  expect(originFor({ host: "localhost:3000", "x-forwarded-proto": "https" })).toBe("http://localhost:3000");
});

test("this machine finds the site at its own port", () => {
  for (const host of ["localhost:3000", "127.0.0.1:3000", "[::1]:3000"])
    expect(originFor({ host })).toBe(`http://${host}`);
  expect(originVary()).toEqual({ Vary: "Host" });
});

test("a proxy that is said to be trusted names the site", () => {
  vi.stubEnv("CROSSOVER_TRUST_PROXY", "1");
  expect(originFor({ host: "crossover.example", "x-forwarded-proto": "https" })).toBe("https://crossover.example");
  expect(originVary()).toEqual({ Vary: "Host, X-Forwarded-Proto" });
});

test("where the site is set, no header counts and none is varied by", async () => {
  vi.stubEnv("CROSSOVER_ORIGIN", "https://crossover.example");
  vi.resetModules();
  const set = await import("@/app/site-origin");
  expect(set.siteOrigin(new Headers({ host: "evil.example" }))).toBe("https://crossover.example");
  expect(set.originVary()).toEqual({});
});
