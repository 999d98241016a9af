// @vitest-environment jsdom

import { cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Scoreboard } from "@/components/answer/scoreboard";
import { yardstickOf } from "@/lib/narrative/finding";
import { links, setApproach, showLatency, timesOf } from "./show-latency";

/** jsdom has no layout: every element is 820 pixels wide. */
beforeEach(() => {
  vi.spyOn(Element.prototype, "getBoundingClientRect").mockReturnValue(new DOMRect(0, 0, 820, 380));
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

test("a wait lies between the mean rate and the peak, and full machines are called busy", () => {
  const serving = {
    replicas: 2,
    slots: 8,
    utilisation: { atMean: 0.6, atPeak: 0.9 },
    p95WaitMs: { atMean: 0, atPeak: 1234 },
    waitingShare: { atPeak: 0.12, atRandom: 0.08 },
    unstable: false,
    busy: true,
    unsure: false,
    msPerToken: 20,
  };
  const { container } = showLatency(links.tight, setApproach("fineTuning", { serving }));
  const words = container.querySelector(".machines [data-approach=fineTuning] p")?.textContent;
  expect(words).toContain(
    "2 copies with 8 places each. On average 60% of the places are taken, at the busiest minutes 90%.",
  );
  expect(words).toContain(
    "95 in 100 requests wait at most 0 ms on average, and 1.23 s at the busiest minutes. At the busiest minutes 12% of the requests wait; if they came at random, 8%. Busy:",
  );
  expect(container.querySelector(".machines .latency-note")?.textContent).toContain(
    "With up to 70% taken, real waits lay between the one on average and the one at the busiest minutes in all 35 cases tried",
  );
});

test("cold starts are told apart", () => {
  const coldStart = { share: 0.71, p50Ms: 14_000, p95Ms: 30_000 };
  const { container } = showLatency(links.tight, setApproach("fineTuning", { coldStart }));
  expect(container.textContent).toContain(
    "71% of requests find the model unloaded; loading takes 14 s for half of them and 30 s for 95 in 100.",
  );
});

test("every time of a stage and of the whole opens its reasons", async () => {
  const { opened, container } = showLatency(links.late);
  const table = container.querySelector<HTMLElement>(".stages table[data-approach=rag]") as HTMLElement;
  const figures = within(table).getAllByRole("link");
  for (const figure of figures) await userEvent.click(figure);
  expect(opened).toContain("rag.stage.embed");
  expect(opened.slice(-4)).toEqual([
    "rag.time.firstToken.p50",
    "rag.time.firstToken.p95",
    "rag.time.fullAnswer.p50",
    "rag.time.fullAnswer.p95",
  ]);
  expect(figures.every((figure) => figure.getAttribute("href")?.startsWith(`/explain${links.late}&of=rag.`))).toBe(
    true,
  );
});

test("one switch turns all charts to the whole answer", async () => {
  const { container } = showLatency(links.late);
  const titles = () => [...container.querySelectorAll(".chart-subtitle")].map((title) => title.textContent ?? "");
  expect(titles()).toHaveLength(3);
  expect(titles().every((title) => title.includes("first token"))).toBe(true);
  await userEvent.click(screen.getByRole("radio", { name: "Until the whole answer" }));
  await vi.waitFor(() => expect(titles().every((title) => title.includes("whole answer"))).toBe(true));
});

test("approaches of quoted costs have no times, which is said once", () => {
  const { container } = showLatency(links.quoted);
  expect(container.querySelectorAll(".chart-figure, .limit-box, table")).toHaveLength(0);
  expect(container.querySelectorAll(".untimed p")).toHaveLength(1);
  expect(container.textContent).toContain("There is no time for prompting, RAG, fine-tuning and hybrid");
});

test("the scoreboard has the p95 of the first token, and says in words what is over", () => {
  const { evaluation, latency } = timesOf(links.tight);
  const props = {
    evaluation: evaluation,
    odds: null,
    isCurrent: true,
    latency,
    yardstick: yardstickOf(evaluation),
    known: "",
    dispatch: () => {},
  };
  const { container, rerender } = render(<Scoreboard {...props} isTimeCurrent />);
  const cell = (id: string) => container.querySelector(`[data-approach=${id}] .scoreboard-time`)?.textContent;
  expect(cell("prompting")).toBe("861 ms361 ms over");
  expect(cell("fineTuning")).toBe("110 ms");
  expect(container.querySelector(".scoreboard")?.getAttribute("data-times")).toBe("current");
  rerender(<Scoreboard {...props} isTimeCurrent={false} />);
  expect(container.querySelector(".scoreboard")?.getAttribute("data-times")).toBe("stale");
});
