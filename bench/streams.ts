import { uniforms } from "../lib/stats/streams";
import { articleBreakEven, type Draw, type Finding, yearBreakEven } from "./streams-break-even";
import { type Candidate, candidates, plain } from "./streams-candidates";
import { medianMs } from "./timing";

const runs = 64;
const counts = [2_000, 2_048, 16_384, 20_000];
const figures = ["median", "p5", "p95", "insideShare", "neverShare"] as const;

/** How far a break-even's odds are off with each way to draw, beside plain draws of the same number. */
export function benchStreams(): string[] {
  return [
    ...compare("Article 001's break-even, 4 ranges", articleBreakEven),
    ...compare("Break-even of a year in queries per month, 6 ranges", yearBreakEven),
    "Speed",
    ...["rag.setup", "unlisted"].map((name) => {
      const nanoseconds = [2_048, 16_384].map((count) => (medianMs(() => uniforms(name, 0, count)) * 1e6) / count);
      return `  ${name.padEnd(22)}${nanoseconds.map((each) => each.toFixed(1)).join(" and ")} ns a draw of 2,048 and of 16,384`;
    }),
  ];
}

function compare(title: string, breakEven: (draw: Draw) => Finding): string[] {
  const truth = plainTruth(breakEven);
  return [
    `${title}: ${figures.map((figure) => `${figure} ${truth[figure].toPrecision(4)}`).join(", ")}`,
    `  Root mean square error of ${runs} runs, and of the worst run, both over that of plain draws`,
    ...counts.flatMap((count) => {
      const errors = (draw: Candidate) => errorsOf(draw, breakEven, truth, count);
      const beside = errors(plain).map(rootMeanSquare);
      return [
        row(`${count} draws`, figures),
        ...Object.entries(candidates).map(([name, draw]) => row(name, errors(draw).map(ratioTo(beside)))),
        row(
          "plain draws are off by",
          figures.map((figure, index) => absolute(figure, beside[index] as number)),
        ),
      ];
    }),
  ];
}

const row = (name: string, cells: readonly string[]): string =>
  `  ${name.padEnd(24)}${cells.map((cell) => cell.padStart(13)).join("")}`;

/** The worst in brackets. */
const ratioTo = (beside: readonly number[]) => (errors: readonly number[], index: number) => {
  const unit = beside[index] as number;
  return `${(rootMeanSquare(errors) / unit).toFixed(2)} (${(Math.max(...errors) / unit).toFixed(1)})`;
};

const isShare = (figure: string): boolean => figure.endsWith("Share");
const absolute = (figure: string, error: number): string =>
  `${(100 * error).toFixed(2)} ${isShare(figure) ? "points" : "%"}`;

const rootMeanSquare = (errors: readonly number[]): number =>
  Math.sqrt(errors.reduce((sum, error) => sum + error * error, 0) / errors.length);

/** For each figure the error of each run: of a share in itself, of a quantile relative to the true one. */
function errorsOf(draw: Candidate, breakEven: (draw: Draw) => Finding, truth: Finding, count: number): number[][] {
  const findings = Array.from({ length: runs }, (_, salt) => breakEven((name) => draw(name, salt, count)));
  return figures.map((figure) =>
    findings.map((found) => Math.abs(found[figure] - truth[figure]) / (isShare(figure) ? 1 : truth[figure])),
  );
}

/** Four million plain draws, 200 times as many as the largest count compared. */
const plainTruth = (breakEven: (draw: Draw) => Finding): Finding => breakEven((name) => plain(name, runs, 2 ** 22));
