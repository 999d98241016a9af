import type { StoragePlace } from "@/components/saved/saved-store";

/** A storage in memory, with room for so many characters. */
export function memoryPlace(room = Number.POSITIVE_INFINITY): StoragePlace & { readonly all: Map<string, string> } {
  const all = new Map<string, string>();
  return {
    all,
    get length() {
      return all.size;
    },
    key: (index) => [...all.keys()][index] ?? null,
    getItem: (key) => all.get(key) ?? null,
    removeItem: (key) => void all.delete(key),
    setItem(key, text) {
      const used = [...all].reduce((sum, [other, value]) => sum + (other === key ? 0 : other.length + value.length), 0);
      if (used + key.length + text.length > room)
        throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
      all.set(key, text);
    },
  };
}
