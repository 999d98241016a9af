import { describe, expect, test } from "vitest";
import { totalByHand } from "./by-hand";
import { type ApproachName, figuresOf, presetFiles } from "./preset-figures";
import { answerTo } from "./scenario-answer";

const relativeError = (found: number, expected: number) => Math.abs(found - expected) / Math.abs(expected);

describe.each(presetFiles)("$id", (preset) => {
  const { approaches: fit, ruledOut, absent } = answerTo(`?p=${preset.id}&possible=yes&v=1`);
  const approaches = [...fit, ...ruledOut.map(({ result }) => result)];
  const figures = figuresOf(preset);
  // What a machine takes from first principles, and wrong answers that go out of date, have goldens of their own.
  const isWorkedOut = ({ id }: { id: ApproachName }) =>
    figures.chosen("wrongAnswer", id) !== "person" &&
    (figures.chosen("serving", id) !== "dedicated" || preset.values?.readWork !== undefined);

  test.each(approaches.filter(isWorkedOut).map(({ id, totalUsd }) => [id, totalUsd] as const))(
    "%s costs what pencil and paper give",
    (id, totalUsd) => {
      expect(totalByHand(figures, id)).toBeGreaterThan(0);
      expect(relativeError(totalUsd, totalByHand(figures, id))).toBeLessThan(1e-9);
    },
  );

  test("an approach is left out only where the preset does not price it, or what its model takes of a machine", () => {
    for (const { id } of absent) {
      if (figures.chosen("basis", id) === "absent") continue;
      if (id === "longContext" && figures.figure("documents", id) * figures.figure("documentTokens", id) > 1e6)
        continue;
      expect(figures.chosen("serving", id)).toBe("dedicated");
      expect(() => figures.figure("readWork", id)).toThrow();
    }
    expect(approaches.length + absent.length).toBe(5);
  });
});
