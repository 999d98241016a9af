import { expect, test } from "vitest";
import { chartIds, charts } from "@/lib/charts/definitions/charts";
import { cardHeight } from "@/lib/publish/embed/card-height";
import { sharedChart } from "@/lib/publish/share/shared-chart";
import { cardOfLink } from "../embed/cards";
import { defaultLink, drawn, sourceOf } from "../files/scenarios";

test.each(chartIds)("%s is shared with its own words and the height of its card", (chart) => {
  const { spec } = drawn(chart);
  const shared = sharedChart(chart, sourceOf(defaultLink(chart)), "firstToken");
  expect(shared.alt).toBe(`${spec.title}. ${spec.summary}`);
  expect(shared.title.endsWith(`: ${spec.title}`)).toBe(true);
  expect(shared.height).toBe(Math.min(1_000, Math.max(200, cardHeight(cardOfLink(chart), 640))));
  expect(shared.missing).toBeNull();
});

test("a chart that these numbers do not have says why", () => {
  const { missing } = sharedChart("headroom", sourceOf(defaultLink("over-time")), "firstToken");
  expect(missing).toBe("No approach runs on machines of your own, so none has a headroom to show.");
});

test("until its odds are there, the headline speaks for a chart, and it is not called missing", () => {
  const { evaluation } = sourceOf(defaultLink("odds"));
  const { missing, alt } = sharedChart("odds", { evaluation }, "firstToken");
  expect(missing).toBeNull();
  expect(alt).toContain("fine-tuning costs $8,500 less than RAG");
});

test("no two charts have the same name in the menu", () => {
  const titles = charts.map(({ title }) => title);
  expect(new Set(titles).size).toBe(titles.length);
});
