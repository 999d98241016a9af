"use client";

import { useSyncExternalStore } from "react";

/** Of each field that a log filled: what it shows then, and where that is from. */
export type FromLog = Readonly<Record<string, readonly [shown: string, note: string]>>;

const key = "crossover.fromLog";

/** For the calculator that is opened next. */
export function keepFromLog(fields: FromLog): void {
  try {
    localStorage.setItem(key, JSON.stringify(fields));
  } catch {
    // A browser may be full or keep nothing: then a field says that the figure is yours.
  }
}

let kept: Readonly<Record<string, unknown>> | undefined;

function known(): Readonly<Record<string, unknown>> {
  try {
    kept ??= Object(JSON.parse(localStorage.getItem(key) ?? "")) as Readonly<Record<string, unknown>>;
  } catch {
    kept = {};
  }
  return kept;
}

function noteOf(id: string, text: string): string | undefined {
  const found = known()[id];
  return Array.isArray(found) && found[0] === text ? String(found[1]) : undefined;
}

const never = () => () => {};

/** "from 12,408 requests of 3 to 28 October 2026", as long as a field shows what a log gave it. */
export const useFromLog = (id: string, text: string): string | undefined =>
  useSyncExternalStore(
    never,
    () => noteOf(id, text),
    () => undefined,
  );
