import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluateScenario } from "@/lib/analysis/evaluation/evaluate-scenario";
import { recordsOf } from "@/lib/catalog";
import { isEndpoint, planOf } from "@/lib/catalog/facts";
import { menuFit } from "@/lib/scenario/validate/menu-fit";
import { readScenario } from "@/lib/scenario/validate/validate-scenario";
import { anyVolume } from "../../analysis/any-scenario";
import { law } from "../../law";

type Values = Readonly<Record<string, string>>;

const linkWith = (values: Values): string =>
  `?${new URLSearchParams({ p: "support-bot.2026-11", "fineTuning.serving": "hostingFee", ...values, v: "1" })}`;
const tunedOf = (values: Values) =>
  evaluateScenario(readScenario(linkWith(values))).approaches.find(({ id }) => id === "fineTuning");
const absentOf = (values: Values) => readScenario(linkWith(values)).absent.find(({ id }) => id === "fineTuning");

const plans = [...new Set(recordsOf("hosting").map(({ id }) => id))];
const tokens = ["generation", "promptCaching", "tunedPerToken"];

test("every plan that is billed by the hour says whether its tokens are billed besides", () => {
  for (const id of plans) expect([0, 1], id).toContain(planOf(id)?.tokensBilledShare);
});

describe("an endpoint that is billed by the hour", () => {
  const endpoints = plans.filter(isEndpoint);

  test("is a machine, which a click makes of it", () => {
    expect(endpoints.length).toBeGreaterThan(2);
    for (const hostingPlan of endpoints) {
      const absent = absentOf({ hostingPlan });
      expect(absent?.because).toMatch(/is billed by the hour and not by the token: it is a machine\.$/);
      const chosen = Object.fromEntries((absent?.instead?.values ?? []).map(({ field, value }) => [field, value]));
      expect(chosen).toEqual({ "fineTuning.serving": "dedicated", "fineTuning.host": hostingPlan });
    }
  });

  test("bills no token, and never carries more than it can, at any volume", () => {
    const any = fc.record({
      hostingPlan: fc.constantFrom(...endpoints),
      queries: anyVolume.map((volume) => String(300 * volume)),
      "fineTuning.outputTokens": fc.integer({ min: 1, max: 3_000 }).map(String),
      growth: fc.constantFrom("0", "0.05", "-0.02"),
    });
    fc.assert(
      fc.property(any, (values) => {
        const tuned = tunedOf({ ...values, possible: "yes", horizon: "6", batchShare: "0.2" });
        const spent = (id: string, month: number) => tuned?.lines.find((line) => line.id === id)?.byMonth[month] ?? 0;
        for (const { id, byMonth } of tuned?.lines ?? [])
          if (tokens.includes(id.split(".")[0] ?? "")) expect(Math.max(...byMonth.map(Math.abs)), id).toBe(0);
        for (let month = 1; month <= 6; month++) {
          const hourly =
            recordsOf("hosting").find(({ id }) => id === values.hostingPlan)?.values.hostingUsdPerHour ?? 0;
          const count = spent("hostingFee.fee", month) / (hourly * 730);
          expect(count).toBeCloseTo(Math.round(count), 9);
          const peak = Number(values.queries) * (1 + Number(values.growth)) ** (month - 1) * 3;
          const written = (peak * 1.02 * Number(values["fineTuning.outputTokens"])) / (730 * 3600);
          expect(count * 3018 * 0.6).toBeGreaterThanOrEqual(written / 1.02 - 1e-6);
        }
      }),
      law(20),
    );
  });

  test("stands below the plans in the menu", () => {
    const { scenario } = readScenario(linkWith({}));
    const { misfit } = menuFit(scenario, "hostingPlan", "fineTuning");
    for (const id of plans) expect(misfit(id) === null, id).toBe(!isEndpoint(id));
  });
});

test("a fee that is paid besides tokens rents no machine", () => {
  const values = { "fineTuning.serving": "dedicated", host: "finetune-azure-hosting" };
  expect(absentOf(values)?.because).toMatch(/is billed by the token: there is no machine to run by the hour\.$/);
});
