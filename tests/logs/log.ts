import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { Mapping } from "@/lib/logs/formats/guess";
import { LogReader } from "@/lib/logs/read/log-reader";
import type { LogReading } from "@/lib/logs/read/reading";

/** The bytes of a log of `tests/fixtures/logs`. */
export const fixture = (name: string): Uint8Array =>
  gunzipSync(readFileSync(new URL(`../fixtures/logs/${name}.gz`, import.meta.url)));

/** Reads a log in pieces of so many bytes. */
export function readLog(log: string | Uint8Array, piece = 65_536, mapping: Mapping = {}): LogReading {
  const bytes = typeof log === "string" ? new TextEncoder().encode(log) : log;
  const reader = new LogReader(mapping);
  for (let at = 0; at < bytes.length; at += piece) reader.push(bytes.subarray(at, at + piece));
  return reader.end();
}
