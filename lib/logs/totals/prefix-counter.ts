import { TooMuch } from "./tally";
import type { PrefixTotals } from "./totals";

const blockTokens = 512;
const mostBlocks = 4_000_000;

/**
 * How much of the prompts stood in another before. A block's name stands for all up to it, so whatever comes a second time
 * could have been read from a cache: every block but one of each name. That is the same in any order.
 */
export class PrefixCounter {
  private readonly blocks = new Map<number, { times: number; tokens: number }>();
  private tokens = 0;
  private rows = 0;

  add(names: readonly number[], tokens: number): void {
    this.rows++;
    this.tokens += tokens;
    for (const [index, name] of names.entries()) {
      const size = Math.max(0, Math.min(blockTokens, tokens - blockTokens * index));
      const known = this.blocks.get(name);
      if (known) {
        known.times++;
        known.tokens = Math.max(known.tokens, size);
      } else this.blocks.set(name, { times: 1, tokens: size });
    }
    if (this.blocks.size > mostBlocks)
      throw new TooMuch(`There are more than ${mostBlocks.toLocaleString("en-US")} different blocks of prompts.`);
  }

  totals(): PrefixTotals | null {
    if (this.rows === 0) return null;
    let once = 0;
    let inAll = 0;
    for (const { times, tokens } of this.blocks.values()) {
      once += tokens;
      if (times === this.rows) inAll += tokens * times;
    }
    return { tokens: this.tokens, repeated: this.tokens - once, inAll };
  }
}
