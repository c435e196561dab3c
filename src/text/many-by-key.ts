/**
 * Things under keys, each once under its key, in the order in which they came. One that is alone under its key, as most
 * are, is kept without a set around it.
 */
export class ManyByKey<T extends string | object> {
  readonly #byKey = new Map<string, T | Set<T>>();

  /** What stands under the key; nothing for an unknown one. */
  get(key: string): Iterable<T> {
    const held = this.#byKey.get(key);
    if (held === undefined) return [];
    return held instanceof Set ? held : [held];
  }

  has(key: string): boolean {
    return this.#byKey.has(key);
  }

  add(key: string, thing: T): void {
    const held = this.#byKey.get(key);
    if (held === undefined) this.#byKey.set(key, thing);
    else if (held instanceof Set) held.add(thing);
    else if (held !== thing) this.#byKey.set(key, new Set([held, thing]));
  }

  delete(key: string, thing: T): void {
    const held = this.#byKey.get(key);
    if (held instanceof Set) {
      held.delete(thing);
      if (held.size === 0) this.#byKey.delete(key);
    } else if (held === thing) this.#byKey.delete(key);
  }

  /** Forgets all that stands under the key. */
  clear(key: string): void {
    this.#byKey.delete(key);
  }
}
