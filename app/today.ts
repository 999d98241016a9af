/** The day on which a request is answered, YYYY-MM-DD, in universal time. */
export const today = (): string => new Date().toISOString().slice(0, 10);
