// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { renderToString } from "react-dom/server";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Chart } from "@/components/charts/chart";
import { breakdownSpec } from "@/lib/charts/definitions/breakdown";
import { overTimeSpec } from "@/lib/charts/definitions/over-time";
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

const rowText = () => screen.getAllByRole("listitem").map((item) => item.textContent?.replace(/\s+/g, " ").trim());

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

test("the live chart comes with the pointer and goes when the figures change without it", async () => {
  const { container, rerender } = render(<Chart id="over-time" specs={at50k} />);
  const view = container.querySelector(".chart-view") as Element;
  expect(container.querySelector(".recharts-wrapper")).toBeNull();
  fireEvent.pointerEnter(view);
  await waitFor(() => expect(container.querySelectorAll(".recharts-line-curve")).toHaveLength(4), { timeout: 5_000 });
  await waitFor(() => expect(container.querySelector(".chart-still.is-covered")).not.toBeNull());
  fireEvent.pointerLeave(view);
  expect(container.querySelector(".recharts-wrapper")).not.toBeNull();
  rerender(<Chart id="over-time" specs={specs(20_000)} />);
  expect(container.querySelector(".recharts-wrapper")).toBeNull();
  expect(container.querySelector(".chart-still.is-covered")).toBeNull();
});

test("bars have no cursor, and their table lists every line", async () => {
  const spec = breakdownSpec(article(50_000), { compact: false });
  render(<Chart id="breakdown" specs={{ wide: spec, compact: spec }} />);
  expect(screen.queryByRole("slider")).toBeNull();
  await userEvent.setup().click(screen.getByRole("button", { name: "Table" }));
  expect(screen.getByText("cheapest $13,100").tagName).toBe("STRONG");
});
