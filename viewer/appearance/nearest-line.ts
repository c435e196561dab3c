interface Point {
  readonly x: number;
  readonly y: number;
}

/** Distance of a point from the straight line between two others, ends included. */
export function distanceToLine(point: Point, from: Point, to: Point): number {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((point.x - from.x) * dx + (point.y - from.y) * dy) / length;
  const share = Math.min(1, Math.max(0, along));
  return Math.hypot(point.x - from.x - share * dx, point.y - from.y - share * dy);
}

/** The line nearest to a point, where one lies within reach: thin lines are hard to hit. */
export function nearestLine<Line extends { readonly from: Point; readonly to: Point }>(
  point: Point,
  lines: Iterable<Line>,
  reach: number,
): Line | null {
  let nearest: Line | null = null;
  let least = reach;
  for (const line of lines) {
    const distance = distanceToLine(point, line.from, line.to);
    if (distance > least) continue;
    least = distance;
    nearest = line;
  }
  return nearest;
}
