// @vitest-environment jsdom
import { act, cleanup, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { readInSlices } from "@/components/calculator/reading";
import { openLink } from "@/components/calculator/state";
import {
  type LinkedUncertainty,
  type UncertaintyReply,
  type UncertaintyRequest,
  uncertaintyWork,
} from "@/components/uncertainty/uncertainty-work";
import { type UncertaintyView, useUncertainty } from "@/components/uncertainty/use-uncertainty";
import { runToEnd } from "@/lib/sliced";

/** A worker that answers when the test says so. */
class SlowWorker {
  static made: SlowWorker[] = [];
  readonly asked: UncertaintyRequest[] = [];
  onmessage: (event: { data: UncertaintyReply }) => void = () => {};
  onerror: () => void = () => {};
  constructor() {
    SlowWorker.made.push(this);
  }
  postMessage(request: UncertaintyRequest) {
    this.asked.push(request);
  }
  terminate() {}
}

const links = {
  opened: "?p=article-001.2026-11&v=1",
  edited: "?p=article-001.2026-11&queries=20000&v=1",
  later: "?p=article-001.2026-11&queries=30000&v=1",
};
const uncertaintyFor = (link: string): LinkedUncertainty => {
  const replies = [
    ...uncertaintyWork({
      link,
      axes: null,
      isBegun: false,
      isTimed: false,
      isLookedAt: false,
      isWhole: true,
      isWholeTime: true,
    }),
  ];
  const [uncertainty, times] = replies.filter((reply) => reply !== undefined);
  if (!uncertainty || !times || !("uncertainty" in uncertainty && "latency" in times))
    throw new Error("no uncertainty");
  return { ...uncertainty, ...times };
};
const known = { opened: uncertaintyFor(links.opened), edited: uncertaintyFor(links.edited) };
const reading = (link: string) => runToEnd(readInSlices(openLink(link)));

type ShownProps = { readonly link: string; readonly opened?: LinkedUncertainty | null; readonly isWhole?: boolean };

let look: (isLookedAt: boolean) => void = () => {};
let view: UncertaintyView | null = null;

function Shown({ link, opened = known.opened, isWhole = true }: ShownProps) {
  view = useUncertainty(opened, reading(link), null, isWhole, isWhole);
  look = view.onLook;
  const state = view.isCurrent ? "current" : view.isOff ? "off" : "waiting";
  const times = `${view.isTimeCurrent ? "current" : "stale"} times of ${view.timed.evaluation.queriesPerMonth}`;
  return <p>{`${state} ${view.known.link} at ${view.known.evaluation.queriesPerMonth}, ${times}`}</p>;
}

const said = () => screen.getByText(/ at /).textContent;
const worker = () => SlowWorker.made.at(-1);
const rest = () => act(() => vi.advanceTimersByTimeAsync(2000));

beforeEach(() => {
  SlowWorker.made = [];
  vi.stubGlobal("Worker", SlowWorker);
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("the server's uncertainty is shown at once and only refined when somebody looks", async () => {
  render(<Shown link={links.opened} />);
  expect(said()).toBe(`current ${links.opened} at 50000, current times of 50000`);
  await rest();
  expect(SlowWorker.made).toEqual([]);
  act(() => look(true));
  await rest();
  expect(worker()?.asked).toEqual([
    {
      link: links.opened,
      axes: null,
      isBegun: true,
      isTimed: true,
      isLookedAt: true,
      isWhole: true,
      isWholeTime: true,
    },
  ]);
});

test("after an edit the uncertainty before is kept with its own answer, marked as not current", async () => {
  const { rerender } = render(<Shown link={links.opened} />);
  rerender(<Shown link={links.edited} />);
  expect(said()).toBe(`waiting ${links.opened} at 50000, stale times of 50000`);
  await rest();
  const { latency, ...uncertainty } = known.edited;
  act(() => worker()?.onmessage({ data: uncertainty }));
  expect(said()).toBe(`current ${links.edited} at 20000, stale times of 50000`);
  act(() => worker()?.onmessage({ data: { link: links.edited, latency } }));
  expect(said()).toBe(`current ${links.edited} at 20000, current times of 20000`);
});

test("a reply for numbers that have changed since is never shown", async () => {
  const { rerender } = render(<Shown link={links.opened} />);
  rerender(<Shown link={links.edited} />);
  await rest();
  rerender(<Shown link={links.later} />);
  const { latency, ...uncertainty } = known.edited;
  act(() => worker()?.onmessage({ data: uncertainty }));
  act(() => worker()?.onmessage({ data: { link: links.edited, latency } }));
  expect(said()).toBe(`waiting ${links.opened} at 50000, stale times of 50000`);
});

test("edits faster than a breath ask once, for the newest", async () => {
  const { rerender } = render(<Shown link={links.opened} />);
  rerender(<Shown link={links.edited} />);
  rerender(<Shown link={links.later} />);
  await rest();
  expect(worker()?.asked.map(({ link }) => link)).toEqual([links.later]);
});

test("a worker that cannot be loaded leaves the opened link its uncertainty and says that odds are off elsewhere", async () => {
  const { rerender } = render(<Shown link={links.opened} />);
  rerender(<Shown link={links.edited} />);
  await rest();
  act(() => worker()?.onerror());
  expect(said()).toBe(`off ${links.opened} at 50000, stale times of 50000`);
  rerender(<Shown link={links.opened} />);
  expect(said()).toBe(`current ${links.opened} at 50000, current times of 50000`);
});

test("without an uncertainty of the server the whole of it is asked for at once, and nothing stands in for it", async () => {
  render(<Shown link={links.edited} opened={null} />);
  expect(said()).toBe("waiting  at 20000, stale times of 20000");
  await act(() => vi.advanceTimersByTimeAsync(100));
  expect(worker()?.asked).toEqual([
    {
      link: links.edited,
      axes: null,
      isBegun: false,
      isTimed: false,
      isLookedAt: false,
      isWhole: true,
      isWholeTime: true,
    },
  ]);
  const { latency, ...uncertainty } = known.edited;
  act(() => worker()?.onmessage({ data: uncertainty }));
  act(() => worker()?.onmessage({ data: { link: links.edited, latency } }));
  expect(said()).toBe(`current ${links.edited} at 20000, current times of 20000`);
});

test("what would change the answer is asked for when a view shows it, and finer odds stay", async () => {
  const { latency: _, ...whole } = known.opened;
  const { uncertainty } = whole;
  const short = { ...known.opened, isWhole: false, isFinal: true, uncertainty: { ...uncertainty, map: null } };
  const { rerender } = render(<Shown link={links.opened} opened={short} isWhole={false} />);
  await rest();
  expect(SlowWorker.made).toEqual([]);
  rerender(<Shown link={links.opened} opened={short} />);
  await rest();
  expect(worker()?.asked.map(({ isBegun, isWhole }) => [isBegun, isWhole])).toEqual([[false, true]]);
  const coarse = { ...uncertainty, odds: null };
  act(() => worker()?.onmessage({ data: { ...whole, uncertainty: coarse } }));
  expect(view?.isMapCurrent).toBe(true);
  expect(view?.known.uncertainty).toEqual(uncertainty);
});
