/**
 * The first name that an object of a JSON text gives twice, itself or within; null where there is none. The text must be JSON:
 * of such names the parser silently takes the last.
 */
export function repeatedKey(text: string): string | null {
  const open: (Set<string> | null)[] = [];
  const tokens = text.matchAll(/"((?:[^"\\]|\\.)*)"(\s*:)?|[{}[\]]/g);
  for (const [token, name, colon] of tokens) {
    if (token === "{" || token === "[") open.push(token === "{" ? new Set() : null);
    else if (token === "}" || token === "]") open.pop();
    else if (colon) {
      const key = JSON.parse(`"${name}"`) as string;
      const names = open.at(-1);
      if (names?.has(key)) return key;
      names?.add(key);
    }
  }
  return null;
}
