import { dateOfDay } from "../../src/text/day-number.ts";
import { formatInterval } from "../evidence/format-interval.ts";
import type { Bin } from "../explore/histogram.ts";

interface BrushHandleProps {
  readonly name: string;
  readonly bins: readonly Bin[];
  /** The bin that it stands at. */
  readonly at: number;
  /** How far along the track it stands. */
  readonly share: number;
  readonly onMove: (bin: number) => void;
}

const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowLeft: (at) => at - 1,
  ArrowDown: (at) => at - 1,
  ArrowRight: (at) => at + 1,
  ArrowUp: (at) => at + 1,
  PageDown: (at) => at - 10,
  PageUp: (at) => at + 10,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** One end of the window on time: dragged with the track, or moved by keys. */
export function BrushHandle({ name, bins, at, share, onMove }: BrushHandleProps) {
  const bin = bins[at];
  return (
    <div
      class="time-handle"
      role="slider"
      tabIndex={0}
      aria-label={name}
      aria-valuemin={0}
      aria-valuemax={bins.length - 1}
      aria-valuenow={at}
      aria-valuetext={bin ? formatInterval(dateOfDay(bin.from), dateOfDay(bin.to)) : ""}
      style={{ left: `${100 * share}%` }}
      onKeyDown={(event) => {
        const step = STEPS[event.key];
        if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
        event.preventDefault();
        event.stopPropagation();
        onMove(Math.min(bins.length - 1, Math.max(0, step(at, bins.length))));
      }}
    />
  );
}
