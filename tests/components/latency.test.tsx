// @vitest-environment jsdom
import { cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { FigureContext } from "@/components/answer/figure";
import { Scoreboard } from "@/components/answer/scoreboard";
import type { Action } from "@/components/calculator/state";
import { LatencySection } from "@/components/latency/latency-section";
import { answer } from "@/lib/decide/answer";
import { latencyOf } from "@/lib/decide/latency";
import type { ApproachLatency, Latency } from "@/lib/decide/latency-types";
import { outlookOf } from "@/lib/decide/outlook";
import { interpret } from "@/lib/scenario/interpret";
import { readLink } from "@/lib/scenario/link";

const links = {
  late: "?p=regulated-answers.2026-11&v=1",
  tight: "?p=support-bot.2026-11&firstTokenBudget=500&v=1",
  hosted: "?p=support-bot.2026-11&queries=20000000&peakFactor=7&utilisation=1&v=1",
  quoted: "?p=article-001.2026-11&v=1",
};

const made = (link: string) => {
  const answered = answer(interpret(readLink(link)));
  const outlook = outlookOf(answered, 200);
  const known = { link, axes: null, outlook, mapFields: [], isFinal: true, answered };
  return { known, timed: { link, answered, latency: latencyOf(answered) } };
};

/** jsdom has no layout: every element is 820 pixels wide. */
beforeEach(() => {
  vi.spyOn(Element.prototype, "getBoundingClientRect").mockReturnValue(new DOMRect(0, 0, 820, 380));
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

function show(link: string, change: (latency: Latency) => Latency = (latency) => latency) {
  const actions: Action[] = [];
  const opened: string[] = [];
  const { known, timed } = made(link);
  const changed = { ...timed, latency: change(timed.latency) };
  const { container } = render(
    <FigureContext value={{ link, open: (why) => opened.push(why), goTo: () => {} }}>
      <LatencySection timed={changed} isCurrent known={known} dispatch={(action) => actions.push(action)} />
    </FigureContext>,
  );
  return { actions, opened, container, latency: changed.latency };
}

const setApproach =
  (id: string, values: Partial<ApproachLatency>) =>
  (latency: Latency): Latency => ({
    ...latency,
    approaches: latency.approaches.map((each) => (each.id === id ? { ...each, ...values } : each)),
  });

const rowOf = (container: HTMLElement, id: string) =>
  container.querySelector<HTMLElement>(`.over-limit [data-approach=${id}]`) as HTMLElement;

test("a limit asks which token it is for before it sets one", async () => {
  const { actions } = show(links.late);
  await userEvent.type(screen.getByLabelText("How fast must it be?"), "200 ms{Enter}");
  expect(actions).toEqual([]);
  expect(screen.getByRole("status").textContent).toBe("200 ms until the first token, or until the last?");
  await userEvent.click(screen.getByRole("button", { name: "Last token" }));
  expect(actions).toEqual([{ type: "commit", id: "fullAnswerBudget", text: "200 ms" }]);
  expect(screen.queryByRole("button", { name: "Last token" })).toBeNull();
});

test("a limit that cannot be read is explained, and typing again takes the question back", async () => {
  const { actions } = show(links.late);
  const box = screen.getByLabelText("How fast must it be?");
  await userEvent.type(box, "2 s{Enter}");
  expect(screen.getByRole("status").textContent).toContain("Type it in ms.");
  expect(box.getAttribute("aria-invalid")).toBe("true");
  expect(screen.queryByRole("button", { name: "First token" })).toBeNull();
  await userEvent.clear(box);
  await userEvent.type(box, "2000{Enter}");
  expect(screen.getByRole("button", { name: "First token" })).toBeDefined();
  await userEvent.type(box, "0");
  expect(screen.queryByRole("button", { name: "First token" })).toBeNull();
  expect(actions).toEqual([]);
});

test("an approach over the limit says by how much, what helps, and can be ruled out", async () => {
  const { actions, container } = show(links.tight);
  const row = rowOf(container, "prompting");
  expect(row.textContent).toMatch(/861 ms, 361 ms over the limit of 500 ms for 95 in 100 requests/);
  expect(row.textContent).toMatch(/at \d+% of its time, \d+ ms less at p50/);
  await userEvent.click(within(row).getByRole("button", { name: "Rule out Prompting" }));
  expect(actions).toEqual([{ type: "choose", id: "prompting.basis", option: "absent" }]);
  expect(rowOf(container, "fineTuning")).toBeNull();
});

test("where no single change is enough, the longest stage of the time furthest over is named", () => {
  const { container } = show(
    "?p=support-bot.2026-11&firstTokenBudget=500&fullAnswerBudget=300&v=1",
    setApproach("prompting", { remedies: [] }),
  );
  expect(rowOf(container, "prompting").textContent).toContain("No single change brings it inside.");
  expect(rowOf(container, "prompting").textContent).toMatch(/The longest stage: write the answer, [\d.]+ s of it\./);
});

test("overloaded machines have no times, and the copies that are needed can be run", async () => {
  const { actions, container, latency } = show(links.hosted);
  const hybrid = latency.approaches.find(({ id }) => id === "hybrid");
  expect(hybrid?.serving?.unstable).toBe(true);
  const machines = container.querySelector(".machines [data-approach=hybrid]");
  expect(machines?.textContent).toContain("Unstable");
  expect(machines?.textContent).not.toContain("p95 wait is");
  expect(container.querySelector(".stages [data-approach=hybrid]")).toBeNull();
  const remedy = hybrid?.remedies.find(({ kind }) => kind === "replicas");
  const copies = remedy?.kind === "replicas" ? remedy.replicas : Number.NaN;
  await userEvent.click(within(rowOf(container, "hybrid")).getByRole("button", { name: `Run ${copies} copies` }));
  expect(actions).toEqual([{ type: "commit", id: "minimumReplicas", text: String(copies) }]);
});

test("a wait lies between the mean rate and the peak, and full machines are called busy", () => {
  const serving = {
    replicas: 2,
    slots: 8,
    utilisation: { atMean: 0.6, atPeak: 0.9 },
    p95WaitMs: { atMean: 0, atPeak: 1234 },
    unstable: false,
    busy: true,
    msPerToken: 20,
  };
  const { container } = show(links.tight, setApproach("fineTuning", { serving }));
  const words = container.querySelector(".machines [data-approach=fineTuning] p")?.textContent;
  expect(words).toContain("2 copies with 8 places each. Of the places, 60% are taken at the mean rate and 90% at");
  expect(words).toContain("The p95 wait lies between 0 ms at the mean rate and 1.23 s at the peak. Busy:");
});

test("cold starts are told apart", () => {
  const coldStart = { share: 0.71, p50Ms: 14_000, p95Ms: 30_000 };
  const { container } = show(links.tight, setApproach("fineTuning", { coldStart }));
  expect(container.textContent).toContain(
    "71% of requests find the model unloaded; loading takes 14 s for half of them and 30 s for 95 in 100.",
  );
});

test("every time of a stage and of the whole opens its reasons", async () => {
  const { opened, container } = show(links.late);
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
  const { container } = show(links.late);
  const titles = () => [...container.querySelectorAll(".chart-subtitle")].map((title) => title.textContent ?? "");
  expect(titles()).toHaveLength(3);
  expect(titles().every((title) => title.includes("first token"))).toBe(true);
  await userEvent.click(screen.getByRole("radio", { name: "Until the whole answer" }));
  await vi.waitFor(() => expect(titles().every((title) => title.includes("full answer"))).toBe(true));
});

test("approaches of quoted costs have no times, which is said once", () => {
  const { container } = show(links.quoted);
  expect(container.querySelectorAll(".chart-figure, .limit-box, table")).toHaveLength(0);
  expect(container.querySelectorAll(".untimed p")).toHaveLength(1);
  expect(container.textContent).toContain("There is no time for prompting, RAG, fine-tuning and hybrid");
});

test("the scoreboard has the p95 of the first token, and says in words what is over", () => {
  const { known, timed } = made(links.tight);
  const props = { answer: known.answered, odds: null, isCurrent: true, latency: timed.latency };
  const { container, rerender } = render(<Scoreboard {...props} isTimeCurrent />);
  const cell = (id: string) => container.querySelector(`[data-approach=${id}] .scoreboard-time`)?.textContent;
  expect(cell("prompting")).toBe("861 ms361 ms over");
  expect(cell("fineTuning")).toBe("94.1 ms");
  expect(container.querySelector(".scoreboard")?.getAttribute("data-times")).toBe("current");
  rerender(<Scoreboard {...props} isTimeCurrent={false} />);
  expect(container.querySelector(".scoreboard")?.getAttribute("data-times")).toBe("stale");
});
