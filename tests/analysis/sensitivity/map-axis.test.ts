import { describe, expect, test } from "vitest";
import { mapFields } from "@/lib/analysis/analyse-uncertainty";
import { inputsOf } from "@/lib/analysis/base-case/inputs";
import { inTime } from "@/lib/analysis/latency/limits/in-time";
import { axisOf, canBeAxis } from "@/lib/analysis/sensitivity/map-axis";
import type { MapAxis } from "@/lib/analysis/uncertainty/types";
import { presets } from "@/lib/presets";
import { answerTo } from "../../golden/scenario-answer";
import { someOf } from "../../law";
import { quantityFields } from "../any-scenario";

describe("every input that may be an axis", () => {
  const given = [
    "",
    "growth=-0.1&",
    "queries=1&",
    "queries=1e9&",
    "outputTokens=0..10&",
    "teamRate=0.5&growth=-0.2..0.3&",
  ];
  const faults = ({ field, values, texts, now, nearest }: MapAxis): string[] => {
    const { min, max, never } = quantityFields.find(({ id }) => id === field)?.quantity ?? { min: 0, max: 0 };
    const rising = values.filter((value) => !(never && value === 0));
    return [
      values.every((value) => Number.isFinite(value) && value >= min && value <= max) || "out of bounds",
      rising.every((value, index) => index === 0 || value > (rising[index - 1] as number)) || "not rising",
      values.length >= 2 || "too few",
      values.length <= 14 || "too many",
      new Set(texts).size === values.length || `texts alike: ${texts}`,
      texts.every((text) => !/NaN|undefined|Infinity|^$/.test(text)) || "words",
      values[nearest] === now || "the present value is missing",
    ].flatMap((fault) => (fault === true ? [] : [`${field}: ${fault}`]));
  };

  test.each(presets.map(({ id }, place) => [id, place] as const))("has sensible values in %s", (preset, place) => {
    const wrong = someOf(given, 3, place).flatMap((texts) => {
      const found = answerTo(`?p=${preset}&${texts}v=1`);
      const inputs = inputsOf(inTime(found).evaluation.baseCases.values()).filter(canBeAxis);
      expect(mapFields(found).map(({ id }) => id)).toEqual(inputs.map(({ field }) => field));
      return inputs.flatMap((input) => faults(axisOf(input)).map((fault) => [texts, fault]));
    });
    expect(wrong).toEqual([]);
  });
});
