import type { TimeWindow } from "../state/view-state.ts";
import type { Bin } from "./histogram.ts";
import { windowOf } from "./shown-under.ts";

type Ends = readonly [first: number, last: number];

/** The first and the last bin that a window touches; all bins where there is none. */
export function binsWithin(bins: readonly Bin[], time: TimeWindow | null): Ends {
  if (!time) return [0, bins.length - 1];
  const [from, to] = windowOf(time);
  const first = bins.findIndex((bin) => bin.to >= from);
  const last = bins.findLastIndex((bin) => bin.from <= to);
  return [first < 0 ? bins.length - 1 : first, Math.max(last, 0)];
}

/** How near to an end, in bins, one takes hold of it. */
const GRIP = 1.5;

/**
 * What a drag that starts at a bin makes of the window: near an end it moves that end, within the window all of it,
 * elsewhere it draws a new one. What is known is known from then on: there a new window begins with time itself.
 */
export function dragged(
  axis: TimeWindow["axis"],
  start: number,
  [first, last]: Ends,
  isSet: boolean,
): (at: number) => Ends {
  if (isSet && Math.abs(start - last) <= GRIP) return (at) => [Math.min(first, at), Math.max(first, at)];
  if (isSet && Math.abs(start - first) <= GRIP) return (at) => [Math.min(last, at), Math.max(last, at)];
  const isFromStart = axis === "known" && first === 0;
  if (isSet && start > first && start < last && !isFromStart) {
    const width = last - first;
    return (at) => {
      const moved = Math.max(0, first + at - start);
      return [moved, moved + width];
    };
  }
  if (isFromStart) return (at) => [0, at];
  return (at) => [Math.min(start, at), Math.max(start, at)];
}
