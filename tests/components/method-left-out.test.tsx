// @vitest-environment jsdom
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import Page from "@/app/method/page";
import { allLeftOut } from "@/lib/catalog/all-left-out";

test("the method page has a row for everything that is left out", () => {
  // A place of its own: files of one worker share the document.
  const page = document.createElement("div");
  page.innerHTML = renderToStaticMarkup(<Page />);
  const section = page.querySelector("section[aria-labelledby=left-out]");
  const rows = [...(section?.querySelectorAll("tbody tr") ?? [])].map((row) => row.textContent ?? "");
  expect(rows.length).toBe(allLeftOut.length);
  for (const { what, matters } of allLeftOut)
    expect(rows.some((row) => row.includes(what) && row.includes(matters))).toBe(true);
});
