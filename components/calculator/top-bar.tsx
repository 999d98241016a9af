import { memo, type ReactNode } from "react";
import { SavedButton } from "@/components/saved/saved-button";
import { ShareButton } from "@/components/share/sharing";
import { ThemeSwitch } from "@/components/ui/theme-switch";
import type { ViewId } from "@/lib/scenario/read/view";
import type { Action } from "./state";

type TopBarProps = {
  readonly view: ViewId;
  readonly past: readonly string[];
  readonly future: readonly string[];
  readonly status: string;
  readonly dispatch: (action: Action) => void;
  /** Of the scenario, without the view. */
  readonly link: string;
  /** What finds anything on the page. */
  readonly children: ReactNode;
};

export const TopBar = memo(function TopBar(props: TopBarProps) {
  const { view, past, future, status, dispatch, link, children } = props;
  return (
    <header className="top-bar">
      <a className="wordmark" href="/" aria-label="Crossover">
        <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
          <path d="M1 16 C8 16 12 4 19 4" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
          <path
            d="M1 10 H19"
            fill="none"
            stroke="currentColor"
            strokeWidth="2"
            strokeLinecap="round"
            strokeDasharray="4 3"
          />
        </svg>
        <span className="wordmark-name">Crossover</span>
      </a>
      <div className="top-bar-actions">
        <p className="status-line" role="status">
          {status}
        </p>
        {children}
        <StepButton name="Undo" steps={past} onStep={() => dispatch({ type: "undo" })}>
          <path d="M6 3 2 7l4 4M2 7h8a4 4 0 0 1 0 8H7" />
        </StepButton>
        <StepButton name="Redo" steps={future} onStep={() => dispatch({ type: "redo" })}>
          <path d="m12 3 4 4-4 4M16 7H8a4 4 0 0 0 0 8h3" />
        </StepButton>
        <SavedButton link={link} view={view} dispatch={dispatch} />
        <ShareButton />
        <span className="wide-only">
          <ThemeSwitch />
        </span>
      </div>
    </header>
  );
});

type StepButtonProps = {
  readonly name: string;
  readonly steps: readonly string[];
  readonly onStep: () => void;
  readonly children: ReactNode;
};

function StepButton({ name, steps, onStep, children }: StepButtonProps) {
  return (
    <button
      type="button"
      className="quiet-button js-only"
      aria-label={name}
      disabled={steps.length === 0}
      onClick={onStep}
    >
      <svg
        viewBox="0 0 18 18"
        width="16"
        height="16"
        aria-hidden="true"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        {children}
      </svg>
      <span className="wide-only">{name}</span>
    </button>
  );
}
