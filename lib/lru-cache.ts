/** Keeps what was used last, up to a total size. */
export class LruCache<Value, Key = string> {
  readonly #values = new Map<Key, { readonly value: Value; readonly size: number }>();
  readonly #most: number;
  #size = 0;

  constructor(most: number) {
    this.#most = most;
  }

  get(key: Key): Value | undefined {
    const found = this.#values.get(key);
    if (!found) return;
    this.#values.delete(key);
    this.#values.set(key, found);
    return found.value;
  }

  set(key: Key, value: Value, size = 1): void {
    this.#size += size - (this.#values.get(key)?.size ?? 0);
    this.#values.delete(key);
    this.#values.set(key, { value, size });
    // To begin at the oldest, a map goes past all that was taken from it.
    if (this.#size <= this.#most) return;
    for (const [oldest, { size }] of this.#values) {
      this.#values.delete(oldest);
      this.#size -= size;
      if (this.#size <= this.#most) return;
    }
  }
}
