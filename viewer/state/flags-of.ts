import { type GraphFlags, NO_FLAGS } from "../appearance/focus.ts";
import type { ViewState } from "./view-state.ts";

/** What the picture is told of the state of the page; `highlighted` are the nodes of an open document or of a way, `passing` what the filters show. */
export function flagsOf(
  { selection, hiddenTypes, hiddenMarks }: ViewState,
  { highlighted, passing }: Pick<GraphFlags, "highlighted" | "passing">,
): GraphFlags {
  return { ...NO_FLAGS, selection, hiddenTypes, hiddenMarks, highlighted, passing };
}
