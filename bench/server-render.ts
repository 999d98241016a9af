import { concurrency, formatLoad, load } from "./load";

/** How fast the server renders `/`, beside a file it only has to send. The load comes from this process. */
export async function benchServerRender(base: string, file: string): Promise<string[]> {
  const page = await load(() => new URL("/", base), 5_000);
  const peer = await load(() => new URL(file, base), 5_000);
  return [
    `Server, ${concurrency} connections kept alive, 5 s each`,
    `  ${formatLoad(page)}  /`,
    `  ${formatLoad(peer)}  ${file}`,
    `  ratio ${(peer.perSecond / page.perSecond).toFixed(1)} (requests a second of the file over those of the page)`,
  ];
}
