import { expect, test, vi } from "vitest";
import { evaluateScenario } from "@/lib/analysis/evaluation/evaluate-scenario";
import { latencyOf } from "@/lib/analysis/latency/latency";
import { formOf } from "@/lib/form/form";
import { allTechniques } from "@/lib/model/all-techniques";
import { assembleTechniques } from "@/lib/model/assemble";
import { describeTechnique } from "@/lib/model/describe";
import type { Technique } from "@/lib/model/technique";
import { network } from "@/lib/model/techniques/request/network";
import { traffic } from "@/lib/model/techniques/request/traffic";
import { explainFigure } from "@/lib/narrative/explain-answer";
import { toApiResponse } from "@/lib/publish/api/api-response";
import { frozenLink } from "@/lib/publish/share/frozen-link";
import { interpret } from "@/lib/scenario/read/interpret";
import { readLink } from "@/lib/scenario/read/link";
import { fullName, shortName } from "@/lib/scenario/read/short-names";
import { validateScenario } from "@/lib/scenario/validate/validate-scenario";
import { canonicalLink } from "@/lib/scenario/write/canonical";
import { listFields } from "@/lib/scenario/write/list-fields";
import { cascade } from "./cascade";

/** The one line in a list that adding a technique takes. */
vi.mock("@/lib/model/optional-techniques", async (load) => {
  const { optionalTechniques } = await load<typeof import("@/lib/model/optional-techniques")>();
  const { cascade: added } = await import("./cascade");
  return { optionalTechniques: [...optionalTechniques, added] };
});

const scenarioOf = (...given: readonly string[]) =>
  interpret(readLink(`?${["p=support-bot.2026-11", ...given, "v=1"].join("&")}`));
const evaluated = (...given: readonly string[]) => evaluateScenario(validateScenario(scenarioOf(...given)));

test("until it is chosen, no figure moves", () => {
  const { approaches } = evaluated();
  expect(approaches.flatMap(({ lines }) => lines.filter(({ id }) => id.startsWith("cascade")))).toEqual([]);
});

test("its line is in the bill of every approach that asks a model, and it takes calls from that model", () => {
  const [without, chosen] = [evaluated(), evaluated("cascade=on", "cascadeShare=0.25")];
  for (const { id, lines } of chosen.approaches) {
    const line = (wanted: string, of = lines) => of.find((each) => each.id === wanted)?.totalUsd ?? Number.NaN;
    expect(line("cascade.try"), id).toBeGreaterThan(0);
    const before = without.approaches.find((each) => each.id === id)?.lines;
    if (before?.some((each) => each.id === "generation.answer"))
      expect(line("generation.answer") / line("generation.answer", before), id).toBeCloseTo(0.75, 12);
  }
});

test("its figures open their reasons", () => {
  const why = explainFigure(evaluated("cascade=on"), "rag.line.cascade.try");
  const words = JSON.stringify(why);
  for (const part of ["One call to the cheaper model", "Answer price of the cheaper model", "assumption"])
    expect(words).toContain(part);
});

test("its stage takes time before the first token, and what it answers never reaches the other model", () => {
  const firstToken = (...given: readonly string[]) =>
    latencyOf(evaluated("cascade=on", "cascadeShare=0", ...given)).approaches.map(
      ({ times }) => times?.firstToken.p50.ms as number,
    );
  const [fast, slow] = [firstToken("cascadeTime=0"), firstToken("cascadeTime=5000", "cascadeTimeP95=5000")];
  expect(fast.length).toBeGreaterThan(1);
  for (const [index, ms] of slow.entries()) expect(ms - (fast[index] as number)).toBeCloseTo(5000, 6);

  const all = latencyOf(
    evaluated(
      "cascade=on",
      "cascadeShare=1",
      "cascadeTime=50",
      "cascadeTimeP95=50",
      "networkTime=0",
      "networkTimeP95=0",
    ),
  );
  const prompting = all.approaches.find(({ id }) => id === "prompting");
  expect(prompting?.times?.fullAnswer.p95.ms).toBeCloseTo(50, 9);
});

test("its choice and, once chosen, its fields are in the form", () => {
  const idsOf = (...given: readonly string[]) =>
    formOf(evaluated(...given)).flatMap(({ first, more, own }) => [...first, ...more, ...own].map(({ id }) => id));
  expect(idsOf()).toContain("cascade");
  expect(idsOf()).not.toContain("cascadeShare");
  expect(idsOf("cascade=on")).toEqual(
    expect.arrayContaining(["cascade", "cascadeShare", "cascadeTime", "cascadeTimeP95"]),
  );
});

test("a link holds it, with a short name of its own, and a frozen link keeps its figures", () => {
  const link = canonicalLink(scenarioOf("cascade=on", "cascadeShare=0.3"));
  expect(link).toBe("?p=support-bot.2026-11&cascadeShare=0.3&cascade=on&v=1");
  expect(shortName("cascadeShare")).toMatch(/^z[0-9a-z]{3}$/);
  expect(fullName(shortName("cascadeShare"))).toBe("cascadeShare");
  expect(
    evaluated(shortName("cascadeShare").concat("=0.3"), "cascade=on").approaches.map(({ totalUsd }) => totalUsd),
  ).toEqual(evaluated("cascadeShare=0.3", "cascade=on").approaches.map(({ totalUsd }) => totalUsd));
  const frozen = evaluateScenario(
    validateScenario(
      interpret(readLink(frozenLink(validateScenario(scenarioOf("cascade=on", "cascadeShare=0.3"))).link)),
    ),
  );
  expect(frozen.approaches.map(({ totalUsd }) => totalUsd)).toEqual(
    evaluated("cascade=on", "cascadeShare=0.3").approaches.map(({ totalUsd }) => totalUsd),
  );
});

test("the method page and the API say what it is", () => {
  const described = describeTechnique(allTechniques.find(({ id }) => id === "cascade") as Technique);
  expect(described.usedBy).toEqual(["Prompting", "Long context", "RAG", "Fine-tuning", "Hybrid"]);
  expect(described.formulas.map(({ title }) => title)).toContain("Multiplies model calls per question, all told");
  expect(listFields().quantities.find(({ id }) => id === "cascadeShare")).toMatchObject({
    technique: "cascade",
    unit: "1",
  });
  expect(listFields().choices.find(({ id }) => id === "cascade")?.options).toEqual(["none", "on"]);
  const { approaches } = toApiResponse(evaluated("cascade=on"));
  expect(approaches[0]?.lines.map(({ id }) => id)).toContain("cascade.try");
});

test("a stage in no phase, twice the same stage, or a part of a sum that nobody has is refused when the sheet is built", () => {
  const [stage] = network.stages ?? [];
  if (!stage) throw new Error("the network has no stage");
  const misplaced = { ...network, stages: [{ ...stage, place: { phase: "afterwards" as never } }] };
  expect(() => assembleTechniques([traffic, misplaced])).toThrow("stage network.network is in no phase: afterwards");
  const computed = { ...network, stages: [{ ...stage, place: { ...stage.place, share: "1 - 0.5" } }] };
  expect(() => assembleTechniques([traffic, computed])).toThrow("unknown name of the share of stage network: 1 - 0.5");
  const twin = { ...network, id: "other", quantities: {}, stages: [stage] };
  expect(() => assembleTechniques([traffic, network, twin])).toThrow("two stages of one approach: network");
  expect(() => assembleTechniques([traffic, cascade])).toThrow(
    "technique cascade changes an unknown formula: callsPerQuery",
  );
});
