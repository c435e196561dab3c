import { boundsOf } from "../appearance/bounds.ts";
import type { Picture } from "../appearance/picture.ts";
import { unitIn } from "../state/camera.ts";
import type { Camera } from "../state/view-state.ts";

export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface DrawnPoint {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Shorter side of a picture in pixels at which things have the size that their styles say. */
const USUAL_SIDE = 760;
/** Share of a frame that stays free around the whole graph. */
const MARGIN = 0.08;

/** The camera that shows all of some points in a frame. */
export function wholeCamera(
  points: readonly { readonly x: number; readonly y: number }[],
  frame: Frame,
): Camera {
  const { left, right, top, bottom } = boundsOf(points);
  const shorter = Math.min(frame.width, frame.height);
  const perPixel = Math.max((right - left) / frame.width, (bottom - top) / frame.height) * (1 + 2 * MARGIN);
  return {
    x: (left + right) / 2,
    y: (top + bottom) / 2,
    span: perPixel > 0 ? perPixel * shorter : 1,
  };
}

/** Where the nodes of a picture stand in a frame, in pixels, as seen by a camera; those outside are left out. */
export function placeNodes(picture: Picture, camera: Camera, frame: Frame): Map<string, DrawnPoint> {
  const shorter = Math.min(frame.width, frame.height);
  const scale = 1 / unitIn(camera, frame);
  const whole = wholeCamera(picture.index.nodes, frame);
  // As in the picture on the screen: twice as near is drawn larger by the root of two.
  const growth = Math.sqrt((whole.span * scale) / shorter) * (shorter / USUAL_SIDE);
  const middle = { x: frame.left + frame.width / 2, y: frame.top + frame.height / 2 };
  const placed = new Map<string, DrawnPoint>();
  for (const [id, { size }] of picture.nodes) {
    const node = picture.index.nodeById.get(id);
    if (!node) continue;
    const x = middle.x + (node.x - camera.x) * scale;
    const y = middle.y - (node.y - camera.y) * scale;
    placed.set(id, { id, x, y, radius: size * Math.min(growth, 3) });
  }
  return placed;
}

/** True for what can be seen in a frame, wholly or in part. */
export function isSeen({ x, y, radius }: DrawnPoint, { left, top, width, height }: Frame): boolean {
  return x + radius > left && x - radius < left + width && y + radius > top && y - radius < top + height;
}
