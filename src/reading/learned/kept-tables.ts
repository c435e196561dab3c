type Numbers = Int32Array | Uint16Array;

/** Numbers in typed arrays, as learned weights lie in memory. */
export type Tables = Readonly<Record<string, number | Numbers>>;

const kept = new Map<string, Tables>();

/** The tables of this name that this thread has or was given, else new ones, laid where other threads can share them. */
export function keptTables<T extends { readonly [K in keyof T]: number | Numbers }>(
  name: string,
  make: () => T,
): T {
  const known = kept.get(name);
  if (known) return known as T;
  const made = Object.fromEntries(
    Object.entries<number | Numbers>(make()).map(([field, value]) => [field, shared(value)]),
  );
  kept.set(name, made);
  return made as T;
}

/** All that this thread keeps, by name. */
export const allKeptTables = (): ReadonlyMap<string, Tables> => kept;

/** Uses the tables of another thread from now on, instead of making its own. */
export function takeTables(given: ReadonlyMap<string, Tables>): void {
  for (const [name, tables] of given) kept.set(name, tables);
}

function shared(value: number | Numbers): number | Numbers {
  if (typeof value === "number") return value;
  const memory = new SharedArrayBuffer(value.byteLength);
  const copy = value instanceof Int32Array ? new Int32Array(memory) : new Uint16Array(memory);
  copy.set(value);
  return copy;
}
