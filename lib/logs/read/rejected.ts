/** Rows that could not be used: all are counted, the first are kept with their line and the reason. */
export type Rejected = {
  readonly count: number;
  readonly first: readonly { readonly line: number; readonly reason: string }[];
};

/** How many of them are counted and not kept. */
export const unnamed = ({ count, first }: Rejected): number => count - first.length;

const mostShown = 20;

export class RejectedRows {
  private count = 0;
  private readonly first: { line: number; reason: string }[] = [];

  add(line: number, reason: string): void {
    this.count++;
    if (this.first.length < mostShown) this.first.push({ line, reason });
  }

  get all(): Rejected {
    return { count: this.count, first: this.first };
  }
}
