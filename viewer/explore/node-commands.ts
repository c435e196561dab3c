import type { GraphIndex } from "../appearance/graph-index.ts";
import type { Command } from "../state/command-log.ts";
import { exploreTexts as texts } from "../texts/explore.ts";
import type { ExploreIndex } from "./explore-index.ts";
import type { Shown } from "./shown-under.ts";

interface Named {
  readonly id: string;
  readonly name: string;
}

const without = (ids: readonly string[], id: string): string[] => ids.filter((it) => it !== id);
const joined = (ids: readonly string[], more: readonly string[]): string[] =>
  [...new Set([...ids, ...more])].sort();

/** Takes an entity out of the picture. */
export const hideNode = ({ id, name }: Named): Command => ({
  label: texts.hidden(name),
  change: (state) => ({
    ...state,
    hiddenNodes: joined(state.hiddenNodes, [id]),
    selection: state.selection?.id === id ? null : state.selection,
  }),
});

/** Lets an entity keep its name in the picture at any zoom, or no longer. */
export const pinNode = ({ id, name }: Named, isPinned: boolean): Command => ({
  label: isPinned ? texts.unpinned(name) : texts.pinned(name),
  change: (state) => ({
    ...state,
    pinned: isPinned ? without(state.pinned, id) : joined(state.pinned, [id]),
  }),
});

/** Shows an entity and what touches it, and nothing else. */
export function isolateNode({ id, name }: Named, graph: GraphIndex): Command {
  const near = (graph.bundlesByNode.get(id) ?? []).flatMap(({ source, target }) => [source, target]);
  const ids = joined([id], near);
  return { label: texts.isolated(name), change: (state) => ({ ...state, isolated: ids }) };
}

/** Shows what is not shown, and hides what is. */
export function invertShown({ nodes }: ExploreIndex, shown: Shown): Command {
  const ids = nodes.flatMap(({ id }, at) => (shown.nodes[at] ? [] : [id])).sort();
  return {
    label: texts.inverted,
    change: (state) => ({ ...state, isolated: ids, hiddenNodes: [], selection: null }),
  };
}

/** Shows all that was hidden one by one or by isolating. */
export const showAllNodes: Command = {
  label: texts.allShown,
  change: (state) =>
    state.isolated === null && state.hiddenNodes.length === 0
      ? state
      : { ...state, isolated: null, hiddenNodes: [] },
};

/** Lists what no date is stated of, alone. */
export function listUndated({ nodes }: ExploreIndex, undated: readonly number[]): Command {
  const ids = undated.flatMap((at) => nodes[at]?.id ?? []).sort();
  return {
    label: texts.listUndated,
    change: (state) => ({ ...state, isolated: ids, time: null, mode: "table", selection: null }),
  };
}

/** Brings entities into the picture beside those that are there. */
export const bringIn = (ids: readonly string[], { name }: Named): Command => ({
  label: texts.broughtIn(ids.length, name),
  change: (state) => ({
    ...state,
    isolated: state.isolated && joined(state.isolated, ids),
    hiddenNodes: state.hiddenNodes.filter((it) => !ids.includes(it)),
  }),
});
