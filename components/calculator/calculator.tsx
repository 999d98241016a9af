"use client";

import { useCallback, useState } from "react";
import { CardRow } from "@/components/answer/card-row";
import { HeadlineText } from "@/components/answer/headline-text";
import { Notices } from "@/components/answer/notices";
import { openFolds } from "@/components/inputs/asked-field";
import { InputsPanel } from "@/components/inputs/inputs-panel";
import { Palette } from "@/components/palette/palette";
import { useDeferred } from "@/components/scheduler/use-deferred";
import type { OfferedFiles } from "@/components/share/share-context";
import { Sharing } from "@/components/share/sharing";
import { DoubtLine } from "@/components/uncertainty/uncertainty-line";
import type { LinkedUncertainty, MapAxes } from "@/components/uncertainty/uncertainty-work";
import { useUncertainty } from "@/components/uncertainty/use-uncertainty";
import { ShownView } from "@/components/views/shown-view";
import { ViewBar } from "@/components/views/view-bar";
import type { ViewParts } from "@/components/views/view-parts";
import { Viewing } from "@/components/views/viewing";
import { showsChanges, showsTimes } from "@/components/views/views";
import { catalogueSays } from "@/lib/scenario/read/issue";
import { nameOf } from "@/lib/scenario/read/title";
import { displayOf, displayWords } from "@/lib/scenario/resolve/display-of";
import { showIn } from "@/lib/sheet/display";
import { AnswerHead } from "./answer-head";
import { Explaining } from "./explaining";
import { Footer } from "./footer";
import { Head, resultsEnd } from "./head";
import { changedValues } from "./state";
import { TopBar } from "./top-bar";
import { useCalculator } from "./use-calculator";
import { useWords } from "./use-words";

type CalculatorProps = {
  /** The link the page was opened with. */
  readonly query: string;
  /** Its uncertainty, as far as the server makes it; null when it had no time to. */
  readonly opened: LinkedUncertainty | null;
  readonly files: OfferedFiles;
  readonly views: ViewParts;
};

/** The page: the answer, its reasons, how sure it is, and its inputs. */
export function Calculator({ query, opened, files, views }: CalculatorProps) {
  const { state, dispatch, reading, texts, link, scenarioLink } = useCalculator(query);
  const { view } = state;
  const { evaluation, problems, notes } = reading;
  // All that is drawn below is drawn in it.
  showIn(displayOf(evaluation.scenario));
  const [axes, setAxes] = useState<MapAxes | null>(null);
  const [isShared, setShared] = useState(false);
  const onShare = useCallback(() => setShared(true), []);
  const uncertainty = useUncertainty(opened, reading, axes, showsChanges(view), isShared || showsTimes(view));
  const { isCurrent, isTimeCurrent, isOff } = uncertainty;
  const { words, doubtful, moving } = useWords(evaluation, uncertainty);
  const linkOfFigures = useDeferred(scenarioLink, true);
  return (
    <Explaining evaluation={evaluation} link={linkOfFigures}>
      <Sharing reading={reading} view={view} uncertainty={uncertainty} chartFiles={files.ofCharts} onShare={onShare}>
        <Viewing view={view} views={views} link={link} scenarioLink={linkOfFigures} dispatch={dispatch}>
          <Head title={nameOf(evaluation.scenario)} headline={words} link={scenarioLink} />
          {/* biome-ignore lint/a11y/useValidAnchor: it leads to the inputs, which a small screen must open first */}
          <a className="skip-link" href="#inputs" onClick={() => openFolds("")}>
            Skip to the inputs
          </a>
          <TopBar
            view={view}
            past={state.past}
            future={state.future}
            status={state.status}
            dispatch={dispatch}
            link={scenarioLink}
          >
            <Palette evaluation={evaluation} dispatch={dispatch} />
          </TopBar>
          <main className="page">
            <Notices
              notices={state.notices}
              remarks={catalogueSays(evaluation.scenario)}
              preset={evaluation.scenario.preset}
              display={displayWords(evaluation.scenario)}
            />
            <HeadlineText
              above={<AnswerHead evaluation={evaluation} state={state} link={scenarioLink} dispatch={dispatch} />}
              headline={words}
              isPending={!isTimeCurrent && !isOff}
              texts={texts}
              problems={problems}
              dispatch={dispatch}
            >
              <DoubtLine phrases={doubtful} isCurrent={isCurrent} isOff={isOff} isMissing={opened === null} />
              <CardRow evaluation={evaluation} finding={words.finding} />
            </HeadlineText>
            <ViewBar headline={words} />
            <div className="columns">
              <InputsPanel
                evaluation={evaluation}
                preset={state.scenario.preset.id}
                view={view}
                moving={moving}
                changed={changedValues(state)}
                texts={texts}
                problems={problems}
                notes={notes}
                dispatch={dispatch}
              />
              <div className="results">
                <ShownView
                  view={view}
                  views={views}
                  link={linkOfFigures}
                  evaluation={evaluation}
                  uncertainty={uncertainty}
                  headline={words}
                  problems={problems}
                  texts={texts}
                  axes={axes}
                  onAxes={setAxes}
                  dispatch={dispatch}
                />
                <span id={resultsEnd} />
              </div>
            </div>
          </main>
          <Footer link={linkOfFigures} files={files.ofScenario} />
        </Viewing>
      </Sharing>
    </Explaining>
  );
}
