import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import Page from "@/app/catalogue/[id]/page";
import { catalogue } from "@/lib/publish/catalogue/catalogue";

test("every record of the catalogue has a page that shows it, without a broken figure", async () => {
  for (const id of new Set(catalogue().map((entry) => entry.id))) {
    const html = renderToStaticMarkup(await Page({ params: Promise.resolve({ id }) }));
    expect(html).toContain(`<code>${id}</code>`);
    expect(html.match(/<section/g)?.length, id).toBeGreaterThan(0);
    expect(html, id).not.toMatch(/undefined|NaN|\[object/);
  }
});
