import { afterEach, describe, expect, test } from "vitest";
import { GET as chartFile } from "@/app/chart/[file]/route";
import { evaluateScenario } from "@/lib/analysis/evaluation/evaluate-scenario";
import { findChart } from "@/lib/charts/definitions/charts";
import type { LineChartSpec } from "@/lib/charts/kinds/lines/spec";
import { explainFigure } from "@/lib/narrative/explain-answer";
import { headline } from "@/lib/narrative/headline";
import { plainText } from "@/lib/narrative/phrase";
import { reportOf } from "@/lib/publish/report/report";
import { displayOf, displayWords } from "@/lib/scenario/resolve/display-of";
import { readScenario } from "@/lib/scenario/validate/validate-scenario";
import { dollars, inDollars, showIn } from "@/lib/sheet/display";
import { formatUsd, formatUsdShort } from "@/lib/sheet/format";

const link = (query: string) => `?p=article-001.2026-11&${query}v=1`;
const evaluationOf = (query: string) => evaluateScenario(readScenario(link(query)));
const inEuros = evaluationOf("show=eur&");

afterEach(() => showIn(dollars));

const chartOf = (evaluation: typeof inEuros) =>
  findChart("over-time")?.draw({ evaluation }, { compact: false, measure: "firstToken" }) as LineChartSpec;

describe("figures in another currency", () => {
  test("are the same bill, to the last bit", () => {
    const plain = evaluationOf("");
    expect(inEuros.approaches.map(({ totalUsd }) => totalUsd)).toEqual(
      plain.approaches.map(({ totalUsd }) => totalUsd),
    );
    expect(inEuros.pairs).toEqual(plain.pairs);
  });

  test("follow the rate of the catalogue, 1 over 1.1206 dollars for a euro, and say whose it is", () => {
    expect(displayOf(inEuros.scenario)).toMatchObject({ id: "eur", sign: "€", title: "euros", perUsd: 0.892379 });
    expect(displayWords(inEuros.scenario)).toBe(
      "Shown in euros: a US dollar is 0.892379 of them (European Central Bank, 2026-10-09). Inputs, formulas and the bill are in US dollars.",
    );
    expect(displayWords(evaluationOf("show=gbp&shownPerUsd=0.8&").scenario)).toBe(
      "Shown in pounds sterling: a US dollar is 0.8 of them (your rate, an assumption). Inputs, formulas and the bill are in US dollars.",
    );
    expect(displayWords(evaluationOf("").scenario)).toBe("");
    expect(displayOf(evaluationOf("show=aud&").scenario)).toMatchObject({ sign: "A$", title: "Australian dollars" });
  });

  test("stand in the sentence, the chart and its axis, whose steps are round in it", () => {
    showIn(displayOf(inEuros.scenario));
    // 8,500 and 13,100 and 21,600 US dollars.
    const { sentence } = headline(inEuros);
    expect(plainText(sentence)).toContain("€7,585 less than RAG (€11,690 against €19,275)");
    const { y, subtitle, table } = chartOf(inEuros);
    expect(y.title).toBe("€");
    expect(y.ticks.map(({ label }) => label)).toEqual(["€0", "€5k", "€10k", "€15k", "€20k", "€25k"]);
    expect(subtitle).toContain("€");
    expect(table.caption).toBe("Spent so far at the end of each month, €");
    expect(reportOf({ evaluation: inEuros }).notices[0]).toMatch(/^Shown in euros/);
  });

  test("leave formulas and inputs in US dollars", () => {
    showIn(displayOf(inEuros.scenario));
    expect(explainFigure(inEuros, "rag.total")?.result).toBe("$21,600");
    expect(inDollars(() => formatUsd(21_600))).toBe("$21,600");
    expect(formatUsdShort(21_600)).toBe("€19.3k");
  });

  test("are those of one request, and of no other", async () => {
    const asked = (query: string) =>
      chartFile(new Request(`http://localhost/chart/over-time.csv${link(query)}`), {
        params: Promise.resolve({ file: "over-time.csv" }),
      }).then((response) => response.text());
    const [euros, plain, yen] = await Promise.all([asked("show=eur&"), asked(""), asked("show=jpy&")]);
    expect([euros.includes("€"), euros.includes("US$")]).toEqual([true, false]);
    expect([plain.includes("US$"), plain.includes("€")]).toEqual([true, false]);
    expect([yen.includes("¥"), yen.includes("€")]).toEqual([true, false]);
  });
});
