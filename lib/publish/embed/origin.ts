/** A name of a machine, or a bracketed address, with or without a port: nothing that could end an attribute or a header. */
const host = /^(?:[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/i;

/** The origin a site is set to be at. Throws when the setting is none, so that the server does not start with it. */
export function originSetting(text: string | undefined): string | null {
  if (text === undefined || text === "") return null;
  const [, scheme = "", name = ""] = /^(https?):\/\/([^/]+)\/?$/i.exec(text) ?? [];
  if (!host.test(name)) throw new Error(`CROSSOVER_ORIGIN is not an origin such as https://example.com: ${text}`);
  return originOf(scheme, name);
}

/** The origin a request was sent to, by its Host header and what a proxy says of the scheme; null for a host that is none. */
export function originFrom(name: string | null, proto: string | null): string | null {
  return name !== null && host.test(name) ? originOf(proto === "https" ? "https" : "http", name) : null;
}

function originOf(scheme: string, name: string): string {
  const usual = scheme.toLowerCase() === "https" ? /:443$/ : /:80$/;
  return `${scheme}://${name.replace(usual, "")}`.toLowerCase();
}

/** Whether two origins are the same site, whatever the scheme. */
export const isSameSite = (one: string, other: string): boolean => hostOf(one) === hostOf(other);

const hostOf = (origin: string): string =>
  origin
    .toLowerCase()
    .replace(/^https?:\/\//, "")
    .replace(/:(?:80|443)$/, "");
