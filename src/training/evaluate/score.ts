/** How many of some expected things are there, and which are not. */
export interface Score {
  readonly what: string;
  found: number;
  all: number;
  readonly missing: string[];
  note: string;
}

/** Scores as a table with equal columns. */
export function scoreTable(scores: readonly Score[]): string {
  const width = Math.max(...scores.map(({ what }) => what.length));
  return scores
    .map(({ what, found, all, note }) => {
      const share = all === 0 ? "–" : `${((100 * found) / all).toFixed(1)} %`;
      return `${what.padEnd(width)}  ${String(found).padStart(5)} of ${String(all).padStart(5)}  ${share.padStart(7)}  ${note}`.trimEnd();
    })
    .join("\n");
}
