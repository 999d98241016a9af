import { flushSync } from "react-dom";

let asked: string | null = null;
const folds = new Set<() => void>();

/** Lets every fold around a field open, the outer ones first: an inner one looks when it is made. */
export function openFolds(field: string): void {
  asked = field;
  flushSync(() => {
    for (const open of folds) open();
  });
  asked = null;
}

/** Whether one of these fields is being asked for. */
export const isAsked = (fields: readonly string[]): boolean => asked !== null && fields.includes(asked);

/** Tells a fold when a field is asked for. */
export function onAsked(open: () => void): () => void {
  folds.add(open);
  return () => {
    folds.delete(open);
  };
}
