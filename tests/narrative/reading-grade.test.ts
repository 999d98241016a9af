import { expect, test } from "vitest";
import { analysePartsInSlices } from "@/lib/analysis/analyse-uncertainty";
import { evaluateScenario } from "@/lib/analysis/evaluation/evaluate-scenario";
import { overTimeChart } from "@/lib/charts/definitions/over-time/chart";
import { comparedIn } from "@/lib/charts/definitions/shared/compared";
import { headline } from "@/lib/narrative/headline";
import { plainText } from "@/lib/narrative/phrase";
import { uncertaintySummary } from "@/lib/narrative/uncertainty-summary";
import { untimedWords } from "@/lib/narrative/untimed-words";
import { busyWords, unsureWords } from "@/lib/narrative/waiting-words";
import { offeredPresets } from "@/lib/presets";
import { interpret } from "@/lib/scenario/read/interpret";
import { readLink } from "@/lib/scenario/read/link";
import { validateScenario } from "@/lib/scenario/validate/validate-scenario";
import { runToEnd } from "@/lib/sliced";

/** A figure is read as one word of one syllable. */
const syllables = (word: string): number =>
  /\d/.test(word)
    ? 1
    : Math.max(
        1,
        word
          .toLowerCase()
          .replace(/e$/, "")
          .match(/[aeiouy]+/g)?.length ?? 0,
      );

/** Flesch and Kincaid's grade: years of school that a text takes (Kincaid et al. 1975). */
function grade(text: string): number {
  const sentences = text.split(/[.:!?](?:\s|$)/).filter((each) => /[a-z]/i.test(each)).length;
  const words = text.match(/[A-Za-z0-9$,.'’-]+/g) ?? [];
  const spoken = words.reduce((sum, word) => sum + syllables(word), 0);
  return 0.39 * (words.length / sentences) + 11.8 * (spoken / words.length) - 15.59;
}

/** What the first screen says in sentences. */
function firstScreen(preset: string): readonly string[] {
  const evaluation = evaluateScenario(validateScenario(interpret(readLink(`?p=${preset}&v=1`))));
  const { odds = null, sensitivity = null } = runToEnd(analysePartsInSlices(evaluation, 64, ["odds", "sensitivity"]));
  const input = comparedIn(evaluation);
  return [
    plainText(headline(evaluation, odds).sentence),
    plainText(uncertaintySummary(evaluation, { odds, sensitivity, switchingValues: [], map: null })),
    ...(input ? [`${overTimeChart.spec(input, { compact: false }).title}.`] : []),
  ];
}

test("the first screen of every product is read after nine years of school", () => {
  for (const { id } of offeredPresets) expect(grade(firstScreen(id).join(" ")), id).toBeLessThanOrEqual(9);
});

test("so are the sentences on waits", () => {
  for (const text of [
    `${busyWords} ${[0.5, 0.8].map((atMean) => unsureWords({ utilisation: { atMean, atPeak: 0.9 } })).join(" ")}`,
    ...Object.values(untimedWords),
  ])
    expect(grade(text), text).toBeLessThanOrEqual(9);
});

test("a text that nobody speaks is found", () => {
  expect(
    grade("Percentiles of heterogeneous distributions are not additive across sequential stages."),
  ).toBeGreaterThan(12);
});
