/** The ground of a label, in pixels; `middle` is its height's. */
export interface LabelGround {
  readonly left: number;
  readonly middle: number;
  readonly width: number;
  readonly height: number;
}

/** How many pairs of labels share ground. */
export function overlappingPairs(labels: readonly LabelGround[]): number {
  let pairs = 0;
  for (const [at, one] of labels.entries())
    for (const other of labels.slice(at + 1))
      if (
        one.left < other.left + other.width &&
        other.left < one.left + one.width &&
        Math.abs(one.middle - other.middle) < (one.height + other.height) / 2
      )
        pairs++;
  return pairs;
}
