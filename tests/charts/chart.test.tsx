// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { renderToString } from "react-dom/server";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Chart } from "@/components/charts/chart";
import { breakdownSpec } from "@/lib/charts/definitions/breakdown/spec";
import { overTimeSpec } from "@/lib/charts/definitions/over-time/spec";
import { article } from "./fixture";

const specs = (queries: number) => ({
  wide: overTimeSpec(article(queries), { compact: false }),
  compact: overTimeSpec(article(queries), { compact: true }),
});
const at50k = specs(50_000);

/** jsdom has no layout: every element is 820 pixels wide. */
beforeEach(() => {
  vi.spyOn(Element.prototype, "getBoundingClientRect").mockReturnValue(new DOMRect(0, 0, 820, 380));
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const row = () => screen.getByRole("group", { name: "Values at one position" });
const rowText = () =>
  within(row())
    .getAllByRole("listitem")
    .map((item) => item.textContent?.replace(/\s+/g, " ").trim());

test("the server sends both layouts of the picture, the summary and the table", () => {
  const html = renderToString(<Chart id="over-time" specs={at50k} />);
  expect(html.match(/<svg[^>]*class="chart-svg"/g)).toHaveLength(2);
  expect(html.match(/<path class="chart-series"/g)).toHaveLength(8);
  expect(html).toContain("breaks even at the end of month 2");
  expect(html).toContain("<caption>");
});

test("switching to the table keeps the focus on the switch", async () => {
  const user = userEvent.setup();
  render(<Chart id="over-time" specs={at50k} />);
  expect(screen.queryByRole("table")).toBeNull();
  const button = screen.getByRole("button", { name: "Table" });
  await user.click(button);
  expect(document.activeElement).toBe(button);
  expect(button.getAttribute("aria-pressed")).toBe("true");
  const table = screen.getByRole("table", { name: "Spent so far at the end of each month, US$" });
  expect(within(table).getAllByRole("row")).toHaveLength(14);
  expect(within(table).getAllByRole("rowheader")).toHaveLength(13);
  await user.click(screen.getByRole("button", { name: "Chart" }));
  expect(screen.queryByRole("table")).toBeNull();
});

test("the slider, the buttons and the pointer change the same row", async () => {
  const user = userEvent.setup();
  const { container } = render(<Chart id="over-time" specs={at50k} />);
  const slider = screen.getByRole("slider", { name: "Month" });
  expect(rowText()).toEqual(["Prompting $4,500", "RAG $3,850", "Fine-tuning $3,850", "Hybrid $5,600"]);

  fireEvent.change(slider, { target: { value: "12" } });
  expect(rowText()).toEqual(["Prompting $27,000", "RAG $21,600", "Fine-tuning $13,100", "Hybrid $22,100"]);
  expect(slider.getAttribute("aria-valuetext")).toBe(
    "month 12: Prompting $27,000, RAG $21,600, Fine-tuning $13,100, Hybrid $22,100",
  );

  await user.click(screen.getByRole("button", { name: "Step back" }));
  expect(rowText()[0]).toBe("Prompting $24,750");

  const area = container.querySelector(".chart-area") as Element;
  fireEvent.pointerMove(area, { clientX: 0 });
  expect(rowText()).toEqual(["Prompting $0", "RAG $300", "Fine-tuning $2,750", "Hybrid $3,050"]);
});

test("the cursor line follows the pointer and Esc hides it", () => {
  const { container } = render(<Chart id="over-time" specs={at50k} />);
  const area = container.querySelector(".chart-area") as Element;
  expect(container.querySelector(".chart-cursor")).toBeNull();
  fireEvent.pointerMove(area, { clientX: 300 });
  expect(container.querySelectorAll(".chart-cursor circle")).toHaveLength(4);
  fireEvent.keyDown(document, { key: "Escape" });
  expect(container.querySelector(".chart-cursor")).toBeNull();
});

test("the position stays when the figures change", () => {
  const { rerender } = render(<Chart id="over-time" specs={at50k} />);
  fireEvent.change(screen.getByRole("slider"), { target: { value: "5" } });
  rerender(<Chart id="over-time" specs={specs(20_000)} />);
  expect(screen.getByText("month 5")).toBeTruthy();
  expect(rowText()[0]).toBe("Prompting $4,500");
});

/** Enters the picture and waits until Recharts has drawn it. */
async function enter(container: HTMLElement) {
  fireEvent.pointerEnter(container.querySelector("figure") as Element);
  await waitFor(() => expect(container.querySelector(".chart-interactive.is-drawn")).not.toBeNull(), {
    timeout: 5_000,
  });
}

const lineCount = (container: HTMLElement) =>
  container.querySelectorAll(".chart-series .recharts-line-curve, path.chart-series").length;

test("the interactive chart takes over with the pointer and goes when the figures change without it", async () => {
  const { container, rerender } = render(<Chart id="over-time" specs={at50k} />);
  expect(container.querySelector(".recharts-wrapper")).toBeNull();
  await enter(container);
  expect(container.querySelector(".chart-still")).toBeNull();
  expect(lineCount(container)).toBe(4);
  expect(screen.getAllByRole("img", { name: at50k.wide.title })).toHaveLength(1);
  fireEvent.pointerLeave(container.querySelector("figure") as Element);
  expect(container.querySelector(".chart-interactive.is-drawn")).not.toBeNull();
  rerender(<Chart id="over-time" specs={specs(20_000)} />);
  expect(container.querySelector(".recharts-wrapper .chart-series")).toBeNull();
  expect(container.querySelector(".chart-still")).not.toBeNull();
});

test("the tooltip lists all at the cursor, the cheapest first, and Esc puts it away", async () => {
  const { container } = render(<Chart id="over-time" specs={at50k} />);
  await enter(container);
  fireEvent.change(screen.getByRole("slider", { name: "Month" }), { target: { value: "12" } });
  const tooltip = await screen.findByRole("tooltip");
  expect(tooltip.textContent).toContain("month 12");
  expect(
    within(tooltip)
      .getAllByRole("listitem")
      .map((item) => item.textContent?.trim()),
  ).toEqual(["Fine-tuning $13,100", "RAG $21,600", "Hybrid $22,100", "Prompting $27,000"]);
  expect(tooltip.textContent).toContain("Fine-tuning is $8,500 cheaper than RAG");
  await waitFor(() => expect(container.querySelectorAll(".recharts-active-dot")).toHaveLength(4));
  fireEvent.keyDown(document, { key: "Escape" });
  expect(screen.queryByRole("tooltip")).toBeNull();
});

test("a press on a name hides its line until the last one, and all come back at once", async () => {
  const user = userEvent.setup();
  const { container } = render(<Chart id="over-time" specs={at50k} />);
  await enter(container);
  const name = (text: string) => screen.getByRole("button", { name: text });
  for (const text of ["Prompting", "RAG", "Hybrid"]) await user.click(name(text));
  await waitFor(() => expect(lineCount(container)).toBe(1));
  expect(rowText()).toEqual(["Prompting hidden", "RAG hidden", "Fine-tuning $3,850", "Hybrid hidden"]);
  expect(name("RAG").getAttribute("aria-pressed")).toBe("false");
  expect(name("Fine-tuning").getAttribute("aria-disabled")).toBe("true");
  await user.click(name("Fine-tuning"));
  expect(name("Fine-tuning").getAttribute("aria-pressed")).toBe("true");
  expect(screen.getByRole("status").textContent).toBe("1 of 4 shown");
  await user.click(name("Show all"));
  await waitFor(() => expect(lineCount(container)).toBe(4));
  expect(screen.queryByRole("button", { name: "Show all" })).toBeNull();
});

test("charts over the same axis have one cursor, and only the one with the reader a tooltip", async () => {
  const { container } = render(
    <>
      <Chart id="over-time" specs={at50k} />
      <Chart id="later" specs={specs(20_000)} />
    </>,
  );
  const [first, second] = screen.getAllByRole("slider", { name: "Month" });
  fireEvent.change(first as Element, { target: { value: "7" } });
  expect((second as HTMLInputElement).value).toBe("7");
  expect(container.querySelectorAll(".chart-cursor")).toHaveLength(2);
  fireEvent.keyDown(document, { key: "Escape" });
  expect(container.querySelectorAll(".chart-cursor")).toHaveLength(0);
  expect((second as HTMLInputElement).value).toBe("7");
});

test("bars have no cursor, stay as they are, and their table lists every line", async () => {
  const spec = breakdownSpec(article(50_000), { compact: false });
  const { container } = render(<Chart id="breakdown" specs={{ wide: spec, compact: spec }} />);
  fireEvent.pointerEnter(container.querySelector("figure") as Element);
  expect(screen.queryByRole("slider")).toBeNull();
  expect(container.querySelector(".chart-still")).not.toBeNull();
  await userEvent.setup().click(screen.getByRole("button", { name: "Table" }));
  expect(screen.getByText("cheapest $13,100").tagName).toBe("STRONG");
});
