import { withoutNoise } from "./wild-link";

/** Whether a browser without JavaScript sent the whole form. */
export const isFormQuery = (query: string): boolean => splitParameter(query, "form").value === "1";

/** Takes one parameter out of a query. */
export function splitParameter(
  query: string,
  key: string,
): { readonly value: string | undefined; readonly rest: string } {
  const parts = withoutNoise(query).split("&");
  const isKey = (part: string) => part.startsWith(`${key}=`);
  const found = parts.find(isKey);
  return {
    value: found === undefined ? undefined : decode(found.slice(key.length + 1)),
    rest: parts.filter((part) => !isKey(part)).join("&"),
  };
}

/** Undoes percent-encoding; a broken sequence stays as it was given, to be shown and refused. */
export function decode(text: string): string {
  const spaced = text.replace(/\+/g, " ");
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}
