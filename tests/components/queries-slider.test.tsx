// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, expect, test, vi } from "vitest";
import type { Action } from "@/components/calculator/state";
import { QueriesSlider } from "@/components/inputs/queries-slider";
import { volumeStep } from "@/lib/form/volume-slider";

afterEach(cleanup);

test("passing over the slider with Tab leaves a volume that is between its steps alone", async () => {
  const dispatch = vi.fn();
  render(<QueriesSlider text="123,456" dispatch={dispatch} />);
  await userEvent.tab();
  expect(document.activeElement).toBe(screen.getByRole("slider"));
  fireEvent.keyUp(screen.getByRole("slider"), { key: "Tab" });
  fireEvent.pointerUp(screen.getByRole("slider"));
  expect(dispatch).not.toHaveBeenCalled();
});

test("moving the slider types the volume once a frame, and letting go commits it", async () => {
  const actions: string[][] = [];
  render(<Host onAction={(type, text) => actions.push([type, text])} />);
  const slider = screen.getByRole<HTMLInputElement>("slider");
  const move = (volume: string) => fireEvent.change(slider, { target: { value: volumeStep(volume).value } });
  move("300");
  move("1,000");
  expect(slider.getAttribute("aria-valuetext")).toBe("1,000 queries a month");
  await waitFor(() => expect(actions).toEqual([["type", "1,000"]]));
  move("10,000");
  fireEvent.pointerUp(slider);
  expect(actions).toEqual([
    ["type", "1,000"],
    ["commit", "10,000"],
  ]);
});

/** Keeps the volume as the page does, so that the slider stays where it was moved. */
function Host({ onAction }: { readonly onAction: (type: string, text: string) => void }) {
  const [volume, setVolume] = useState("100");
  const dispatch = (action: Action) => {
    if (!("text" in action)) return;
    onAction(action.type, action.text);
    setVolume(action.text);
  };
  return <QueriesSlider text={volume} dispatch={dispatch} />;
}
