/** Below it a share is said as one in so many. */
const leastShare = 0.1;

/** "One in so many" of a share that must be reached: rounded so that what is said reaches it. Null where percent say it. */
export const onceIn = (share: number): number | null => (share < leastShare ? Math.floor(1 / share) : null);
