// @vitest-environment jsdom

import { cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { FigureContext } from "@/components/answer/figure";
import { Scoreboard } from "@/components/answer/scoreboard";
import type { Action } from "@/components/calculator/state";
import { SpreadTable } from "@/components/uncertainty/spread-table";
import { FlipPoints } from "@/components/uncertainty/switching-values";
import { DoubtLine } from "@/components/uncertainty/uncertainty-line";
import { WhoWins } from "@/components/uncertainty/who-wins";
import { analyseUncertainty } from "@/lib/analysis/analyse-uncertainty";
import { evaluateScenario } from "@/lib/analysis/evaluation/evaluate-scenario";
import { latencyOf } from "@/lib/analysis/latency/latency";
import type { PairOdds, TwoWayMap } from "@/lib/analysis/uncertainty/types";
import { yardstickOf } from "@/lib/narrative/finding";
import { text } from "@/lib/narrative/phrase";
import { readScenario } from "@/lib/scenario/validate/validate-scenario";

const evaluation = evaluateScenario(readScenario("?p=article-001.2026-11&v=1"));
const times = { latency: latencyOf(evaluation), isTimeCurrent: true, yardstick: yardstickOf(evaluation), known: "" };
const uncertainty = analyseUncertainty(evaluation, 2_000);
const { odds } = uncertainty;
const pair = odds?.pair as PairOdds;
const map = uncertainty.map as TwoWayMap;

/** jsdom has no layout: every element is 820 pixels wide. */
beforeEach(() => {
  vi.spyOn(Element.prototype, "getBoundingClientRect").mockReturnValue(new DOMRect(0, 0, 820, 380));
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const cellsOf = (row: HTMLElement) => [...row.children].map((cell) => cell.textContent ?? "");

test("the sentence of odds keeps its place but cannot be read while it belongs to other numbers", () => {
  const { container, rerender } = render(<DoubtLine phrases={[text("83% of the draws")]} isCurrent isOff={false} />);
  const line = container.querySelector(".doubt");
  expect(line?.hasAttribute("data-stale")).toBe(false);
  rerender(<DoubtLine phrases={[text("83% of the draws")]} isCurrent={false} isOff={false} />);
  expect(line?.hasAttribute("data-stale")).toBe(true);
  expect(line?.getAttribute("aria-busy")).toBe("true");
  rerender(<DoubtLine phrases={[text("83% of the draws")]} isCurrent={false} isOff />);
  expect(line?.textContent).toContain("The odds are off");
});

test("the scoreboard gives each total its band and each approach its chance, and marks them when they are stale", () => {
  const { container, rerender } = render(<Scoreboard evaluation={evaluation} odds={odds} isCurrent {...times} />);
  const rows = screen.getAllByRole("row").slice(1).map(cellsOf);
  const fineTuning = rows.find(([name]) => name === "Fine-tuning");
  expect(fineTuning?.[1]).toBe("$13,100");
  expect(fineTuning?.[2]).toBe("4 to 16 weeks");
  expect(fineTuning?.[3]).toMatch(/^\$[\d,]+ to \$[\d,]+$/);
  expect(fineTuning?.[4]).toMatch(/^8\d%$/);
  expect(container.querySelector(".scoreboard")?.getAttribute("data-odds")).toBe("current");
  rerender(<Scoreboard evaluation={evaluation} odds={odds} isCurrent={false} {...times} />);
  expect(container.querySelector(".scoreboard")?.getAttribute("data-odds")).toBe("stale");
});

test("without ranges the scoreboard has no column of odds", () => {
  render(<Scoreboard evaluation={evaluation} odds={null} isCurrent {...times} />);
  expect(screen.getAllByRole("columnheader")).toHaveLength(4);
});

test("always and never stand beside the quantiles, and the shares of an outcome add up to all", () => {
  render(<SpreadTable pair={pair} horizonMonths={12} />);
  const groups = screen.getAllByRole("rowgroup").slice(1);
  expect(groups).toHaveLength(3);
  for (const group of groups) {
    const shares = within(group)
      .getAllByRole("row")
      .slice(1)
      .map((row) => cellsOf(row)[1] ?? "");
    const tiny = shares.filter((share) => share.startsWith("under")).length;
    const whole = shares.reduce((sum, share) => sum + (Number.parseInt(share, 10) || 0), 0);
    expect(whole).toBe(tiny > 0 ? 100 - Math.min(tiny, 1) : 100);
  }
  expect(screen.getByRole("rowheader", { name: "RAG cheaper at every volume" })).toBeDefined();
  expect(screen.getByRole("rowheader", { name: "Fine-tuning not ahead within 12 months" })).toBeDefined();
});

test("eight flip points are shown, the rest is folded, and an input's name goes to its field", async () => {
  const goTo = vi.fn();
  const { container } = render(
    <FigureContext value={{ link: "?v=1", open: () => {}, goTo }}>
      <FlipPoints points={uncertainty.switchingValues} winner="fineTuning" horizonMonths={12} />
    </FigureContext>,
  );
  expect(container.querySelectorAll(".second-part-body > .scroll-x tbody tr")).toHaveLength(8);
  expect(container.querySelectorAll(".flips-rest tbody tr")).toHaveLength(uncertainty.switchingValues.length - 8);
  const [first] = uncertainty.switchingValues;
  await userEvent.click(screen.getAllByRole("button", { name: first?.title })[0] as HTMLElement);
  expect(goTo).toHaveBeenCalledWith(first?.field);
});

function showMap() {
  const actions: Action[] = [];
  const onAxes = vi.fn();
  const known = {
    link: "",
    axes: null,
    uncertainty,
    mapFields: [map.x, map.y].map(asField),
    isFinal: true,
    isWhole: true,
    evaluation,
  };
  render(
    <WhoWins
      map={map}
      known={known}
      axes={null}
      isStale={false}
      onAxes={onAxes}
      dispatch={(action) => actions.push(action)}
    />,
  );
  return { actions, onAxes, cells: screen.getByRole("slider") };
}
const asField = ({ field, title }: TwoWayMap["x"]) => ({ id: field, title });

test("the map is one stop for the keyboard: arrows move the cell and say it, Enter sets both inputs at once", async () => {
  const { actions, cells } = showMap();
  cells.focus();
  await userEvent.keyboard("{Home}{PageDown}");
  expect(cells.getAttribute("aria-valuenow")).toBe("0");
  await userEvent.keyboard("{ArrowRight}{ArrowRight}{ArrowUp}");
  const sentence = cells.getAttribute("aria-valuetext");
  expect(sentence).toContain(map.x.texts[2]);
  expect(screen.getByText(sentence ?? "")).toBeDefined();
  expect(actions).toEqual([]);
  await userEvent.keyboard("{Enter}");
  expect(actions).toEqual([
    {
      type: "set",
      texts: new Map([
        [map.x.field, String(map.x.values[2])],
        [map.y.field, String(map.y.values[1])],
      ]),
    },
  ]);
});

test("a click on the map only selects; the button applies", async () => {
  const { actions, cells } = showMap();
  await userEvent.pointer({ target: cells, keys: "[MouseLeft]", coords: { clientX: 1, clientY: 1 } });
  expect(actions).toEqual([]);
  expect(cells.getAttribute("aria-valuenow")).toBe(String((map.y.values.length - 1) * map.x.values.length));
  await userEvent.click(screen.getByRole("button", { name: /^Use these values/ }));
  expect(actions).toHaveLength(1);
});

test("choosing the other side's input turns the map over", async () => {
  const { onAxes } = showMap();
  await userEvent.selectOptions(screen.getByLabelText("Across"), map.y.field);
  expect(onAxes).toHaveBeenCalledWith({ x: map.y.field, y: map.x.field });
});
