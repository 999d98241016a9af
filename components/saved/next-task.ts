/** The browser paints and takes input in between. */
export const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
