import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gunzip, gzip } from "node:zlib";
import { ownTurnFor } from "@/app/api/run-sliced";
import { beginWork, endsBefore, type Work } from "@/app/shared-work";
import { LruCache } from "@/lib/lru-cache";
import { shared } from "@/lib/shared";
import { renderPage } from "./render-page";
import { hashPolicy } from "./script-policy";

const [zip, unzip, squeeze] = [promisify(gzip), promisify(gunzip), promisify(brotliCompress)];

/** A page, compressed once for whoever asks for it. */
export type KeptPage = {
  readonly etag: string;
  readonly policy: string;
  /** Nothing was left out because the server was busy. */
  readonly isWhole: boolean;
  /** The `Link` header with what a browser may load ahead. */
  readonly ahead: string | undefined;
  readonly gzip: Buffer<ArrayBuffer>;
  /** Made when somebody first asks for it. */
  brotli?: Buffer<ArrayBuffer>;
};

/** The header that names a page on its way to a reader. */
export const handedHeader = "x-crossover-handed";

/** The header by which the server around Next learns that a page may be sent again as it is. */
export const wholeHeader = "x-crossover-whole";

/** In bytes, compressed: some hundred pages. */
const maxBytes = 32_000_000;

type Pages = {
  readonly kept: LruCache<KeptPage>;
  readonly inWork: Map<string, Work<KeptPage>>;
  /** On their way to a reader, by their tag. */
  readonly handed: LruCache<KeptPage>;
};

const pages = shared(
  "pages",
  (): Pages => ({
    kept: new LruCache(maxBytes),
    inWork: new Map(),
    handed: new LruCache(256),
  }),
);

/** What a busy server left out may be there the next time. */
const unfinished = "data-unfinished";

/**
 * The page of an address, made once for all who ask; `origin` is in it, "" where it is not known, and the day where it says what
 * holds on one. Null where there is no page, but a way to elsewhere
 * or a failure, or where nobody waits for it any more. One that is not whole is given and not kept.
 */
export async function keptPage(
  address: string,
  origin: string,
  headers: Headers,
  { day, signal }: { readonly day: string; readonly signal: AbortSignal },
): Promise<KeptPage | null> {
  const key = `${origin} ${address} ${day}`;
  const kept = pages.kept.get(key);
  if (kept) return kept;
  const make = (making: { readonly signal: AbortSignal }) => pageOf(key, address, headers, making.signal);
  const work = pages.inWork.get(key) ?? beginWork(pages.inWork, key, make);
  return (await endsBefore(work, { signal })) ? work.made : null;
}

async function pageOf(key: string, address: string, headers: Headers, signal: AbortSignal): Promise<KeptPage | null> {
  if (!(await ownTurnFor(signal))) return null;
  const { status, ahead, body } = await renderPage(address, headers, signal);
  if (status !== 200 || signal.aborted) return null;
  const page: KeptPage = {
    etag: `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`,
    policy: hashPolicy(body),
    isWhole: !body.includes(unfinished),
    ahead,
    gzip: await zip(body),
  };
  if (page.isWhole) pages.kept.set(key, page, page.gzip.length * 2);
  return page;
}

/**
 * Only a route can send what is compressed already: the proxy finds the page and hands it over by its tag.
 */
export function handOver(page: KeptPage): string {
  pages.handed.set(page.etag, page);
  return page.etag;
}

export const handedOver = (etag: string): KeptPage | undefined => pages.handed.get(etag);

/** The bytes in the best form a reader accepts, and how they are encoded. */
export async function encoded(page: KeptPage, accepted: string): Promise<[Buffer<ArrayBuffer>, string | null]> {
  const accepts = (encoding: string) => new RegExp(`\\b${encoding}\\b(?!\\s*;\\s*q=0(?:\\.0*)?(?:,|$))`).test(accepted);
  if (accepts("br")) {
    page.brotli ??= await squeeze(await unzip(page.gzip), { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
    return [page.brotli, "br"];
  }
  return accepts("gzip") ? [page.gzip, "gzip"] : [await unzip(page.gzip), null];
}
