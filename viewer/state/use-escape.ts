import { useEffect } from "preact/hooks";
import type { View } from "./use-view.ts";

/** Escape closes what stands open: the drawer first, then evidence and report. */
export function useEscape({ state, go }: View): void {
  const { drawer } = state;
  useEffect(() => {
    const leave = (event: KeyboardEvent): void => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      go(drawer ? { drawer: null } : { selection: null, document: null });
    };
    addEventListener("keydown", leave);
    return () => removeEventListener("keydown", leave);
  }, [drawer, go]);
}
