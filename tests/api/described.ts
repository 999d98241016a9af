import { Ajv2020 } from "ajv/dist/2020";
import { analyseUncertainty } from "@/lib/analysis/analyse-uncertainty";
import { evaluateScenario } from "@/lib/analysis/evaluation/evaluate-scenario";
import { latencyOf } from "@/lib/analysis/latency/latency";
import { chartIds } from "@/lib/charts/definitions/charts";
import { presets } from "@/lib/presets";
import { toApiResponse } from "@/lib/publish/api/api-response";
import { chartJson } from "@/lib/publish/files/chart-formats/json";
import { scenarioJson } from "@/lib/publish/files/scenario-json";
import { frozenLink } from "@/lib/publish/share/frozen-link";
import { interpret } from "@/lib/scenario/read/interpret";
import { readLink } from "@/lib/scenario/read/link";
import { validateScenario } from "@/lib/scenario/validate/validate-scenario";
import { listFields } from "@/lib/scenario/write/list-fields";
import { someOf } from "../law";
import { defaultLink, drawn } from "../publish/files/scenarios";

/** Of each document, what reads its schemas: it takes half a second to be made of one. */
const readers = new WeakMap<object, Ajv2020>();

/** Says what is wrong with a value that should be as a schema of the document has it; nothing when it is. */
export function schemaCheck(document: object, name: string): (value: unknown) => string {
  const ajv =
    readers.get(document) ??
    new Ajv2020({ strict: false, allErrors: true, formats: { date: true } }).addSchema(document, "api");
  readers.set(document, ajv);
  const check = ajv.getSchema(`api#/components/schemas/${name}`);
  if (!check) throw new Error(`no schema ${name}`);
  return (value) => (check(value) ? "" : ajv.errorsText(check.errors?.slice(0, 3)));
}

const scenarioOf = (link: string) => interpret(readLink(link));

/** Scenarios that leave something out, or have more of it than others. */
const links = [
  ...someOf(presets, 2).map(({ id }) => `?p=${id}&v=1`),
  "?p=article-001.2026-11",
  "?p=article-001.2026-11&queries=0&v=1",
  "?p=article-001.2026-11&title=A%7Cb&rag.basis=absent&fineTuning.basis=absent&hybrid.basis=absent&v=1",
  "?p=article-001.2026-11&prompting.basis=absent&rag.basis=absent&fineTuning.basis=absent&hybrid.basis=absent&v=1",
  "?p=support-bot.2026-11&queries=100..200..5000000&fullAnswerBudget=300&firstTokenBudget=50&v=1",
  "?p=support-bot.2026-11&queries=9000000&rag.serving=dedicated&v=1",
];

/** The schema's name, what of, and the answer: real ones of every kind. */
export function answersTo(): [string, string, unknown][] {
  return [
    ...links.flatMap((link): [string, string, unknown][] => {
      const evaluation = evaluateScenario(validateScenario(scenarioOf(link)));
      return [
        ["Evaluation", `${link} without draws`, toApiResponse(evaluation)],
        ["Evaluation", link, toApiResponse(evaluation, analyseUncertainty(evaluation, 200), latencyOf(evaluation))],
        ["ScenarioFile", link, scenarioJson(evaluation)],
      ];
    }),
    ...chartIds.map((name): [string, string, unknown] => {
      const { spec, evaluation } = drawn(name, defaultLink(name));
      return ["ChartData", name, chartJson(spec, evaluation)];
    }),
    ["FieldList", "all", listFields()],
    ["FrozenLink", "a frozen link", frozenAnswerOf("?p=article-001.2026-11&v=1")],
  ];
}

function frozenAnswerOf(link: string) {
  const frozen = frozenLink(validateScenario(scenarioOf(link)));
  return { link: `/${frozen.link}`, characters: frozen.link.length, warnings: [] };
}
