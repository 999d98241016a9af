import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { OriginLine } from "@/components/answer/explanation-tree";

test("a source says its date, and that its price is old", () => {
  const origin = { label: "A price list", asOf: "2026-05" };
  expect(renderToStaticMarkup(<OriginLine origin={origin} />)).not.toContain("120 days");
  const old = "more than 120 days before 2026-11-20";
  expect(renderToStaticMarkup(<OriginLine origin={{ ...origin, old }} />)).toContain(
    `, 2026-05</span><strong class="origin-old"> (${old})</strong>`,
  );
});
