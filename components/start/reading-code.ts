import { makeOpened } from "@/components/calculator/opened-reading";
import type { CodeInPieces } from "./code-in-pieces";

const code = { makeOpened };

/** What reads a link; in a browser, `reading-code.cjs`. */
export const readingCode: CodeInPieces<typeof code> = [() => code];
