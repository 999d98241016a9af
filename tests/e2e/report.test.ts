import { extractText, getDocumentProxy } from "unpdf";
import { expect, test } from "vitest";
import { presets } from "@/lib/presets";
import { formatUsd } from "@/lib/sheet/format";
import { visit } from "./app";
import { baseUrl } from "./base-url";

/** In points: what the print style leaves free at each edge, less a hair. */
const margin = (12 / 25.4) * 72 - 1;

const formats = ["A4", "Letter"] as const;

/** What a document says, with its links. Its text stands inside the margins. */
async function readPrinted(bytes: Uint8Array) {
  const pdf = await getDocumentProxy(bytes);
  const { text } = await extractText(pdf, { mergePages: true });
  const links: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    for (const item of (await page.getTextContent()).items) {
      if (!("transform" in item) || item.str.trim() === "") continue;
      const [, , , , x = 0, y = 0] = item.transform as number[];
      expect(x, item.str).toBeGreaterThan(margin);
      expect(x + item.width, item.str).toBeLessThan(width - margin);
      expect(y, item.str).toBeGreaterThan(margin);
      expect(y, item.str).toBeLessThan(height - margin);
    }
    for (const { url } of await page.getAnnotations()) if (url) links.push(url);
  }
  return { pages: pdf.numPages, text, links };
}

test.each(presets.map(({ id }) => id))(
  "%s is one page or two on A4 and on Letter, with all its text inside the margins",
  async (id) => {
    const query = `?p=${id}&v=1`;
    const { page } = await visit(`/report${query}`);
    const answer = await (await fetch(`${baseUrl}/api/evaluate${query}&draws=0`)).json();
    const priced = [...answer.approaches, ...answer.ruledOut];
    expect(priced.length).toBeGreaterThan(1);
    for (const format of formats) {
      const { pages, text, links } = await readPrinted(new Uint8Array(await page.pdf({ format })));
      expect(pages).toBeLessThanOrEqual(2);
      expect(links).toEqual([`${baseUrl}/${query}`]);
      for (const { totalUsd } of priced) expect(text).toContain(formatUsd(totalUsd));
      expect(text.replace(/\s+/g, "")).toContain(`${baseUrl}/${query}`.replace(/\s+/g, ""));
    }
  },
);

test("the report is allowed no script, and may be shown in no frame", async () => {
  const { headers, status } = await fetch(`${baseUrl}/report?p=article-001.2026-11&v=1`);
  expect(status).toBe(200);
  expect(headers.get("content-security-policy")).not.toContain("script-src");
  expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
});
