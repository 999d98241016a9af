import { describe, expect, test } from "vitest";
import { findInputs } from "@/lib/form/find-input";
import { formOf } from "@/lib/form/form";
import { alsoCalled } from "@/lib/model/also-called";
import { fields } from "@/lib/model/registry";
import { presets } from "@/lib/presets";
import { writeLink } from "@/lib/scenario/read/link";
import { answerTo } from "../golden/scenario-answer";

const groupsOf = (preset: string) => formOf(answerTo(writeLink(preset, [])));
const supportBot = groupsOf("support-bot.2026-11");

/** What a word leads to: the names of inputs, of questions on another view, and addresses of pages. */
const placesOf = (word: string, groups = supportBot): readonly string[] => {
  const { inputs, elsewhere } = findInputs(groups, word);
  const places = elsewhere.map((place) => ("page" in place ? place.page : `${place.view}:${place.field}`));
  return [...[...inputs].map((id) => fields.get(id)?.name ?? id), ...places];
};

/** Words a founder may type, each with a place that must be among those it leads to. */
const words: readonly (readonly [string, string])[] = [
  ["accuracy", "fit:wrongAnswer"],
  ["hallucination", "fit:wrongAnswer"],
  ["quality", "fit:wrongAnswer"],
  ["mistakes", "fit:wrongAnswer"],
  ["citation", "fit:citations"],
  ["sources", "fit:citations"],
  ["region", "region"],
  ["GDPR", "fit:inRegion"],
  ["Europe", "region"],
  ["privacy", "fit:sensitive"],
  ["on-premise", "fit:onPremises"],
  ["self-hosted", "host"],
  ["tenant", "fit:tenants"],
  ["access control", "fit:permissions"],
  ["JSON", "fit:rigidFormat"],
  ["tone", "fit:houseStyle"],
  ["deadline", "fit:thisWeek"],
  ["turns", "questionTokens"],
  ["conversation history", "questionTokens"],
  ["images", "questionTokens"],
  ["euro", "/method#money"],
  ["exchange rate", "show"],
  ["seasonality", "seasons"],
  ["cost of capital", "discounting"],
  ["failover", "secondProvider"],
  ["prefix tuning", "method"],
  ["currency", "/method#money"],
  ["voice", "product"],
  ["streaming", "firstTokenBudget"],
  ["latency", "fullAnswerBudget"],
  ["speed", "firstTokenBudget"],
  ["TTFT", "firstTokenBudget"],
  ["users", "queries"],
  ["traffic", "queries"],
  ["requests", "queries"],
  ["scaling", "growth"],
  ["salary", "teamRate"],
  ["engineers", "teamRate"],
  ["maintenance", "upkeepHours"],
  ["monitoring", "costs:lines"],
  ["compliance audit", "costs:lines"],
  ["licence fee", "costs:lines"],
  ["GPT", "model"],
  ["Claude", "model"],
  ["Llama", "model"],
  ["provider", "model"],
  ["pricing", "/catalogue"],
  ["invoice", "/calibrate"],
  ["discount", "batchShare"],
  ["async", "batchShare"],
  ["semantic cache", "responseHitShare"],
  ["guardrails", "inputGuard"],
  ["agent", "modelCalls"],
  ["reasoning", "thinkingTokens"],
  ["languages", "tokenizerFactor"],
  ["German", "tokenizerFactor"],
  ["system prompt", "instructionTokens"],
  ["few-shot", "exampleTokens"],
  ["chunking", "chunkTokens"],
  ["top-k", "passages"],
  ["Pinecone", "store"],
  ["vector database", "store"],
  ["HyDE", "rewriting"],
  ["reranking", "reranker"],
  ["PDF", "documents"],
  ["updates", "changeShare"],
  ["H100", "host"],
  ["quantization", "precision"],
  ["uptime", "spareReplicas"],
  ["burst", "peakFactor"],
  ["dataset", "examples"],
  ["annotation", "labellingMinutes"],
  ["fine-tune", "tuning"],
  ["LoRA", "method"],
  ["drift", "retrainEvery"],
  ["evaluation", "holdOutShare"],
  ["deprecated", "successor"],
];

describe("words that people use for an input", () => {
  test("are at least fifty", () => expect(new Set(words.map(([word]) => word)).size).toBeGreaterThanOrEqual(50));

  test.each(words)("%s leads to %s", (word, place) => {
    expect(placesOf(word)).toContain(place);
  });

  test.each(presets.map(({ id }) => id))("lead somewhere in %s too", (id) => {
    const groups = groupsOf(id);
    expect(words.filter(([word]) => placesOf(word, groups).length === 0)).toEqual([]);
  });

  test("belong to a quantity or a choice that there is", () => {
    const names = new Set([...fields.values()].map(({ name }) => name));
    expect(Object.keys(alsoCalled).filter((name) => !names.has(name))).toEqual([]);
  });
});

test("a word that begins another is found before one inside it", () => {
  expect(placesOf("eu")).toContain("region");
  expect(placesOf("eu")).not.toContain("queries");
});

test("a part of a word is found where nothing begins with it", () => {
  expect(placesOf("verlap")).toEqual(["overlapTokens"]);
});

test("what nobody calls anything leads nowhere", () => expect(placesOf("xyzzy")).toEqual([]));
