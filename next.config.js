import { existsSync, readdirSync } from "node:fs";

/** Pages of others, and sandboxed frames, may load these. */
const everywhere = [
  { key: "Access-Control-Allow-Origin", value: "*" },
  { key: "Cross-Origin-Resource-Policy", value: "cross-origin" },
];

/** How the addresses of a whole scenario end: each has a folder. */
const scenarioFiles = readdirSync(new URL("./app", import.meta.url)).flatMap(
  (name) => /^scenario\.(\w+)$/.exec(name)?.[1] ?? [],
);

const withOwnPolicy = `_next/static/|chart/|embed/|og\\.png$|scenario\\.(?:${scenarioFiles.join("|")})$|api/|mcp$|llms\\.txt$|report$`;

/** Said by `npm test` alone. */
const typesAreChecked = process.env.CROSSOVER_TYPES_CHECKED === "1";

/** Whoever builds once, to test, keeps nothing for the next build; whoever has built before goes on from there. */
const keepsForNextBuild = !typesAreChecked || existsSync(new URL("./.next/cache", import.meta.url));

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Have parts in machine code, which cannot be bundled.
  serverExternalPackages: ["@resvg/resvg-js", "harfbuzzjs"],
  images: { unoptimized: true },
  compiler: {
    // Only who builds has it.
    runAfterProductionCompile: async ({ distDir }) =>
      (await import("./scripts/build/share-chunks.mjs")).shareChunks(distDir),
  },
  // A minifier puts a function that is used once into the one that uses it. It is then made, and compiled, for each call.
  experimental: { serverMinification: false, turbopackFileSystemCacheForBuild: keepsForNextBuild },
  turbopack: {
    rules: Object.fromEntries(
      ["./lib/**/*.ts", "./lib/catalog/{facts,records}/**/*.json", "./lib/presets/*.json"].map((files) => [
        files,
        {
          condition: "browser",
          loaders: ["./scripts/build/for-browsers.cjs"],
          as: `*${files.slice(files.lastIndexOf("."))}`,
        },
      ]),
    ),
  },
  typescript: { ignoreBuildErrors: typesAreChecked },
  // Crawlers that read only <head> must find the title and description there.
  htmlLimitedBots: /.*/,
  headers: async () => [
    {
      source: "/:path*",
      headers: [
        { key: "X-Content-Type-Options", value: "nosniff" },
        {
          key: "Permissions-Policy",
          value: "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
        },
      ],
    },
    { source: "/_next/static/:path*", headers: everywhere },
    {
      source: "/embed.js",
      headers: [...everywhere, { key: "Cache-Control", value: "public, max-age=3600, s-maxage=86400" }],
    },
    // For errors and the icon. It would win over the policy of a route, and count for the workers made from a script.
    {
      source: `/((?!${withOwnPolicy}).+)`,
      headers: [
        {
          key: "Content-Security-Policy",
          value:
            "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *",
        },
      ],
    },
  ],
};
export default config;
