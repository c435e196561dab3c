import { useEffect, useState } from "preact/hooks";

/** A part of the page that is loaded when it is first wanted; null until it is there. */
export function useLazy<Part>(
  isWanted: boolean,
  load: () => Promise<{ readonly default: Part }>,
): Part | null {
  const [part, setPart] = useState<{ readonly part: Part } | null>(null);
  useEffect(() => {
    if (isWanted && !part) void load().then((it) => setPart({ part: it.default }));
  }, [isWanted]);
  return isWanted ? (part?.part ?? null) : null;
}
