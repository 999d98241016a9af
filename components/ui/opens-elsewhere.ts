import type { MouseEvent } from "react";

/** A click that opens a link in another tab or window, and so is the browser's. */
export const opensElsewhere = ({ ctrlKey, metaKey, shiftKey }: MouseEvent): boolean => ctrlKey || metaKey || shiftKey;
