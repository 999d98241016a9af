import { createHash } from "node:crypto";

const policy = (scripts: string): string =>
  [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self'",
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors *",
  ].join("; ");

/** Lets in what this one answer was made with. */
export const noncePolicy = (nonce: string): string => policy(`'nonce-${nonce}' 'strict-dynamic'`);

/** An inline script, which no address has. What it says is text to the browser, so it ends at the first end tag. */
const inlineScript = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/gi;

/** Lets in the very scripts that stand in a page, and files of ours: the same page has the same policy for everyone. */
export function hashPolicy(html: string): string {
  const hashes = [...html.matchAll(inlineScript)].map(
    ([, script = ""]) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`,
  );
  return policy(["'self'", ...new Set(hashes)].join(" "));
}
