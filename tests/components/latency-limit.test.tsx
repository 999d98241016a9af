// @vitest-environment jsdom
import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { links, setApproach, showLatency } from "./show-latency";

/** jsdom has no layout: every element is 820 pixels wide. */
beforeEach(() => {
  vi.spyOn(Element.prototype, "getBoundingClientRect").mockReturnValue(new DOMRect(0, 0, 820, 380));
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

/** What the box says of what was typed; charts have a status of their own. */
const saidOfLimit = (): string => {
  const id = screen.getByLabelText("How fast must it be?").getAttribute("aria-describedby") ?? "";
  return screen.getAllByRole("status").find((status) => id.includes(status.id) && status.id !== "")?.textContent ?? "";
};

const rowOf = (container: HTMLElement, id: string) =>
  container.querySelector<HTMLElement>(`.over-limit [data-approach=${id}]`) as HTMLElement;

test("a limit asks which token it is for before it sets one", async () => {
  const { actions } = showLatency(links.late);
  await userEvent.type(screen.getByLabelText("How fast must it be?"), "200 ms{Enter}");
  expect(actions).toEqual([]);
  expect(saidOfLimit()).toBe("200 ms until the first token, or until the last?");
  await userEvent.click(screen.getByRole("button", { name: "Last token" }));
  expect(actions).toEqual([{ type: "commit", id: "fullAnswerBudget", text: "200" }]);
  expect(screen.queryByRole("button", { name: "Last token" })).toBeNull();
});

test("a limit that cannot be read is explained, and typing again takes the question back", async () => {
  const { actions } = showLatency(links.late);
  const box = screen.getByLabelText("How fast must it be?");
  await userEvent.type(box, "soon{Enter}");
  expect(saidOfLimit()).toMatch(/could not read/i);
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
  const { actions, container } = showLatency(links.tight);
  const row = rowOf(container, "prompting");
  expect(row.textContent).toMatch(/861 ms, 361 ms over the limit of 500 ms for 95 in 100 requests/);
  await userEvent.click(within(row).getByRole("button", { name: "Rule out Prompting" }));
  expect(actions).toEqual([{ type: "choose", id: "prompting.basis", option: "absent" }]);
  expect(rowOf(container, "fineTuning")).toBeNull();
});

test("what can be bought stands with its cost and its time, as a link that works by itself", () => {
  const { container } = showLatency("?p=support-bot.2026-11&firstTokenBudget=800&v=1");
  const row = rowOf(container, "prompting");
  expect(row.textContent).toMatch(
    /On machines of its own \(1 H200 each, nebius\): \$4\d,\d{3} over 12 months, the first token \d{3} ms of 800 ms/,
  );
  expect(
    within(row)
      .getAllByRole("link", { name: /^On machines/ })[0]
      ?.getAttribute("href"),
  ).toContain("prompting.serving=dedicated");
});

test("where no single change is enough, the longest stage of the time furthest over is named", () => {
  const { container } = showLatency(
    "?p=support-bot.2026-11&firstTokenBudget=500&fullAnswerBudget=300&v=1",
    setApproach("prompting", { remedies: [] }),
  );
  expect(rowOf(container, "prompting").textContent).toContain("Nothing in the catalogue brings it inside by itself.");
  expect(rowOf(container, "prompting").textContent).toMatch(/The longest stage: write the answer, [\d.]+ s of it\./);
});

test("overloaded machines have no times, and the copies that are needed can be run", async () => {
  const { actions, container, latency } = showLatency(links.hosted);
  const hybrid = latency.approaches.find(({ id }) => id === "hybrid");
  expect(hybrid?.serving?.unstable).toBe(true);
  const machines = container.querySelector(".machines [data-approach=hybrid]");
  expect(machines?.textContent).toContain("Unstable");
  expect(machines?.textContent).not.toContain("requests wait");
  expect(container.querySelector(".stages [data-approach=hybrid]")).toBeNull();
  const remedy = hybrid?.remedies.find(({ kind }) => kind === "replicas");
  const copies = remedy?.kind === "replicas" ? remedy.replicas : Number.NaN;
  await userEvent.click(
    within(rowOf(container, "hybrid")).getByRole("link", { name: `With ${copies} copies of the model` }),
  );
  expect(actions).toEqual([{ type: "set", texts: new Map([["minimumReplicas", String(copies)]]) }]);
});
