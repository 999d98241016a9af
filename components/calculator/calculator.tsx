"use client";

import { useCallback, useMemo, useState } from "react";
import { flushSync } from "react-dom";
import { Crossings } from "@/components/answer/crossings";
import { FigureContext } from "@/components/answer/figure";
import { HeadlineText } from "@/components/answer/headline-text";
import { Notices } from "@/components/answer/notices";
import { Scoreboard } from "@/components/answer/scoreboard";
import { InputsPanel } from "@/components/inputs/inputs-panel";
import { LatencySection } from "@/components/latency/latency-section";
import { useDeferred } from "@/components/scheduler/use-deferred";
import { Sharing } from "@/components/share/sharing";
import { LateFailure } from "@/components/ui/late-failure";
import { useLate } from "@/components/ui/use-late";
import { HowSure } from "@/components/uncertainty/how-sure";
import { DoubtLine } from "@/components/uncertainty/uncertainty-line";
import type { LinkedUncertainty, MapAxes } from "@/components/uncertainty/uncertainty-work";
import { useUncertainty } from "@/components/uncertainty/use-uncertainty";
import { WhatChanges } from "@/components/uncertainty/what-changes";
import { headline } from "@/lib/narrative/headline";
import { uncertaintySummary } from "@/lib/narrative/uncertainty-summary";
import { nameOf, titleKey } from "@/lib/scenario/read/title";
import { CostCharts } from "./cost-charts";
import { focusField } from "./focus-field";
import { Footer } from "./footer";
import { Head } from "./head";
import { changedValues } from "./state";
import { TitleField } from "./title-field";
import { TopBar } from "./top-bar";
import { useCalculator } from "./use-calculator";

/** Loaded when the first number is opened. */
const loadExplanation = () => import("@/components/answer/explanation-dialog");

type CalculatorProps = {
  /** The link the page was opened with. */
  readonly query: string;
  /** Its uncertainty, as far as the server makes it; null when it had no time to. */
  readonly opened: LinkedUncertainty | null;
};

/** The page: the answer, its reasons, how sure it is, and its inputs. */
export function Calculator({ query, opened }: CalculatorProps) {
  const { state, dispatch, reading, texts, link } = useCalculator(query);
  const { evaluation, problems, notes } = reading;
  const [axes, setAxes] = useState<MapAxes | null>(null);
  const uncertainty = useUncertainty(opened, reading, axes);
  const { known, isCurrent, timed, isTimeCurrent, isMapCurrent, isOff } = uncertainty;
  const [explained, setExplained] = useState<string | null>(null);
  const { Part: ExplanationDialog, hasFailed, want } = useLate(loadExplanation);
  const title = state.good.get(titleKey) ?? "";
  const odds = isCurrent ? known.uncertainty.odds : null;
  const latency = isTimeCurrent ? timed.latency : null;
  const words = useMemo(() => headline(evaluation, odds, latency), [evaluation, odds, latency]);
  const doubtful = useMemo(() => uncertaintySummary(known.evaluation, known.uncertainty), [known]);
  // Links of figures may follow late: a click opens the dialog, which is about what is on the page.
  const linkOfFigures = useDeferred(link, true);
  const goTo = useCallback((field: string) => {
    // The dialog must be gone before anything behind it can take the focus.
    flushSync(() => setExplained(null));
    focusField(field);
  }, []);
  const open = useCallback(
    (why: string) => {
      setExplained(why);
      want();
    },
    [want],
  );
  const figures = useMemo(() => ({ link: linkOfFigures, open, goTo }), [linkOfFigures, open, goTo]);

  return (
    <FigureContext value={figures}>
      <Sharing reading={reading} uncertainty={uncertainty}>
        <Head title={nameOf(evaluation.scenario)} headline={words} link={link} />
        <a className="skip-link" href="#inputs">
          Skip to the inputs
        </a>
        <TopBar
          preset={state.preset}
          past={state.past}
          future={state.future}
          status={state.status}
          dispatch={dispatch}
          link={link}
        />
        <main className="page">
          <Notices
            notices={[...state.notices, ...evaluation.scenario.issues.filter(({ code }) => code === "may_not_fit")]}
            preset={evaluation.scenario.preset}
          />
          <HeadlineText
            above={<TitleField title={title} preset={evaluation.scenario.preset.title} dispatch={dispatch} />}
            headline={words}
            isPending={!isTimeCurrent && !isOff}
            texts={texts}
            problems={problems}
            dispatch={dispatch}
          >
            <DoubtLine phrases={doubtful} isCurrent={isCurrent} isOff={isOff} isMissing={opened === null} />
          </HeadlineText>
          <div className="columns">
            <InputsPanel
              evaluation={evaluation}
              preset={state.preset}
              changed={changedValues(state)}
              texts={texts}
              problems={problems}
              notes={notes}
              dispatch={dispatch}
            />
            <div className="results">
              <Scoreboard
                evaluation={evaluation}
                odds={known.uncertainty.odds}
                isCurrent={isCurrent}
                latency={timed.latency}
                isTimeCurrent={isTimeCurrent}
              />
              <CostCharts evaluation={evaluation} odds={known.uncertainty.odds} isCurrent={isCurrent} />
              <Crossings evaluation={evaluation} />
              <LatencySection timed={timed} isCurrent={isTimeCurrent} known={known} dispatch={dispatch} />
              <HowSure known={known} isCurrent={isCurrent} />
              <WhatChanges
                known={known}
                isCurrent={isCurrent}
                axes={axes}
                isMapCurrent={isMapCurrent}
                onAxes={setAxes}
                dispatch={dispatch}
              />
            </div>
          </div>
        </main>
        <Footer link={linkOfFigures} />
        {explained !== null && ExplanationDialog && (
          <ExplanationDialog
            evaluation={evaluation}
            why={explained}
            onClose={() => setExplained(null)}
            onField={goTo}
          />
        )}
        {hasFailed && <LateFailure />}
      </Sharing>
    </FigureContext>
  );
}
