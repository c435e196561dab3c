import type { Rectangle } from "../appearance/bounds.ts";
import type { Camera } from "./view-state.ts";

const rounded = (value: number): number => Number(value.toPrecision(7));

interface Size {
  readonly width: number;
  readonly height: number;
}

const shorterOf = ({ width, height }: Size): number => Math.min(width, height);
const sizeOf = ({ left, right, top, bottom }: Rectangle): Size => ({
  width: right - left,
  height: bottom - top,
});

/** How far the middle of the free part of a picture lies from that of the whole, in pixels. */
const shiftOf = (size: Size, free: Rectangle) => ({
  dx: (free.left + free.right - size.width) / 2,
  dy: (free.top + free.bottom - size.height) / 2,
});

/** The camera of the part of a picture that no panel covers. */
export function freeCamera(whole: Camera, size: Size, free: Rectangle): Camera {
  const unit = whole.span / shorterOf(size);
  const { dx, dy } = shiftOf(size, free);
  const { width, height } = sizeOf(free);
  const [x, y] = [whole.x + dx * unit, whole.y - dy * unit];
  return roundedCamera({ x, y, span: width * unit, height: height * unit });
}

/** How much of the layout one pixel shows, where a camera's view is to be seen whole in a place of this size. */
export function unitIn({ span, height }: Camera, place: Size): number {
  return height === undefined ? span / shorterOf(place) : Math.max(span / place.width, height / place.height);
}

/** The camera of a whole picture that shows this in the part that no panel covers. */
export function wholeCamera(shown: Camera, size: Size, free: Rectangle): Camera {
  const unit = unitIn(shown, sizeOf(free));
  const { dx, dy } = shiftOf(size, free);
  return roundedCamera({ x: shown.x - dx * unit, y: shown.y + dy * unit, span: shorterOf(size) * unit });
}

/** A camera as an address keeps it: seven digits. */
export const roundedCamera = ({ x, y, span, height }: Camera): Camera => ({
  x: rounded(x),
  y: rounded(y),
  span: rounded(span),
  ...(height === undefined ? {} : { height: rounded(height) }),
});

/** True where the difference is less than a pixel. */
export const isSameCamera = (one: Camera, other: Camera): boolean =>
  Math.hypot(one.x - other.x, one.y - other.y) < one.span / 5_000 &&
  Math.abs(one.span / other.span - 1) < 0.001;
