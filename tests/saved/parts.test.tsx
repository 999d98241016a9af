// @vitest-environment jsdom
import { act, cleanup, render, renderHook, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { CompareTicked } from "@/components/saved/compare-ticked";
import { fileOf, readInSlices } from "@/components/saved/file";
import { Files } from "@/components/saved/files";
import type { Saved } from "@/components/saved/record";
import { SaveForm } from "@/components/saved/save-form";
import { SavedList } from "@/components/saved/saved-list";
import { SavedRow } from "@/components/saved/saved-row";
import type { KeptAll } from "@/components/saved/saved-store";
import { useSavedStore } from "@/components/saved/use-saved-store";

beforeEach(() => localStorage.clear());
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const now = "2026-11-21T15:00:00.000Z";
const saved: Saved = { name: "Mine", link: "?p=support-bot.2026-11&v=1", savedAt: now };
const entry = { ...saved, key: "crossover.saved.a" };

test("an import reads the shelf once, however many scenarios there are", async () => {
  const { result } = renderHook(useSavedStore);
  const all = Array.from({ length: 40 }, (_, index) => ({ ...saved, name: `Plan ${index}` }));
  const read = vi.spyOn(Storage.prototype, "getItem");
  await act(async () => void (await result.current.actions.saveAll(all)));
  expect(result.current.shelf.saved).toHaveLength(40);
  expect(read).toHaveBeenCalledTimes(40);
});

test("a large file is read and kept in steps, between which the page answers", async () => {
  const all = Array.from({ length: 2_000 }, (_, index) => ({ ...saved, name: `Plan ${index}` }));
  const steps = readInSlices(JSON.parse(fileOf(all, "http://localhost:3000", now)), []);
  expect(steps.next().done).toBe(false);
  const { result } = renderHook(useSavedStore);
  let kept: KeptAll | undefined;
  await act(async () => {
    const keeping = result.current.actions.saveAll(all).then((outcome) => {
      kept = outcome;
    });
    await Promise.resolve();
    expect(localStorage.length).toBeLessThan(500);
    await keeping;
  });
  expect(kept).toEqual({ added: 2_000, problem: null });
  expect(result.current.shelf.saved).toHaveLength(2_000);
});

test("of thousands of scenarios a hundred are drawn, and a hundred more each time they are asked for", async () => {
  const many = Array.from({ length: 5_000 }, (_, index) => ({ ...entry, key: `${entry.key}${index}` }));
  const nothing = vi.fn();
  render(
    <SavedList
      link={saved.link}
      saved={many}
      ticked={new Set()}
      onTick={nothing}
      onOpen={nothing}
      onDelete={nothing}
      onSaid={nothing}
      actions={{ rename: nothing }}
    />,
  );
  expect(document.querySelectorAll(".saved-row")).toHaveLength(101);
  await userEvent.click(screen.getByText("100 of 5000 are shown. Show more"));
  expect(document.querySelectorAll(".saved-row")).toHaveLength(201);
});

test("what is replaced comes back with undo", () => {
  const { result } = renderHook(useSavedStore);
  act(() => void result.current.actions.save(saved));
  const [shown] = result.current.shelf.saved;
  if (!shown) throw new Error("nothing was saved");
  act(() => {
    const replaced = result.current.actions.replace(shown, { ...saved, link: "?p=support-bot.2026-11&queries=5&v=1" });
    if (replaced.ok) result.current.actions.putBack([replaced.change]);
  });
  expect(result.current.shelf.saved).toEqual([shown]);
});

test("what another tab changed after the question is not replaced in silence", async () => {
  const replace = vi.fn(() => ({ ok: false as const, because: "Another tab has changed it." }));
  const form = (link: string) => (
    <SaveForm
      link="?p=support-bot.2026-11&queries=5&v=1"
      title="Mine"
      saved={[{ ...entry, link }]}
      actions={{ save: vi.fn(), replace }}
      onSaid={vi.fn()}
      onReplaced={vi.fn()}
    />
  );
  const { rerender } = render(form(saved.link));
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  rerender(form("?p=support-bot.2026-11&queries=7&v=1"));
  await userEvent.click(screen.getByRole("button", { name: "Replace it" }));
  expect(replace).toHaveBeenCalledWith(entry, expect.objectContaining({ name: "Mine" }));
  expect(screen.getByRole("alert").textContent).toBe("Another tab has changed it.");
});

test("a file that cannot be read is said, and can be chosen again", async () => {
  const onSaid = vi.fn();
  const saveAll = vi.fn(async () => ({ added: 1, problem: null }));
  render(
    <Files
      link={saved.link}
      dropped={null}
      onOpen={vi.fn()}
      shelf={{ saved: [], unreadable: [], problem: null }}
      actions={{ saveAll }}
      onSaid={onSaid}
    />,
  );
  const input = screen.getByLabelText<HTMLInputElement>("Import");
  const file = new File(["x"], "saved.json", { type: "application/json" });
  const text = vi.fn().mockRejectedValueOnce(new DOMException("gone", "NotReadableError"));
  Object.defineProperty(file, "text", { value: text });
  await userEvent.upload(input, file);
  await vi.waitFor(() => expect(onSaid).toHaveBeenLastCalledWith("The file could not be read."));
  expect(input.value).toBe("");
  text.mockResolvedValueOnce(fileOf([saved], "http://localhost:3000", now));
  await userEvent.upload(input, file);
  await vi.waitFor(() => expect(onSaid).toHaveBeenLastCalledWith("1 added."));
  expect(saveAll).toHaveBeenCalledExactlyOnceWith([saved]);
});

test("what is wrong with a new name is tied to its field", async () => {
  const nothing = vi.fn();
  render(
    <SavedRow
      entry={entry}
      isTicked={false}
      isTaken={(name) => name === "Theirs"}
      onTick={nothing}
      onOpen={nothing}
      onRename={nothing}
      onDelete={nothing}
    />,
  );
  await userEvent.click(screen.getByRole("button", { name: "Rename Mine" }));
  const input = screen.getByLabelText("New name of Mine");
  expect(input.hasAttribute("aria-invalid")).toBe(false);
  await userEvent.clear(input);
  await userEvent.type(input, "Theirs{Enter}");
  const problem = screen.getByRole("alert");
  expect(problem.textContent).toBe("“Theirs” is the name of another one.");
  expect([input.getAttribute("aria-describedby"), input.getAttribute("aria-invalid")]).toEqual([problem.id, "true"]);
  await userEvent.type(input, "s");
  expect(screen.queryByRole("alert")).toBeNull();
});

test("scenarios too long to compare together are said to be", () => {
  const long = `?p=support-bot.2026-11&title=${"%E4".repeat(1_000)}&v=1`;
  const { rerender } = render(<CompareTicked links={[saved.link, saved.link]} />);
  expect(screen.getByRole("link", { name: "Compare 2" })).toBeDefined();
  rerender(<CompareTicked links={[saved.link, long, long]} />);
  expect(screen.queryByRole("link")).toBeNull();
  expect(screen.getByText(/^These are too long to compare together/).textContent).toMatch(
    /more than 8,000 characters\. Tick fewer\.$/,
  );
});
