import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Calculator } from "@/components/calculator/calculator";
import { allViewParts } from "@/components/views/all-view-parts";

const html = renderToStaticMarkup(
  <Calculator
    query="?p=support-bot.2026-11&v=1"
    opened={null}
    files={{ ofCharts: [], ofScenario: [] }}
    views={allViewParts}
  />,
);

test("without odds and latencies the page still has the answer and the costs of every approach", () => {
  expect(html).toMatch(/<h1[^>]*>.*costs/s);
  expect(html.match(/<tr data-approach/g)?.length).toBeGreaterThan(2);
  expect(html).toContain('id="over-time"');
});

test("without scripts it says that the server is busy, and leaves out what it could not make", () => {
  expect(html).toMatch(/class="doubt no-js-only">The server is busy/);
  expect(html).not.toMatch(/<h2[^>]*>(Latency|How sure is this\?|What would change the answer)</);
  expect(html).not.toMatch(/scoreboard-(chance|time)/);
});
