import { describe, expect, test } from "vitest";
import { inputsOf } from "@/lib/analysis/base-case/inputs";
import type { Evaluation } from "@/lib/analysis/evaluation/evaluate-scenario";
import { switchingValuesInSlices } from "@/lib/analysis/sensitivity/switching-values";
import type { SwitchingValue } from "@/lib/analysis/uncertainty/types";
import type { ApproachId } from "@/lib/model/names";
import { validateScenario } from "@/lib/scenario/validate/validate-scenario";
import { runToEnd } from "@/lib/sliced";
import { cheapestAlone, pinnedAt, totalsAlone, totalsOf } from "../../golden/odds-draw-by-draw";
import { answerTo } from "../../golden/scenario-answer";
import { someOf } from "../../law";
import { quantityFields } from "../any-scenario";

const links = [
  "?p=article-001.2026-11&v=1",
  "?p=article-001.2026-11&queries=16500&horizon=20&growth=0.04&v=1",
  "?p=article-002.2026-11&queries=120000&priceDecline=0.3&v=1",
  "?p=code-generator.2026-11&v=1",
  "?p=support-bot.2026-11&v=1",
  "?p=regulated-answers.2026-11&v=1",
];

const flipsOf = (found: Evaluation) => runToEnd(switchingValuesInSlices(found, inputsOf(found.baseCases.values())));
const quantityOf = (field: string) => {
  const found = quantityFields.find(({ id }) => id === field);
  if (!found) throw new Error(`no such field: ${field}`);
  return found.quantity;
};
const winnerAt = ({ scenario, cheapest }: Evaluation, field: string, value: number) =>
  cheapestAlone(totalsAlone(pinnedAt(scenario, [[field, value]])), cheapest);

/** Who wins at a value; "refused" where it contradicts others, such as an overlap as long as the chunk. */
function winnerAmongAll(found: Evaluation, field: string, value: number): ApproachId | "refused" | "none fits" | null {
  const { scenario, sheets, absent } = validateScenario(pinnedAt(found.scenario, [[field, value]]));
  if (scenario.refused.has(field)) return "refused";
  // A prompt longer than every model takes: nothing can be had, so that nothing else wins.
  const isTooLong = absent.some(({ because }) => because.startsWith("The prompt is longer than the model"));
  if (sheets.length === 0 && isTooLong) return "none fits";
  return cheapestAlone(totalsOf(scenario, sheets), found.cheapest);
}

/** How far a flip may be off: a millionth, and what totals that count as tied may hide of the way there. */
const hair = 2e-6;

describe.each(links)("%s", (link) => {
  // What is asked is who is cheaper at a value, not whether a model writes so much at once.
  const found = answerTo(link.replace("&v=1", "&possible=yes&v=1"));
  const flips = flipsOf(found);
  const each = flips.flatMap((point) =>
    (["below", "above"] as const).map((side) => ({ ...point, side, flip: point[side], up: side === "above" })),
  );

  test("a hair before the flip the present winner still wins, a hair beyond it the one that is named", () => {
    const named = each.filter(({ flip }) => flip !== null);
    expect(named.length).toBeGreaterThan(3);
    for (const { field, value: now, flip, side } of named) {
      const { value: at = Number.NaN, winner } = flip ?? {};
      const { whole, min, max } = quantityOf(field);
      const step = whole ? (at > now ? 1 : -1) : (at - now) * hair;
      const before = whole ? at : at - step;
      const beyond = whole ? at + step : Math.min(max, Math.max(min, at + step));
      expect([field, side, at, winnerAt(found, field, before)]).toEqual([field, side, at, found.cheapest]);
      expect([field, side, at, winnerAt(found, field, beyond)]).toEqual([field, side, at, winner]);
    }
  });

  test("nowhere nearer does another win", () => {
    for (const [index, { field, value: now, flip, up }] of each.entries()) {
      const { whole, min, max } = quantityOf(field);
      const end = flip?.value ?? (up ? max : min);
      // As far as the field's bound where there is no flip: by equal factors, as bounds are far away.
      const places = [0.02, 0.1, 0.3, 0.6, 0.9, 0.99, 0.9999, 1].map((share) =>
        flip || now * end <= 0 ? now + share * (end - now) : now * (end / now) ** share,
      );
      for (const place of someOf(flip ? places.slice(0, -1) : places, 7, index)) {
        const value = whole ? Math.round(place) : Math.min(max, Math.max(min, place));
        if (flip && !whole && value === end) continue;
        const winner = winnerAmongAll(found, field, value);
        if (winner !== "refused" && winner !== "none fits")
          expect([field, value, winner]).toEqual([field, value, found.cheapest]);
      }
    }
  });

  test("the nearest flip comes first, and its words are about values", () => {
    const distances = flips.map(({ value, below, above }) =>
      Math.min(
        ...[below, above].map((flip) => (flip && value !== 0 ? Math.abs(flip.value - value) / Math.abs(value) : 1e300)),
      ),
    );
    expect(distances).toEqual([...distances].sort((a, b) => a - b));
    for (const { now, below, above } of flips)
      for (const text of [now, below?.text ?? "-", above?.text ?? "-"])
        expect(text).not.toMatch(/NaN|undefined|Infinity|^$/);
  });
});

describe("article 001, by hand", () => {
  const point = (field: string, flips: readonly SwitchingValue[]) => flips.find((each) => each.field === field);
  const flips = flipsOf(answerTo("?p=article-001.2026-11&v=1"));

  // RAG costs 300 + 600,000 p + 12 h, fine-tuning s + 600,000 f + 3 r = 13,100, prompting 600,000 p, hybrid 22,100.
  test.each([
    ["rag.perQuery", "below", (13_100 - 3_600) / 600_000, "rag"],
    ["fineTuning.hosting", "above", 8_500 / 12, "rag"],
    ["fineTuning.setup", "above", 11_250, "rag"],
    ["fineTuning.perQuery", "above", 0.011 + 8_500 / 600_000, "rag"],
    ["fineTuning.retraining", "above", (21_600 - 9_350) / 3, "rag"],
    ["prompting.perQuery", "below", 13_100 / 600_000, "prompting"],
    ["queries", "below", 6_500 / 0.408, "prompting"],
  ] as const)("%s has its flip %s at %d, to %s", (field, side, value, winner) => {
    const flip = point(field, flips)?.[side];
    expect(Math.abs((flip?.value ?? 0) / value - 1)).toBeLessThan(1e-8);
    expect(flip?.winner).toBe(winner);
  });

  test("hybrid's cost per query: 22,100 less 9,000 is 10,100 and 600,000 x 0.005", () => {
    expect(point("hybrid.perQuery", flips)?.below).toMatchObject({ winner: "hybrid" });
    expect(point("hybrid.perQuery", flips)?.below?.value).toBeCloseTo(0.005, 10);
  });

  test("retrained every 12/10 months or so fine-tuning loses: ten times 1,250 is 3,350 + 9,150", () => {
    // Prompting costs 27,000, RAG 21,600; fine-tuning 9,350 + 1,250 n. At n = 9 it is 20,600, at n = 10 it is 21,850.
    const flip = point("fineTuning.retrainEvery", flips)?.below;
    // Ten retrainings by month 12: floor(11 / k) = 10 up to k = 1.1.
    expect(flip?.winner).toBe("rag");
    expect(flip?.value).toBeCloseTo(1.1, 8);
  });

  test("no value in bounds makes these matter enough", () => {
    // RAG's set-up and hosting at nothing save 3,600 of 8,500; a dearer loser never wins.
    expect(point("rag.setup", flips)).toMatchObject({ below: null, above: null });
    expect(point("rag.hosting", flips)).toMatchObject({ below: null, above: null });
    expect(point("hybrid.setup", flips)).toMatchObject({ below: null, above: null });
    expect(point("fineTuning.perQuery", flips)?.below).toBeNull();
    expect(point("queries", flips)?.above).toBeNull();
  });

  test("over one month RAG wins; over two it has cost no less than fine-tuning", () => {
    // By month 1 fine-tuning has cost 3,300, prompting 2,250, RAG 2,075; by month 2 3,850, 4,500 and 3,850.
    expect(point("horizon", flips)?.below).toMatchObject({ value: 2, winner: "rag" });
    expect(point("horizon", flips)?.above).toBeNull();
  });
});

test("of growth the nearest is found, where machines make the winner change and change back", () => {
  // By evaluation in steps of 0.01 %: fine-tuning leads from -0.898 % to -0.778 % and at 7.65 %, RAG between them.
  // A tenth of the labels, twice as long as planned, so that a retraining costs what it cost when this was found.
  const found = answerTo("?p=support-bot.2026-11&queries=2500000&fineTuning.replicaSpeed=1000&relabelShare=0.1&v=1");
  const growth = flipsOf(found).find(({ field }) => field === "growth");
  expect(growth?.below).toMatchObject({ winner: "fineTuning", value: expect.closeTo(-0.00778, 4) });
  expect(growth?.above).toMatchObject({ winner: "fineTuning", value: expect.closeTo(0.0765, 3) });
});
