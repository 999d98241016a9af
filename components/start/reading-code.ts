import { makeOpened } from "@/components/calculator/opened-reading";
import { lateViewParts } from "@/components/views/late-view-parts";
import type { CodeInPieces } from "./code-in-pieces";

const code = { makeOpened, lateViewParts };

/** What reads a link and knows the views; in a browser, `reading-code.cjs`. */
export const readingCode: CodeInPieces<typeof code> = [() => code];
