import type { Operations, Problem } from "./api";

export type * from "./api";

/** Numbers may be given as numbers where a text is described. */
type Given<Fields> = {
  [Field in keyof Fields]: string extends Fields[Field] ? Fields[Field] | number : Fields[Field];
};

type Asked<Name extends keyof Operations> = Operations[Name]["given"];

type Ask<Name extends keyof Operations> = (
  ...asked: Record<string, never> extends Asked<Name>
    ? [given?: Given<Asked<Name>>, how?: { readonly signal?: AbortSignal }]
    : [given: Given<Asked<Name>>, how?: { readonly signal?: AbortSignal }]
) => Promise<Operations[Name]["answer"]>;

export type Crossover = { readonly [Name in keyof Operations]: Ask<Name> };

/**
 * Every operation of the API as a function of what is given.
 * @param origin where the site is, such as "http://localhost:3000"
 */
export function crossover(origin: string, how?: { readonly fetch?: typeof globalThis.fetch }): Crossover;

/** An answer that is none: `problem` has what the server says is wrong, each field by its name. */
export class CrossoverError extends Error {
  constructor(status: number, problem: Problem | undefined);
  readonly status: number;
  readonly problem: Problem | undefined;
}
