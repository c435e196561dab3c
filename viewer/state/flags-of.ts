import { type GraphFlags, NO_FLAGS } from "../appearance/focus.ts";
import type { ViewState } from "./view-state.ts";

type Shown = Pick<
  ViewState,
  "selection" | "hiddenTypes" | "hiddenMarks" | "hiddenNodes" | "isolated" | "pinned" | "layers"
>;

/** What the picture is to show: what the state says, and what comes of it elsewhere (facets, time, an open document). */
export function flagsOf(state: Shown, more: Partial<GraphFlags>): GraphFlags {
  return {
    ...NO_FLAGS,
    selection: state.selection,
    hiddenTypes: state.hiddenTypes,
    hiddenMarks: state.hiddenMarks,
    hiddenNodes: new Set(state.hiddenNodes),
    isolated: state.isolated && new Set(state.isolated),
    pinned: new Set(state.pinned),
    layers: state.layers.map((layer) => ({ ...layer, nodes: new Set(layer.nodes) })),
    ...more,
  };
}
