import { memo } from "react";
import { CopyLink } from "@/components/ui/copy-link";
import { ThemeSwitch } from "@/components/ui/theme-switch";
import { PresetMenu } from "./preset-menu";
import type { Action, State } from "./state";

type TopBarProps = {
  readonly state: State;
  readonly dispatch: (action: Action) => void;
  readonly link: string;
};

export const TopBar = memo(function TopBar({ state, dispatch, link }: TopBarProps) {
  return (
    <header className="top-bar">
      <a className="wordmark" href="/">
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
        Crossover
      </a>
      <PresetMenu state={state} dispatch={dispatch} />
      <div className="top-bar-actions">
        <p className="status-line" role="status">
          {state.status}
        </p>
        <button
          type="button"
          className="quiet-button js-only"
          disabled={state.past.length === 0}
          onClick={() => dispatch({ type: "undo" })}
        >
          Undo
        </button>
        <button
          type="button"
          className="quiet-button js-only"
          disabled={state.future.length === 0}
          onClick={() => dispatch({ type: "redo" })}
        >
          Redo
        </button>
        <CopyLink link={link} />
        <ThemeSwitch />
      </div>
    </header>
  );
});
