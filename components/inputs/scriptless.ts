import { createContext } from "react";

/**
 * Whether what is drawn is only read without JavaScript. No `noscript` can stand in another; and as all inputs stand in one
 * on every page, they leave out what only helps typing there, and pointing at the help that follows.
 */
export const Scriptless = createContext(false);
