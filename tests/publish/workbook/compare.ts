import type { Evaluation } from "@/lib/analysis/evaluation/evaluate-scenario";
import { isNear } from "../../analysis/any-scenario";
import type { Computed } from "./office";

/** Where a computed file says otherwise than the engine, in words; a figure that is missing or no number is one of them. */
export function differences(file: Computed, evaluation: Evaluation): readonly string[] {
  const found: string[] = [];
  const expectFigure = (what: string, text: string | undefined, expected: number) => {
    const isNumber = text !== undefined && text !== "" && Number.isFinite(Number(text));
    if (!isNumber || !isNear(Number(text), expected)) found.push(`${what}: ${text} instead of ${expected}`);
  };
  const answer = file.get("Answer") ?? [];
  const months = file.get("Months") ?? [];
  const heads = months[2] ?? [];
  for (const { id, title, setupUsd, totalUsd, perThousandQueriesUsd, cumulativeUsd, lines } of evaluation.approaches) {
    const row = answer.find(([first, second]) => first === title && second !== "");
    expectFigure(`${id}, set-up`, row?.[1], setupUsd);
    expectFigure(`${id}, total`, row?.[2], totalUsd);
    if (perThousandQueriesUsd !== null) expectFigure(`${id}, per 1,000`, row?.[3], perThousandQueriesUsd);
    expectFigure(`${id}, beyond`, row?.[4], totalUsd - Math.min(...evaluation.approaches.map((each) => each.totalUsd)));
    const column = heads.indexOf(`${title}, so far, USD`);
    for (const [month, usd] of cumulativeUsd.entries())
      expectFigure(`${id}, so far in month ${month}`, months[3 + month]?.[column], usd);
    const sheet = file.get(title) ?? [];
    const head = sheet.findIndex(([first, second]) => first === "Month" && second !== undefined);
    const firstLine = (sheet[head]?.indexOf("Spent") ?? 0) - lines.length;
    for (const [index, line] of lines.entries())
      for (const [month, usd] of line.byMonth.entries()) {
        const text = sheet[head + 2 + month]?.[firstLine + index];
        if (text !== "" || usd !== 0) expectFigure(`${id}, ${line.id} in month ${month}`, text, usd);
      }
  }
  return found;
}
