import type { AnsweredPreset } from "@/components/presets/preset-answer";
import type { UncertaintyPart } from "@/lib/analysis/analyse-uncertainty";
import { needs } from "@/lib/model/needs/needs";
import { dependsOnTimes } from "@/lib/narrative/finding";
import { plainText } from "@/lib/narrative/phrase";
import { offeredPresets, type Preset } from "@/lib/presets";
import { headlineOf } from "@/lib/publish/embed/words";
import { writeLink } from "@/lib/scenario/read/link";
import { answerTo } from "@/lib/scenario/validate/ruled-out";
import { readScenario, type ValidatedScenario } from "@/lib/scenario/validate/validate-scenario";
import { answeredSource, sourceOf } from "../scenario-source";

/** What the sentence of the page depends on: only who is too late is told what else would be in time. */
function partsFor(validated: ValidatedScenario): readonly UncertaintyPart[] {
  return dependsOnTimes(answeredSource(validated).evaluation) ? ["answerOdds", "times"] : ["answerOdds"];
}

/** However busy the server is: the list is asked for rarely and then kept. */
const patienceMs = 60_000;

/** Every preset of the menu with its answer, one after the other; without an answer where the server had no time for it. */
export async function loadAnswers(): Promise<readonly AnsweredPreset[]> {
  const all: AnsweredPreset[] = [];
  const signal = AbortSignal.timeout(patienceMs);
  for (const preset of offeredPresets) all.push(await answered(preset, signal));
  return all;
}

async function answered({ id, title, story, date }: Preset, signal: AbortSignal): Promise<AnsweredPreset> {
  const link = writeLink(id, []);
  const validated = readScenario(link);
  const source = await sourceOf(validated, partsFor(validated), { signal });
  const asked = needs.flatMap(({ id: need, title: question, answers }) => {
    const given = answers.find((each) => each.id === answerTo(validated.scenario, need));
    return given ? [`${question} ${given.title}`] : [];
  });
  const answer = source && plainText(headlineOf(source).sentence);
  return { id, title, story, date, link: `/${link}`, answer, needs: asked };
}
