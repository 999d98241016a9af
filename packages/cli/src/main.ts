import { calibrateCommand } from "./calibrate";
import { evaluateCommand } from "./evaluate";
import { Failure, statuses } from "./failure";
import { mcpCommand } from "./mcp";
import { sqlCommand } from "./sql";
import { usage } from "./usage";

const commands = { calibrate: calibrateCommand, evaluate: evaluateCommand, mcp: mcpCommand, sql: sqlCommand };

/** Runs a command and gives its exit status. What is made goes to standard output, what went wrong to standard error. */
export async function main(given: readonly string[]): Promise<number> {
  const [name = "", ...rest] = given;
  if (name === "help" || name === "" || given.includes("--help")) {
    process.stdout.write(`${usage}\n`);
    return name === "" ? statuses.usage : statuses.done;
  }
  try {
    if (!Object.hasOwn(commands, name))
      throw new Failure("usage", `There is no command "${name}". Try: crossover help`);
    const made = await commands[name as keyof typeof commands](rest);
    if (made !== undefined) process.stdout.write(`${made}\n`);
    return statuses.done;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    process.stderr.write(`${error.message}\n`);
    return statuses[error.kind];
  }
}
