import { parseArgs } from "node:util";
import { type FieldName, fieldNames } from "../../../lib/logs/formats/format";
import type { Mapping } from "../../../lib/logs/formats/guess";
import { Failure } from "./failure";

type Options = Readonly<Record<string, { readonly type: "string" | "boolean" }>>;

/** The options of a command; one that is not known is named. */
export function readOptions(given: readonly string[], options: Options, mostFiles: number) {
  try {
    const { values, positionals } = parseArgs({ args: [...given], options, allowPositionals: true, strict: true });
    if (positionals.length > mostFiles)
      throw new Error(`Too many arguments: ${positionals.slice(mostFiles).join(" ")}`);
    const text = (name: string): string | undefined => {
      const value = values[name];
      return typeof value === "string" ? value : undefined;
    };
    return { text, has: (name: string) => values[name] === true, positionals };
  } catch (error) {
    throw new Failure("usage", `${(error as Error).message}. Try: crossover help`);
  }
}

/** "prompt=tokens in,answer=tokens out". */
export function readMapping(text: string | undefined): Mapping {
  const pairs = (text ?? "").split(",").filter((pair) => pair !== "");
  return Object.fromEntries(
    pairs.map((pair) => {
      const [field = "", column = ""] = pair.split(/=(.*)/s);
      if (!fieldNames.includes(field as FieldName) || column === "")
        throw new Failure(
          "usage",
          `--map: "${pair}" is not understood. Write field=column; the fields are ${fieldNames.join(", ")}.`,
        );
      return [field, column];
    }),
  );
}

/** One of several words. */
export function oneOf<Word extends string>(name: string, text: string, words: readonly Word[]): Word {
  const word = words.find((each) => each === text);
  if (word === undefined) throw new Failure("usage", `--${name}: "${text}" is none of ${words.join(", ")}.`);
  return word;
}
