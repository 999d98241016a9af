import { latencyAt } from "../../catalog/latency";
import { approaches } from "../../model/approaches";
import { formatCount } from "../../sheet/format";
import { type Issue, remark } from "../read/issue";
import { figureIn } from "./approach-sheet";
import type { Subject } from "./obstacle";

/** Lengths up to so many times those measured, or as much shorter, are taken to be alike. */
const alike = 2;

/** A measured machine that reads or writes texts of other lengths than it was measured with, or more at once. */
export function machineRemarks(subject: Subject): readonly Issue[] {
  const { id, setup, sheet, starts, chosen } = subject;
  if (setup.serving !== "dedicated" || figureIn(sheet, "replicaSpeed", "tok/s") > 0) return [];
  const machine = chosen("machine");
  const measured = machine && latencyAt("selfHosted", machine.id, starts)?.values;
  if (!measured?.promptTokens || sheet.resolved("writeWork").from !== "catalogue") return [];
  const field = `${id}.machine`;
  const [prompt, answer] = [figureIn(sheet, "promptTokens", "tok"), figureIn(sheet, "answerTokens", "tok")];
  const remarks: Issue[] = [];
  if (!isAlike(prompt, measured.promptTokens) || !isAlike(answer, measured.answerTokens)) {
    const message = `${machine?.title} was measured with ${lengths(measured.promptTokens, measured.answerTokens)}; ${approaches[id].inSentence} has ${lengths(prompt, answer)}, so what its copies can do is extrapolated.`;
    remarks.push(remark("may_not_fit", field, message, "what a machine can do is extrapolated"));
  }
  const atOnce = Math.round(figureIn(sheet, "requestsAtOnce", "1"));
  if (atOnce > measured.steadyToRequestsAtOnce) {
    const message = `First tokens of ${machine?.title} were measured with at most ${formatCount(measured.steadyToRequestsAtOnce)} at once that come steadily; at the busiest minutes a copy of ${approaches[id].inSentence} has ${formatCount(atOnce)}, so its first token is unsure.`;
    remarks.push(remark("may_not_fit", field, message, "the first token of a machine is unsure"));
  }
  return remarks;
}

const isAlike = (one: number, other: number): boolean => one <= alike * other && other <= alike * one;

const lengths = (prompt: number, answer: number): string =>
  `${formatCount(Math.round(prompt))} tokens in and ${formatCount(Math.round(answer))} out`;
