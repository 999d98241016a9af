"use client";

import { lazy, Suspense, useCallback, useDeferredValue, useMemo, useState } from "react";
import { flushSync } from "react-dom";
import { Crossings } from "@/components/answer/crossings";
import { FigureContext } from "@/components/answer/figure";
import { HeadlineText } from "@/components/answer/headline-text";
import { Notices } from "@/components/answer/notices";
import { Scoreboard } from "@/components/answer/scoreboard";
import { InputsPanel } from "@/components/inputs/inputs-panel";
import { ThemeSwitch } from "@/components/ui/theme-switch";
import { formOf } from "@/lib/decide/form";
import { headline } from "@/lib/decide/headline";
import { plainText } from "@/lib/decide/phrase";
import { CostCharts } from "./cost-charts";
import { TopBar } from "./top-bar";
import { useCalculator } from "./use-calculator";

/** Loaded when the first number is opened. */
const ExplanationDialog = lazy(() => import("@/components/answer/explanation-dialog"));

/** The page: the answer, its reasons and its inputs. `query` is the link it was opened with. */
export function Calculator({ query }: { readonly query: string }) {
  const { state, dispatch, answered, problems, notes, link } = useCalculator(query);
  const [explained, setExplained] = useState<string | null>(null);
  const words = useMemo(() => headline(answered), [answered]);
  const groups = useMemo(() => formOf(answered), [answered]);
  const charted = useDeferredValue(answered);
  const figures = useMemo(() => ({ link, open: setExplained }), [link]);
  const goTo = useCallback((field: string) => {
    // The dialog must be gone before anything behind it can take the focus.
    flushSync(() => setExplained(null));
    focusField(field);
  }, []);

  return (
    <FigureContext value={figures}>
      <title>{`${answered.scenario.preset.title} | Crossover`}</title>
      <meta name="description" content={plainText(words.sentence)} />
      <link rel="canonical" href={`/${link}`} />
      <a className="skip-link" href="#inputs">
        Skip to the inputs
      </a>
      <TopBar state={state} dispatch={dispatch} link={link} />
      <main className="page">
        <Notices
          notices={[...state.notices, ...answered.scenario.issues.filter(({ code }) => code === "may_not_fit")]}
          preset={answered.scenario.preset}
        />
        <HeadlineText headline={words} state={state} problems={problems} dispatch={dispatch} />
        <div className="columns">
          <InputsPanel
            groups={groups}
            answer={answered}
            state={state}
            problems={problems}
            notes={notes}
            dispatch={dispatch}
          />
          <div className="results">
            <Scoreboard answer={answered} />
            <CostCharts answer={charted} />
            <Crossings answer={charted} />
          </div>
        </div>
      </main>
      <footer className="footer">
        <p>
          Estimates from your inputs, not a quote. A month is 730 hours; a range counts with its mean; money is US
          dollars. <a href="/method">Every formula and source</a>
        </p>
        <div className="narrow-only">
          <ThemeSwitch />
        </div>
      </footer>
      {explained !== null && (
        <Suspense>
          <ExplanationDialog answer={answered} why={explained} onClose={() => setExplained(null)} onField={goTo} />
        </Suspense>
      )}
    </FigureContext>
  );
}

/** Opens the groups around a field and puts the focus into it. */
function focusField(field: string) {
  const input = document.querySelector<HTMLElement>(`#inputs [name="${CSS.escape(field)}"]`);
  for (let group = input?.closest("details"); group; group = group.parentElement?.closest("details")) group.open = true;
  input?.scrollIntoView({ block: "center" });
  input?.focus();
}
