import { gzipSync } from "node:zlib";

/** A script of a page's first load. */
type Script = { readonly path: string; readonly bytes: number };

/** The scripts an HTML page loads at once. Browsers of today skip `nomodule` ones, and so does this. */
export async function scriptsOf(html: string, read: (path: string) => Promise<Buffer>): Promise<Script[]> {
  const tags = html.match(/<script\b[^>]*>/g) ?? [];
  const sources = tags
    .filter((tag) => !/\bnomodule\b/i.test(tag))
    .flatMap((tag) => /\bsrc="([^"]+)"/.exec(tag)?.[1] ?? []);
  const paths = [...new Set(sources)];
  return Promise.all(paths.map(async (path) => ({ path, bytes: gzipSync(await read(path), { level: 9 }).length })));
}

export async function fetchScripts(url: string): Promise<{ readonly scripts: Script[]; readonly htmlBytes: number }> {
  const read = async (path: string) => {
    const response = await fetch(new URL(path, url));
    if (!response.ok) throw new Error(`${path} answered ${response.status}`);
    return Buffer.from(await response.arrayBuffer());
  };
  const html = await read("/");
  return { scripts: await scriptsOf(html.toString(), read), htmlBytes: gzipSync(html, { level: 9 }).length };
}

const totalBytes = (scripts: readonly Script[]): number => scripts.reduce((sum, { bytes }) => sum + bytes, 0);

export function reportFirstLoad(page: readonly Script[], htmlBytes: number, minimal: readonly Script[]): string[] {
  const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`.padStart(9);
  const largestFirst = [...page].sort((a, b) => b.bytes - a.bytes);
  return [
    "First load of /, gzip -9",
    ...largestFirst.map(({ path, bytes }) => `  ${kB(bytes)}  ${path.split("?")[0]}`),
    `  ${kB(totalBytes(page))}  JavaScript in all (and ${kB(htmlBytes).trim()} of HTML)`,
    `  ${kB(totalBytes(minimal))}  JavaScript of the smallest Next page`,
    `  ratio ${(totalBytes(page) / totalBytes(minimal)).toFixed(2)}`,
  ];
}
