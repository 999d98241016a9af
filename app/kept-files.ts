import type { Sendable } from "@/app/chart/respond";
import { LruCache } from "@/lib/lru-cache";
import { shared } from "@/lib/shared";

/** In bytes, of all kinds together: a thousand pictures, in each of two threads. */
const maxBytes = 24_000_000;
/** Of its headers, and of what finds it. */
const headerBytes = 1_000;

const kept = shared("files", () => new LruCache<Sendable>(maxBytes));

/**
 * A file of an address, kept for all who ask for it later: what a document shows is asked for by each of its readers. `key` has
 * all that it depends on, and its kind. One that was turned away is not kept.
 */
export async function keptFile(key: string, make: () => Promise<Sendable>): Promise<Sendable> {
  const known = kept.get(key);
  if (known) return known;
  const made = await make();
  if (made.status !== 503) kept.set(key, made, made.bytes.byteLength + 2 * key.length + headerBytes);
  return made;
}
