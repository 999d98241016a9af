import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compile } from "@mdx-js/mdx";
import { build } from "vite";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** A page of MDX as a site builds it: one script that shows it in `<main id="page">`, with React and our component in it. */
export async function mdxScript(mdx: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "crossover-mdx-"));
  try {
    writeFileSync(join(folder, "page.js"), String(await compile(mdx)));
    writeFileSync(
      join(folder, "entry.js"),
      `import { createElement } from "react";
import { createRoot } from "react-dom/client";
import Page from "./page.js";
createRoot(document.querySelector("#page")).render(createElement(Page));`,
    );
    await build({
      root: folder,
      configFile: false,
      logLevel: "error",
      resolve: {
        alias: [
          { find: "crossover-embed-react", replacement: join(root, "packages/embed-react/index.js") },
          { find: /^(react|react-dom)(\/.*)?$/, replacement: `${join(root, "node_modules")}/$1$2` },
        ],
      },
      build: {
        outDir: "out",
        rolldownOptions: { input: join(folder, "entry.js"), output: { entryFileNames: "page.js", format: "iife" } },
      },
    });
    return readFileSync(join(folder, "out/page.js"), "utf8");
  } finally {
    rmSync(folder, { recursive: true });
  }
}
