import type { Span } from "../../../model/span.ts";
import type { Pair } from "../gold.ts";

/** Characters that two spans share. */
export const sharedLength = (a: Span, b: Span): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** A pair of offsets as a span. */
export const spanOf = ([start, end]: Pair): Span => ({ start, end });

/** Index of the candidate not used yet with the highest score above 0, the first of equals; -1 where there is none. */
export function bestMatch<T>(
  candidates: readonly T[],
  used: ReadonlySet<number>,
  score: (candidate: T) => number,
): number {
  let found = -1;
  let top = 0;
  for (const [index, candidate] of candidates.entries()) {
    const value = used.has(index) ? 0 : score(candidate);
    if (value <= top) continue;
    top = value;
    found = index;
  }
  return found;
}

/** One of each: of items with the same key the last. */
export function oneOfEach<T>(items: readonly T[], key: (item: T) => string): T[] {
  return [...new Map(items.map((it) => [key(it), it])).values()];
}
