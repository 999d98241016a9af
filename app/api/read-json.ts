import { givenText } from "@/lib/scenario/read/issue";
import { repeatedKey } from "./repeated-key";

/** Largest request body that is read, in bytes. */
const largestBody = 65_536;

export type Body = { readonly json: unknown } | { readonly problem: 400 | 413 | 415; readonly why?: string };

/** Reads a JSON body, stopping as soon as it is too large. */
export async function readJson(request: Request): Promise<Body> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/json\s*(;|$)/i.test(type) || request.headers.has("content-encoding")) return { problem: 415 };
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > largestBody) return { problem: 413 };
    chunks.push(chunk);
  }
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks));
    const json: unknown = JSON.parse(text);
    const repeated = repeatedKey(text);
    return repeated === null ? { json } : { problem: 400, why: `${givenText(repeated)} is given twice` };
  } catch {
    return { problem: 400 };
  }
}
