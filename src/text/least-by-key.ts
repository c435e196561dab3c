interface Several<T> {
  readonly all: Set<T>;
  least: T;
}

/** Things under keys, of which the one with the least id is known at once; one that is alone under its key is kept without a set around it. */
export class LeastByKey<T extends { readonly id: string }> {
  readonly #byKey = new Map<number, T | Several<T>>();

  /** What stands under the key; nothing for an unknown one. */
  get(key: number): Iterable<T> {
    const held = this.#byKey.get(key);
    if (held === undefined) return [];
    return "all" in held ? held.all : [held];
  }

  least(key: number): T | undefined {
    const held = this.#byKey.get(key);
    return held !== undefined && "all" in held ? held.least : held;
  }

  add(key: number, thing: T): void {
    const held = this.#byKey.get(key);
    if (held === undefined) this.#byKey.set(key, thing);
    else if ("all" in held) {
      held.all.add(thing);
      if (thing.id < held.least.id) held.least = thing;
    } else if (held !== thing)
      this.#byKey.set(key, { all: new Set([held, thing]), least: thing.id < held.id ? thing : held });
  }

  delete(key: number, thing: T): void {
    const held = this.#byKey.get(key);
    if (held === thing) this.#byKey.delete(key);
    if (held === undefined || !("all" in held) || !held.all.delete(thing)) return;
    const [first, ...others] = held.least === thing ? held.all : [];
    if (first) held.least = others.reduce((least, it) => (it.id < least.id ? it : least), first);
    else if (held.all.size === 0) this.#byKey.delete(key);
  }
}
