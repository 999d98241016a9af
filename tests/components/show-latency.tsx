import { render } from "@testing-library/react";
import { FigureContext } from "@/components/answer/figure";
import type { Action } from "@/components/calculator/state";
import { LatencySection } from "@/components/latency/latency-section";
import { analyseUncertainty } from "@/lib/analysis/analyse-uncertainty";
import { evaluateScenario } from "@/lib/analysis/evaluation/evaluate-scenario";
import { latencyOf } from "@/lib/analysis/latency/latency";
import type { ApproachLatency, Latency } from "@/lib/analysis/latency/types";
import { readScenario } from "@/lib/scenario/validate/validate-scenario";

export const links = {
  late: "?p=regulated-answers.2026-11&v=1",
  tight: "?p=support-bot.2026-11&firstTokenBudget=500&v=1",
  hosted: "?p=support-bot.2026-11&queries=20000000&peakFactor=7&utilisation=1&v=1",
  quoted: "?p=article-001.2026-11&v=1",
};

const known = new Map<string, ReturnType<typeof answersTo>>();

function answersTo(link: string) {
  const evaluation = evaluateScenario(readScenario(link));
  return { link, evaluation, latency: latencyOf(evaluation), uncertainty: analyseUncertainty(evaluation, 200) };
}

/** What is known of a link, worked out once. */
export function timesOf(link: string) {
  const answers = known.get(link) ?? answersTo(link);
  known.set(link, answers);
  return answers;
}

/** The section of a link, with what it dispatched and which reasons it opened. */
export function showLatency(link: string, change: (latency: Latency) => Latency = (latency) => latency) {
  const actions: Action[] = [];
  const opened: string[] = [];
  const { evaluation, latency, uncertainty } = timesOf(link);
  const timed = { link, evaluation, latency: change(latency) };
  const current = {
    link,
    axes: null,
    uncertainty,
    mapFields: [],
    isFinal: true,
    isWhole: true,
    evaluation,
  };
  const { container } = render(
    <FigureContext value={{ link, open: (why) => opened.push(why), goTo: () => {} }}>
      <LatencySection timed={timed} isCurrent known={current} dispatch={(action) => actions.push(action)} />
    </FigureContext>,
  );
  return { actions, opened, container, latency: timed.latency };
}

export const setApproach =
  (id: string, values: Partial<ApproachLatency>) =>
  (latency: Latency): Latency => ({
    ...latency,
    approaches: latency.approaches.map((each) => (each.id === id ? { ...each, ...values } : each)),
  });
