import type { IdentityAnswer } from "../../src/model/http.ts";

export type Pair = IdentityAnswer["pairs"][number];

/** One pair, whichever way it is told. */
export const pairKey = ({ left, right }: Pair): string => JSON.stringify([left.id, right.id].sort());

/** The pairs as the desk goes through them: those that were put off come last, the first put off first. */
export function orderPairs(pairs: readonly Pair[], later: readonly string[]): readonly Pair[] {
  const place = new Map(later.map((key, at) => [key, at + 1]));
  return pairs.toSorted((a, b) => (place.get(pairKey(a)) ?? 0) - (place.get(pairKey(b)) ?? 0));
}
