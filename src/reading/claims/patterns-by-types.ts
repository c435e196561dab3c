/** Patterns of relations by the types of the two mentions between which each can hold, in their order. */
export function patternsByTypes<Pattern>(
  patterns: readonly Pattern[],
  typesOf: (pattern: Pattern) => readonly [readonly string[], readonly string[]],
): (one: string, other: string) => readonly Pattern[] {
  const found = new Map<string, Map<string, Pattern[]>>();
  for (const pattern of patterns) {
    const [ones, others] = typesOf(pattern);
    for (const one of ones) {
      const byOther = found.get(one) ?? new Map<string, Pattern[]>();
      found.set(one, byOther);
      for (const other of others) byOther.set(other, [...(byOther.get(other) ?? []), pattern]);
    }
  }
  const none: readonly Pattern[] = [];
  return (one, other) => found.get(one)?.get(other) ?? none;
}
