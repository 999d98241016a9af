/**
 * Moves positions apart until neighbours are `gap` from each other and all lie between `low` and `high`, as little as
 * possible: neighbours that collide become a block centred on the mean of what its members wanted. When there is no
 * room for all, the gap shrinks.
 */
export function dodge(wanted: readonly number[], gap: number, low: number, high: number): number[] {
  const room = wanted.length > 1 ? Math.min(gap, (high - low) / (wanted.length - 1)) : gap;
  const order = wanted.map((_, index) => index).sort((one, other) => (wanted[one] ?? 0) - (wanted[other] ?? 0));
  const blocks: { members: number[]; offsetSum: number; start: number }[] = [];
  for (const index of order) {
    blocks.push(settle({ members: [index], offsetSum: wanted[index] ?? 0, start: 0 }, room, low, high));
    mergeColliding(blocks, room, low, high);
  }
  const placed = [...wanted];
  for (const { members, start } of blocks) {
    members.forEach((index, rank) => {
      placed[index] = start + rank * room;
    });
  }
  return placed;
}

type Block = { members: number[]; offsetSum: number; start: number };

function settle(block: Block, gap: number, low: number, high: number): Block {
  const span = (block.members.length - 1) * gap;
  const start = Math.max(low, Math.min(high - span, block.offsetSum / block.members.length));
  return { ...block, start };
}

function mergeColliding(blocks: Block[], gap: number, low: number, high: number): void {
  for (;;) {
    const last = blocks.at(-1);
    const previous = blocks.at(-2);
    if (!last || !previous || previous.start + previous.members.length * gap <= last.start + 1e-9) return;
    blocks.splice(-2, 2, settle(joined(previous, last, gap), gap, low, high));
  }
}

/** `offsetSum` is the sum of where each member would put the start of the block. */
function joined(one: Block, other: Block, gap: number): Block {
  const shift = one.members.length * gap * other.members.length;
  return { members: [...one.members, ...other.members], offsetSum: one.offsetSum + other.offsetSum - shift, start: 0 };
}
