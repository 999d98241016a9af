import fc from "fast-check";
import { expect, test } from "vitest";
import { LruCache } from "@/lib/lru-cache";
import { law } from "./law";

const most = 10;

/** What a cache does, as a list: the last used stands last. */
class Listed {
  #kept: readonly { readonly key: string; readonly value: number; readonly size: number }[] = [];

  get(key: string): number | undefined {
    const found = this.#kept.find((each) => each.key === key);
    if (found) this.#kept = [...this.#others(key), found];
    return found?.value;
  }

  set(key: string, value: number, size: number): void {
    this.#kept = [...this.#others(key), { key, value, size }];
    while (this.#kept.reduce((sum, each) => sum + each.size, 0) > most) this.#kept = this.#kept.slice(1);
  }

  #others(key: string) {
    return this.#kept.filter((each) => each.key !== key);
  }
}

test("what was used last stays, as much as there is room for, whatever is asked and kept", () => {
  const use = fc.record({
    key: fc.constantFrom(..."abcdefg"),
    size: fc.constantFrom(0, 1, 2, 3, 5, 11),
    isKept: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(use, { maxLength: 60, size: "max" }), (uses) => {
      const [cache, listed] = [new LruCache<number>(most), new Listed()];
      uses.forEach(({ key, size, isKept }, value) => {
        if (isKept) {
          cache.set(key, value, size);
          listed.set(key, value, size);
        } else expect(cache.get(key)).toBe(listed.get(key));
      });
      for (const key of "abcdefg") expect(cache.get(key)).toBe(listed.get(key));
    }),
    law(200),
  );
});
