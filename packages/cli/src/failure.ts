/** Exit statuses: a script can tell them apart. */
export const statuses = { done: 0, usage: 2, log: 3, link: 4 } as const;

/** Something the person who started it can mend. */
export class Failure extends Error {
  constructor(
    readonly kind: "usage" | "log" | "link",
    message: string,
  ) {
    super(message);
  }
}
