export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The least rectangle around some points. */
export function boundsOf(points: readonly Point[]): Rectangle {
  const [first] = points;
  if (!first) return { left: 0, top: 0, right: 0, bottom: 0 };
  let { x: left, y: top } = first;
  let [right, bottom] = [left, top];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { left, top, right, bottom };
}

export const middleOf = ({ left, top, right, bottom }: Rectangle): Point => ({
  x: (left + right) / 2,
  y: (top + bottom) / 2,
});

/** True where a point lies within a rectangle, and so far from its sides. */
export const isWithin = ({ x, y }: Point, { left, top, right, bottom }: Rectangle, margin: number): boolean =>
  x >= left + margin && x <= right - margin && y >= top + margin && y <= bottom - margin;

/** True where things have spread so far beyond the rectangle that they once filled that it means nothing any more. */
export function isOutgrown(once: Rectangle, now: Rectangle): boolean {
  const sideOf = ({ left, top, right, bottom }: Rectangle): number => Math.max(right - left, bottom - top);
  return sideOf(now) > 3 * sideOf(once);
}
