import { useEffect, useRef, useState } from "preact/hooks";

/** Milliseconds that a value rests before it is followed, and after which it is followed at the latest. */
const REST = 40;
const LATEST = 240;

/**
 * A value a moment later, once it rests: what is costly to draw follows a drag a few times a second, and the rest of
 * the page at once. Follows at once where `of` (what the value belongs to) is another.
 */
export function useRested<Value>(value: Value, of: unknown): Value {
  const [rested, setRested] = useState({ value, of });
  const since = useRef(0);
  const isOther = rested.of !== of;
  useEffect(() => {
    if (rested.value === value && !isOther) return;
    const now = performance.now();
    since.current ||= now;
    const pause = isOther ? 0 : Math.max(0, Math.min(REST, since.current + LATEST - now));
    const timer = setTimeout(() => {
      since.current = 0;
      setRested({ value, of });
    }, pause);
    return () => clearTimeout(timer);
  }, [value, of]);
  return isOther ? value : rested.value;
}
