import type { CodeInPieces } from "./code-in-pieces";
import { comeAlive } from "./come-alive";

const code = { comeAlive };

/** What makes a page alive; in a browser, `page-code.cjs`. */
export const pageCode: CodeInPieces<typeof code> = [() => code];
