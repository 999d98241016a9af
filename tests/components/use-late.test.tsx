// @vitest-environment jsdom
import { act, cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { LateFailure } from "@/components/ui/late-failure";
import { useLate } from "@/components/ui/use-late";

afterEach(cleanup);

const Dialog = () => <p>the dialog</p>;
let isReachable = false;
const load = () => (isReachable ? Promise.resolve({ default: Dialog }) : Promise.reject(new Error("no connection")));

function Page() {
  const { Part, hasFailed, want } = useLate(load);
  return (
    <>
      <p>the page</p>
      <button type="button" onClick={want}>
        Open
      </button>
      {Part && <Part />}
      {hasFailed && <LateFailure />}
    </>
  );
}

test("a part that cannot be loaded is said and leaves the page, and the next try may succeed", async () => {
  render(<Page />);
  await userEvent.click(screen.getByRole("button"));
  expect(screen.getByRole("alert").textContent).toContain("could not be loaded");
  expect(screen.getByText("the page")).toBeTruthy();
  isReachable = true;
  await userEvent.click(screen.getByRole("button"));
  await act(() => Promise.resolve());
  expect(screen.getByText("the dialog")).toBeTruthy();
  expect(screen.queryByRole("alert")).toBeNull();
});
