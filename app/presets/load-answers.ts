import type { AnsweredPreset } from "@/components/presets/preset-answer";
import type { UncertaintyPart } from "@/lib/analysis/analyse-uncertainty";
import { needs } from "@/lib/model/needs/needs";
import { plainText } from "@/lib/narrative/phrase";
import { offeredPresets } from "@/lib/presets";
import { headlineOf } from "@/lib/publish/embed/words";
import { writeLink } from "@/lib/scenario/read/link";
import { answerTo } from "@/lib/scenario/validate/ruled-out";
import { readScenario } from "@/lib/scenario/validate/validate-scenario";
import { pageEnd, pageWaiting } from "../page-patience";
import { answeredSource, sourceOf } from "../scenario-source";

/** What the sentence of the page says depends on. */
const parts: readonly UncertaintyPart[] = ["odds", "times"];

/** Every preset of the menu with its answer; on a busy server with that of the figures in the middle of its ranges. */
export async function loadAnswers(): Promise<readonly AnsweredPreset[]> {
  const waiting = pageWaiting(pageEnd());
  return Promise.all(
    offeredPresets.map(async ({ id, title, story, date }) => {
      const link = writeLink(id, []);
      const validated = readScenario(link);
      const source = (await sourceOf(validated, parts, waiting)) ?? answeredSource(validated);
      const answer = plainText(headlineOf(source).sentence);
      const asked = needs.flatMap(({ id: need, title: question, answers }) => {
        const given = answers.find((each) => each.id === answerTo(validated.scenario, need));
        return given ? [`${question} ${given.title}`] : [];
      });
      return { id, title, story, date, link: `/${link}`, answer, needs: asked };
    }),
  );
}
