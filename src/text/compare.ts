/** Order of two strings by UTF-16 code unit: the same on every machine. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Sorted by a string key in code-unit order; the input is left as it is. */
export function sortedBy<T>(items: Iterable<T>, key: (item: T) => string): T[] {
  return [...items].sort((a, b) => byCodeUnit(key(a), key(b)));
}

/** Distinct strings in code-unit order. */
export function distinct(items: Iterable<string>): string[] {
  return [...new Set(items)].sort(byCodeUnit);
}
