import { nextTask } from "@/components/scheduler/next-task";

/** Code that has come but is not evaluated: each piece builds upon those before it, and the last one gives what is wanted. */
export type CodeInPieces<Code> = readonly [...before: (() => unknown)[], last: () => Code];

/** Evaluates each piece in a task of its own, between which the browser takes input and paints. */
export async function evaluated<Code>(pieces: CodeInPieces<Code>): Promise<Code> {
  let code: unknown;
  for (const piece of pieces) {
    await nextTask();
    code = piece();
  }
  return code as Code;
}
