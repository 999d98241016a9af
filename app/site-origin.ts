import { originFrom, originSetting } from "@/lib/publish/embed/origin";

/** Set it where others reach the server: "https://crossover.example". */
const setting = originSetting(process.env.CROSSOVER_ORIGIN);

/** A proxy that writes the two headers anew, so that no visitor's get through. */
const trustsProxy = (): boolean => process.env.CROSSOVER_TRUST_PROXY === "1";

/**
 * Where the reader of this request finds the site; null where that is not known. What a visitor says of it counts only for
 * this very machine: it would stand in cards and previews that are kept for others.
 */
export function siteOrigin(headers: Headers): string | null {
  if (setting !== null) return setting;
  const host = headers.get("host");
  if (trustsProxy()) return originFrom(host, headers.get("x-forwarded-proto"));
  return isOwnHost(host) ? originFrom(host, null) : null;
}

function isOwnHost(host: string | null): boolean {
  const port = process.env.PORT;
  return ["localhost", "127.0.0.1", "[::1]"].some((name) => host?.toLowerCase() === `${name}:${port}`);
}

/** What an answer with an address of the site in it depends on; nothing where the site is set. */
export function originVary(): { readonly Vary?: string } {
  if (setting !== null) return {};
  return { Vary: trustsProxy() ? "Host, X-Forwarded-Proto" : "Host" };
}
