import type { Point, Rectangle } from "../appearance/bounds.ts";

/** How the graph lies on the screen in one frame: a plain scale and shift, since the picture is never turned. */
export interface Screen {
  readonly width: number;
  readonly height: number;
  /** Pixels of one unit of the graph. */
  readonly scale: number;
  /** Where the graph's (0, 0) is; its y grows upwards. */
  readonly zero: Point;
  /** Pixels on the screen for each pixel of a size at the first zoom. */
  readonly enlarged: number;
  /** What no panel covers. */
  readonly free: Rectangle;
  /** What lies over the picture in its corners. */
  readonly covered: readonly Rectangle[];
}

export const toScreen = ({ scale, zero }: Screen, { x, y }: Point): Point => ({
  x: zero.x + x * scale,
  y: zero.y - y * scale,
});

export const toGraph = ({ scale, zero }: Screen, { x, y }: Point): Point => ({
  x: (x - zero.x) / scale,
  y: (zero.y - y) / scale,
});
