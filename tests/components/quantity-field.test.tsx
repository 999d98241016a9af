// @vitest-environment jsdom
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useEffect, useState } from "react";
import { renderToString } from "react-dom/server";
import { afterEach, expect, test, vi } from "vitest";
import { QuantityField, type QuantityFieldProps } from "@/components/inputs/quantity-field";
import { helpTexts } from "@/lib/form/help-texts";
import { readQuantity } from "@/lib/scenario/text/quantity-text";

afterEach(cleanup);

const fixed = {
  id: "queries",
  title: "Queries per month",
  unit: "queries",
  placeholder: "50,000",
  source: "assumption",
};

type Options = Partial<QuantityFieldProps> & { start?: string };

/** The field as a page holds it: the page keeps the text and reads it on every keystroke. */
function Held({ start = "", onText, ...rest }: Options) {
  const [text, setText] = useState(start);
  const reading = readQuantity(text);
  const state = reading.ok ? { note: reading.note } : text === "" ? {} : { error: reading.message };
  return (
    <QuantityField
      {...fixed}
      onCommit={() => {}}
      onPutBack={() => setText("")}
      state={state}
      {...rest}
      text={text}
      onText={(next) => {
        onText?.(next);
        setText(next);
      }}
    />
  );
}

function show(options: Options = {}) {
  const onCommit = vi.fn<(text: string) => void>();
  const { container } = render(<Held onCommit={onCommit} {...options} />);
  const box = screen.getByRole<HTMLInputElement>("textbox", { name: "Queries per month" });
  return { user: userEvent.setup(), box, container, onCommit };
}

const help = helpTexts.get("queries") ?? "";

/** Without the help, which stands last. */
const description = (box: HTMLElement) =>
  (box.getAttribute("aria-describedby") ?? "")
    .split(" ")
    .filter((id) => !id.endsWith("-help"))
    .map((id) => document.getElementById(id)?.textContent)
    .join(" | ");

test("10k is kept as typed, echoed, and committed on Enter without submitting the form", async () => {
  const onCommit = vi.fn();
  const onSubmit = vi.fn();
  render(
    <form onSubmit={onSubmit}>
      <Held onCommit={onCommit} />
      <button type="submit">Recalculate</button>
    </form>,
  );
  const box = screen.getByRole<HTMLInputElement>("textbox");
  await userEvent.type(box, "10k{Enter}");
  expect(box.value).toBe("10k");
  expect(screen.getByText("10,000")).toBeDefined();
  expect(onCommit.mock.calls).toEqual([["10k"]]);
  expect(onSubmit).not.toHaveBeenCalled();
});

test("leaving the box commits once, and only when the text has changed", async () => {
  const { user, box, onCommit } = show({ start: "7" });
  await user.click(box);
  await user.tab();
  expect(onCommit).not.toHaveBeenCalled();
  await user.type(box, "5{Enter}");
  await user.tab();
  expect(onCommit.mock.calls).toEqual([["75"]]);
});

test("Escape brings back the text from before editing, and nothing is committed", async () => {
  const { user, box, onCommit } = show({ start: "100 to 500" });
  await user.type(box, "{Backspace}{Backspace}9");
  expect(box.value).toBe("100 to 59");
  await user.keyboard("{Escape}");
  expect(box.value).toBe("100 to 500");
  await user.tab();
  expect(onCommit).not.toHaveBeenCalled();
});

test("Escape in an untouched box is left to the page", async () => {
  const onKeyDown = vi.fn();
  const { user, box } = show({ start: "7" });
  document.addEventListener("keydown", onKeyDown, { once: true });
  await user.type(box, "{Escape}");
  expect(onKeyDown).toHaveBeenCalledOnce();
});

test("arrows step at the last digit, with shift tenfold, with alt by a tenth", async () => {
  const { user, box, onCommit } = show({ start: "0.020" });
  await user.type(box, "{ArrowUp}");
  expect(box.value).toBe("0.021");
  await user.keyboard("{Shift>}{ArrowDown}{/Shift}");
  expect(box.value).toBe("0.011");
  await user.keyboard("{Alt>}{ArrowUp}{/Alt}");
  expect(box.value).toBe("0.0111");
  expect(onCommit).not.toHaveBeenCalled();
  await user.tab();
  expect(onCommit.mock.calls).toEqual([["0.0111"]]);
});

test("an arrow in an empty box starts from the preset", async () => {
  const { user, box } = show();
  await user.type(box, "{ArrowUp}");
  expect(box.value).toBe("60,000");
});

test("the wheel changes nothing", async () => {
  const onText = vi.fn();
  const { user, box } = show({ start: "7", onText });
  await user.click(box);
  box.dispatchEvent(new WheelEvent("wheel", { deltaY: 100, bubbles: true }));
  expect(box.value).toBe("7");
  expect(onText).not.toHaveBeenCalled();
});

test("an error marks the box and describes it; the source stays behind its mark", async () => {
  const { user, box, container } = show();
  expect(box.getAttribute("aria-invalid")).toBeNull();
  expect(container.textContent).toContain("assumption");
  await user.type(box, "12o");
  expect(box.getAttribute("aria-invalid")).toBe("true");
  expect(description(box)).toBe(
    'queries | We could not read "12o". Type a number like 120, 10k, or a range like 100 to 500.',
  );
  expect(container.querySelector(".quantity-field-help")?.textContent).toContain("assumption");
  expect(screen.queryByRole("alert")).toBeNull();
});

test("a warning and a note are both said, and the box stays valid", () => {
  const { box } = show({ state: { warning: "100 times the usual.", note: "1,200" } });
  expect(description(box)).toBe("queries | 100 times the usual.1,200");
  expect(box.getAttribute("aria-invalid")).toBeNull();
});

test("a changed value carries the word, the old value and a button that puts it back", async () => {
  const { user, box, container } = show({ start: "9", changed: { from: "0.01 to 0.05" }, state: {} });
  expect(container.querySelector("[data-changed]")).not.toBeNull();
  expect(description(box)).toBe("queries | changed, was 0.01 to 0.05");
  await user.click(screen.getByRole("button", { name: "Put back Queries per month" }));
  expect(box.value).toBe("");
});

test("help is folded and describes the box", () => {
  const { box } = show({ state: {} });
  expect(screen.getByRole("group")).not.toHaveProperty("open", true);
  expect(help).not.toBe("");
  const described = (box.getAttribute("aria-describedby") ?? "").split(" ").at(-1) ?? "";
  expect(document.getElementById(described)?.textContent).toBe(help);
});

test("the phone's buttons appear with the focus and insert at the caret", async () => {
  const { user, box, onCommit } = show({ start: "1005" });
  expect(screen.queryByRole("button", { name: "Insert to" })).toBeNull();
  await user.click(box);
  box.setSelectionRange(3, 3);
  await user.click(screen.getByRole("button", { name: "Insert to" }));
  expect(box.value).toBe("100 to 5");
  expect(document.activeElement).toBe(box);
  expect(onCommit).not.toHaveBeenCalled();
});

test("without scripts it is a plain named input with its value", () => {
  const html = renderToString(<Held start="100 to 500" />);
  const input = /<input[^>]*>/.exec(html)?.[0] ?? "";
  for (const part of [
    'name="queries"',
    'type="text"',
    'inputMode="decimal"',
    'autoComplete="off"',
    'spellCheck="false"',
    'value="100 to 500"',
    'placeholder="50,000"',
  ])
    expect(input).toContain(part);
  expect(html).not.toContain("Insert");
});

/** As a page does that comes alive: what is in the box by then is taken for typed. */
function TakenOver({ onCommit }: Pick<QuantityFieldProps, "onCommit">) {
  const [text, setText] = useState("50,000");
  useEffect(() => setText(document.querySelector("input")?.value ?? ""), []);
  return <QuantityField {...fixed} {...{ text, onCommit }} state={{}} onText={setText} onPutBack={() => {}} />;
}

test("what was typed before the page came alive is a change that Enter finishes", async () => {
  const container = document.createElement("div");
  container.innerHTML = renderToString(<TakenOver onCommit={() => {}} />);
  document.body.append(container);
  const box = container.querySelector("input") as HTMLInputElement;
  box.value = "20000";
  const onCommit = vi.fn<(text: string) => void>();
  render(<TakenOver onCommit={onCommit} />, { container, hydrate: true });
  box.focus();
  await userEvent.keyboard("{Enter}");
  expect(onCommit).toHaveBeenCalledWith("20000");
  container.remove();
});
