import { inject } from "vitest";

/** Where the built app answers this worker, without a slash at the end. No other worker asks anything of that server. */
export const baseUrl = ownUrl();

function ownUrl(): string {
  const urls = inject("baseUrls");
  const worker = Number(process.env.VITEST_POOL_ID);
  const url = urls[worker - 1];
  if (url === undefined) throw new Error(`no server for worker ${worker} of ${urls.length}`);
  return url;
}
