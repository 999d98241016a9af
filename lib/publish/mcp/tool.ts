import type { z } from "zod";
import type { UncertaintyPart } from "../../analysis/analyse-uncertainty";
import type { Evaluation } from "../../analysis/evaluation/evaluate-scenario";
import type { Odds } from "../../analysis/uncertainty/types";
import type { ValidatedScenario } from "../../scenario/validate/validate-scenario";

/** What a tool is told of where it runs. */
export type ToolSurroundings = {
  /** Where a reader finds the site; "" where that is not known, so that links begin at the slash. */
  readonly origin: string;
  /** The answer with parts of its uncertainty; null when too much is asked for at once. */
  readonly answer: (scenario: ValidatedScenario, needs: readonly UncertaintyPart[]) => Promise<Answered | null>;
};

export type Answered = { readonly evaluation: Evaluation; readonly odds?: Odds | null };

/** Something an agent can ask for. A new tool is a file with one of these, and a line in `tools`. */
export type Tool = {
  readonly name: string;
  readonly title: string;
  /** What it gives, for an agent that chooses among tools. */
  readonly description: string;
  readonly input: z.ZodObject;
  readonly run: (input: unknown, surroundings: ToolSurroundings) => Promise<object>;
};

/** Something wrong with what was asked, in words; it is shown as it stands. */
export class ToolRefusal extends Error {
  readonly errors: readonly object[];

  constructor(message: string, errors: readonly object[] = []) {
    super(message);
    this.errors = errors;
  }
}

/** A tool whose `run` is given what its schema makes of the input. */
export const tool = <Input extends z.ZodObject>(
  about: Omit<Tool, "input" | "run"> & {
    readonly input: Input;
    readonly run: (input: z.infer<Input>, surroundings: ToolSurroundings) => Promise<object>;
  },
): Tool => ({ ...about, run: (input, surroundings) => about.run(about.input.parse(input), surroundings) });
