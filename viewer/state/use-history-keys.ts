import { useEffect } from "preact/hooks";
import { isWriting } from "./is-writing.ts";
import type { View } from "./use-view.ts";

/** Control (or Command) with Z takes back what was done last; with Shift, or with Y, does it again. Texts keep their own undo. */
export function useHistoryKeys({ undo, redo }: View): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isWriting(event)) return;
      const key = event.key.toLowerCase();
      if (key !== "z" && key !== "y") return;
      event.preventDefault();
      void (key === "y" || event.shiftKey ? redo() : undo());
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [undo, redo]);
}
