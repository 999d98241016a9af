import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { resize } from "./app";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Violations of WCAG 2.2 A and AA, as rule and element. What a frame shows is another page, with tests of its own. */
export async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
  return page.evaluate(async () => {
    type Axe = {
      run: (
        where: unknown,
        options: unknown,
      ) => Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
    };
    const { violations: found } = await (window as unknown as { axe: Axe }).axe.run(
      { include: [["html"]], exclude: [["iframe"]] },
      {
        runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
        rules: { "target-size": { enabled: true } },
        resultTypes: ["violations"],
      },
    );
    return found.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary?.split("\n").at(1) ?? ""}`,
      ),
    );
  });
}

/** How a page is looked at: one width for each theme. */
export const looks = { light: { width: 1280, dark: false }, dark: { width: 375, dark: true } } as const;
type Look = { readonly width: number; readonly dark: boolean };

/** The violations of an open page in a look, which it keeps. */
export async function violationsIn(page: Page, { width, dark }: Look): Promise<string[]> {
  await page.emulateMedia({ colorScheme: dark ? "dark" : "light" });
  await resize(page, width);
  // What is half below the row of views is no smaller for it.
  await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
  return violations(page);
}

/** The violations of an open page in dark on a phone, then in light on a wide screen, which it keeps. */
export async function violationsInAll(page: Page): Promise<string[]> {
  const found = [];
  for (const look of [looks.dark, looks.light])
    found.push(...(await violationsIn(page, look)).map((each) => `${look.width} pixels, dark: ${look.dark}: ${each}`));
  return found;
}
