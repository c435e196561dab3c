import type { Span } from "../model/span.ts";

/** Those of spans in order that begin and end within a span. */
export function spansWithin<T extends Span>(spans: readonly T[], { start, end }: Span): T[] {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const found: T[] = [];
  for (let at = low; at < spans.length; at++) {
    const span = spans[at];
    if (!span || span.start >= end) break;
    if (span.end <= end) found.push(span);
  }
  return found;
}
