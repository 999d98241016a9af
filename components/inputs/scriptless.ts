import { createContext, type ReactNode } from "react";

/** What is drawn in `noscript`. A browser makes nothing of it. */
export type ForScriptless = {
  /** What a fold with these fields holds: what is in it, or a way there. */
  readonly fold: (fields: readonly string[], inside: ReactNode) => ReactNode;
  /** What an input means. */
  readonly help: (id: string) => ReactNode;
};

/** Given by the server. */
export const NoScript = createContext<ForScriptless | null>(null);

/** Whether what is drawn stands in a `noscript` already: none can stand in another. */
export const Scriptless = createContext(false);
