"use client";

import { useSyncExternalStore } from "react";
import { type HelpTexts, helpAddress, helpOf, helpTexts } from "@/lib/form/help-texts";

type Help = {
  readonly texts: HelpTexts;
  /** They were asked for and did not come. */
  readonly isMissing: boolean;
};

let help: Help = { texts: helpTexts, isMissing: false };
let request: Promise<HelpTexts> | null = null;
const listeners = new Set<() => void>();

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

const tell = (next: Help) => {
  help = next;
  for (const listener of listeners) listener();
};

/** Fetches what inputs mean, once; again when it did not come. Answers with what is known. */
export function fetchHelp(): Promise<HelpTexts> {
  request ??= fetch(helpAddress)
    .then(async (response): Promise<HelpTexts> => {
      if (!response.ok) throw new Error(`help: ${response.status}`);
      tell({ texts: new Map(Object.entries(await response.json())), isMissing: false });
      return help.texts;
    })
    .catch(() => {
      request = null;
      tell({ ...help, isMissing: true });
      return help.texts;
    });
  return request;
}

/** What an input means; empty until it has come, as it is while a page comes alive. */
export const useHelp = (id: string): string =>
  useSyncExternalStore(
    subscribe,
    () => helpOf(help.texts, id),
    () => "",
  );

export const useIsHelpMissing = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => help.isMissing,
    () => false,
  );
