import type { DrawnEdge } from "../../src/model/http.ts";
import type { Point } from "./bounds.ts";
import { distanceToLine } from "./distance-to-line.ts";

/** One edge of a line that is fanned out: a curve between the two nodes. */
export interface FanCurve {
  readonly edge: DrawnEdge;
  readonly from: Point;
  readonly to: Point;
  /** Control point of the curve. */
  readonly bend: Point;
  readonly middle: Point;
  /** Where its relation is written: of each curve further along than of the one before. */
  readonly written: Point;
}

/** Pixels between the middles of two curves; less where they are many. */
const SPREAD = 32;
const WIDEST = 260;
const PIECES = 14;

/** The edges between two nodes side by side. `from` is the source of the edges that point from the first to the second. */
export function fanOf(edges: readonly DrawnEdge[], source: string, from: Point, to: Point): FanCurve[] {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length === 0 || edges.length < 2) return [];
  const across = { x: -(to.y - from.y) / length, y: (to.x - from.x) / length };
  const step = Math.min(SPREAD, WIDEST / (edges.length - 1));
  return edges.map((edge, at) => {
    const side = (at - (edges.length - 1) / 2) * step;
    const middle = { x: (from.x + to.x) / 2 + across.x * side, y: (from.y + to.y) / 2 + across.y * side };
    const bend = {
      x: middle.x + across.x * side,
      y: middle.y + across.y * side,
    };
    const isForth = edge.source === source;
    const curve = { from: isForth ? from : to, to: isForth ? to : from, bend };
    const share = 0.3 + (0.4 * at) / (edges.length - 1);
    return { edge, ...curve, middle, written: pointOn(curve, isForth ? share : 1 - share) };
  });
}

/** A point of a curve, `share` (0 to 1) of the way. */
export function pointOn({ from, bend, to }: Pick<FanCurve, "from" | "bend" | "to">, share: number): Point {
  const rest = 1 - share;
  return {
    x: rest * rest * from.x + 2 * rest * share * bend.x + share * share * to.x,
    y: rest * rest * from.y + 2 * rest * share * bend.y + share * share * to.y,
  };
}

/** The curve nearest to a point, within reach. */
export function nearestCurve(point: Point, curves: readonly FanCurve[], reach: number): FanCurve | null {
  let best: FanCurve | null = null;
  let least = reach;
  for (const curve of curves)
    for (let at = 0; at < PIECES; at++) {
      const distance = distanceToLine(point, pointOn(curve, at / PIECES), pointOn(curve, (at + 1) / PIECES));
      if (distance > least) continue;
      [best, least] = [curve, distance];
    }
  return best;
}
