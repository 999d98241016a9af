/** A shared cache in front: nginx, on this machine, with caching on. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { gunzipSync } from "node:zlib";
import { freePort } from "../server.mjs";

/** @typedef {import("./phases.mjs").Line} Line */

const longestErrorSeconds = 60;

/** As the deployment page has it, but for one process and without rights of its own. */
const configuration = (/** @type {string} */ folder, /** @type {number} */ port, /** @type {string} */ box) => `
daemon off;
${process.getuid?.() === 0 ? "user root;" : ""}
worker_processes 1;
pid ${folder}/pid;
error_log ${folder}/errors;
events { worker_connections 256; }
http {
  access_log off;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  large_client_header_buffers 4 32k;
  proxy_cache_path ${folder}/kept keys_zone=kept:10m max_size=100m;
  server {
    listen 127.0.0.1:${port};
    proxy_http_version 1.1;
    proxy_set_header Host $http_host;
    proxy_set_header Connection "";
    location / {
      proxy_pass ${box};
    }
    location ~ ^/(chart/|embed|og\\.png|scenario\\.|icon\\.svg|_next/) {
      proxy_pass ${box};
      proxy_cache kept;
      proxy_cache_key $request_uri;
      proxy_cache_lock on;
      proxy_force_ranges on;
      add_header X-Cache $upstream_cache_status always;
    }
  }
}
`;

/** Starts nginx before a box; null where there is none. */
async function startCache(/** @type {string} */ box) {
  const folder = mkdtempSync(join(tmpdir(), "crossover-cache-"));
  mkdirSync(join(folder, "kept"));
  const port = /** @type {number} */ (await freePort());
  writeFileSync(join(folder, "nginx.conf"), configuration(folder, port, box));
  const child = spawn("nginx", ["-e", join(folder, "errors"), "-p", folder, "-c", join(folder, "nginx.conf")], {
    env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` },
    stdio: "ignore",
  });
  const failed = once(child, "error").then(() => true);
  const stop = async () => {
    if (child.exitCode === null && child.pid) {
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await Promise.race([ended, wait(3_000)]);
    }
    rmSync(folder, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 50; tries++) {
    if (await Promise.race([failed, wait(100, false)])) break;
    if ((await from(`${url}/healthz`)).status === 200) return { url, stop };
  }
  await stop();
  return null;
}

/** @returns {Promise<{ status: number, headers: import("node:http").IncomingHttpHeaders, body: Buffer }>} */
function from(/** @type {string} */ url, /** @type {Record<string, string>} */ headers = {}, method = "GET") {
  return new Promise((resolve) => {
    const none = () => resolve({ status: 0, headers: {}, body: Buffer.alloc(0) });
    const asked = request(url, { method, headers, agent: false }, (response) => {
      /** @type {Buffer[]} */
      const parts = [];
      response.on("data", (part) => parts.push(part));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
      response.on("error", none);
    });
    asked.on("error", none);
    asked.end();
  });
}

/** @returns {Promise<Line[]>} */
export async function behindCache(/** @type {{ url: string }} */ { url }) {
  const cache = await startCache(url);
  if (!cache) return [{ what: "nginx", found: "not installed (apt-get install nginx)", ok: null }];
  /** @type {Line[]} */
  const lines = [];
  try {
    for (const [what, look] of Object.entries(looks)) {
      const [found, ok] = await look(cache.url);
      lines.push({ what, found, ok });
    }
  } finally {
    await cache.stop();
  }
  return lines;
}

const link = "p=article-001.2026-11&queries=31415&v=1";
const picture = `/chart/volume.svg?${link}`;
const host = { Host: "crossover.example" };

/** @type {Record<string, (cache: string) => Promise<[found: string, ok: boolean]>>} */
const looks = {
  "what may be kept is kept": async (cache) => {
    const [first, second] = [await from(cache + picture, host), await from(cache + picture, host)];
    const kept = [first, second].map(({ headers }) => headers["x-cache"]).join(", ");
    return [kept, kept === "MISS, HIT" && first.body.equals(second.body)];
  },
  "Vary: plain and compressed are kept apart": async (cache) => {
    const zipped = { ...host, "Accept-Encoding": "gzip" };
    await from(cache + picture, zipped);
    const [plain, packed] = [await from(cache + picture, host), await from(cache + picture, zipped)];
    const ok =
      plain.headers["content-encoding"] === undefined &&
      packed.headers["content-encoding"] === "gzip" &&
      gunzipSync(packed.body).equals(plain.body) &&
      packed.headers["x-cache"] === "HIT";
    return [`${plain.body.length} and ${packed.body.length} bytes, Vary: ${plain.headers.vary}`, ok];
  },
  "ETag: 304 to who has it": async (cache) => {
    const { headers } = await from(cache + picture, host);
    const again = await from(cache + picture, { ...host, "If-None-Match": String(headers.etag) });
    return [`${again.status}, ${again.body.length} bytes`, again.status === 304 && again.body.length === 0];
  },
  "a range of what is kept": async (cache) => {
    const whole = await from(cache + picture, host);
    const part = await from(cache + picture, { ...host, Range: "bytes=10-109" });
    const ok = part.status === 206 && part.body.equals(whole.body.subarray(10, 110));
    return [`${part.status}, ${part.body.length} bytes`, ok];
  },
  HEAD: async (cache) => {
    const whole = await from(cache + picture, host);
    const head = await from(cache + picture, host, "HEAD");
    const isAlike = ["etag", "content-type", "cache-control"].every(
      (name) => head.headers[name] === whole.headers[name],
    );
    return [`${head.status}, ${head.body.length} bytes`, head.status === 200 && head.body.length === 0 && isAlike];
  },
  "errors are not kept longer than a minute": async (cache) => {
    const asked = [
      "/chart/volume.svg?queries=x&v=1",
      "/chart/nothing.svg",
      "/api/oembed?url=x",
      "/no-such-page",
      "/embed/nothing",
    ];
    const found = await Promise.all(asked.map((path) => from(cache + path, host)));
    const seconds = found.map(({ headers }) =>
      Math.max(
        0,
        ...[...String(headers["cache-control"] ?? "").matchAll(/(?:max-age|s-maxage|stale-\S+)=(\d+)/g)].map(
          ([, text]) => Number(text),
        ),
      ),
    );
    const ok =
      found.every(({ status }) => status >= 400 && status < 500) && Math.max(...seconds) <= longestErrorSeconds;
    return [found.map(({ status }, index) => `${status} ${seconds[index]} s`).join(", "), ok];
  },
  "two hosts see nothing of each other": async (cache) => {
    const card = `/embed/volume?${link}`;
    const names = ["one.example", "two.example"];
    const found = [];
    for (const name of [...names, ...names]) found.push((await from(cache + card, { Host: name })).body.toString());
    const strange = found.filter((text, index) => text.includes(/** @type {string} */ (names[(index + 1) % 2])));
    return [`${found.length} cards, ${strange.length} with the other’s name`, strange.length === 0];
  },
  "a page is asked for anew, and 304 is passed on": async (cache) => {
    const page = `/?${link}`;
    const [first, second] = [await from(cache + page, host), await from(cache + page, host)];
    const again = await from(cache + page, { ...host, "If-None-Match": String(second.headers.etag) });
    const ok = second.headers["x-cache"] !== "HIT" && first.body.equals(second.body) && again.status === 304;
    return [`${second.headers["x-cache"]}, ${again.status}`, ok];
  },
};
