import type { Camera } from "./view-state.ts";

const rounded = (value: number): number => Number(value.toPrecision(7));

/** A camera as an address keeps it: seven digits. */
export const roundedCamera = ({ x, y, span }: Camera): Camera => ({
  x: rounded(x),
  y: rounded(y),
  span: rounded(span),
});

/** True where the difference is less than a pixel. */
export const isSameCamera = (one: Camera, other: Camera): boolean =>
  Math.hypot(one.x - other.x, one.y - other.y) < one.span / 5_000 &&
  Math.abs(one.span / other.span - 1) < 0.001;
