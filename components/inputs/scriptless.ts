import { createContext, type ReactNode } from "react";

/**
 * Whether what is drawn is only read without JavaScript. No `noscript` can stand in another; and as many inputs stand in one
 * on a page, they leave out what only helps typing there, and pointing at the help that follows.
 */
export const Scriptless = createContext(false);

/** What a fold with these fields holds for who has no JavaScript; null where that is its content. Only a server knows. */
export const FoldedAway = createContext<((fields: readonly string[]) => ReactNode) | null>(null);
