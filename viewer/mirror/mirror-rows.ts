import type { DrawnEdge } from "../../src/model/http.ts";
import { markOf } from "../appearance/edge-style.ts";
import type { GraphIndex } from "../appearance/graph-index.ts";
import type { Selection } from "../state/view-state.ts";
import { everyoneTexts as texts } from "../texts/everyone.ts";
import { EDGE_MARK_NAMES, RELATIONS, TYPE_NAMES } from "../texts.ts";

/** One line of the picture in words, and what it leads to. */
export interface MirrorRow {
  readonly leadsTo: Selection;
  readonly words: string;
}

/** The part of the picture that is looked at, in words. */
export interface Mirror {
  readonly title: string;
  readonly rows: readonly MirrorRow[];
}

const MOST = 60;

const byWeight = (a: DrawnEdge, b: DrawnEdge): number =>
  Number(a.inferred) - Number(b.inferred) || b.origins - a.origins || (a.id < b.id ? -1 : 1);

/** The picture as a list: what is selected with its relations, else what is best connected of what is shown. */
export function mirrorRows(
  graph: GraphIndex,
  selection: Selection | null,
  isShown: { readonly node: (id: string) => boolean; readonly edge: (id: string) => boolean },
): Mirror {
  const nameOf = (id: string): string => graph.nodeById.get(id)?.name ?? "";
  const relationOf = (edge: DrawnEdge, of: string): MirrorRow => {
    const isForth = edge.source === of;
    const other = nameOf(isForth ? edge.target : edge.source);
    const relation = RELATIONS[edge.type][isForth ? "forth" : "back"];
    const mark = EDGE_MARK_NAMES[markOf(edge)].toLowerCase();
    return {
      leadsTo: { kind: "edge", id: edge.id },
      words: texts.mirrorRelation(relation, other, mark, edge.origins),
    };
  };
  const nodeRow = (id: string): MirrorRow[] => {
    const node = graph.nodeById.get(id);
    if (!node) return [];
    const words = texts.mirrorNode(node.name, TYPE_NAMES[node.type].one.toLowerCase(), node.degree);
    return [{ leadsTo: { kind: "node", id }, words }];
  };
  if (selection?.kind === "node" && graph.nodeById.has(selection.id)) {
    const edges = (graph.bundlesByNode.get(selection.id) ?? [])
      .flatMap((bundle) => bundle.edges)
      .filter(({ id }) => isShown.edge(id))
      .toSorted(byWeight);
    return {
      title: texts.mirrorOf(nameOf(selection.id), edges.length),
      rows: edges.slice(0, MOST).map((edge) => relationOf(edge, selection.id)),
    };
  }
  const edge = selection?.kind === "edge" ? graph.edgeById.get(selection.id) : undefined;
  if (edge) {
    const { source, target, type } = edge;
    const beside = graph.bundleByEdge.get(edge.id)?.edges.filter(({ id }) => id !== edge.id) ?? [];
    return {
      title: texts.mirrorEdge(nameOf(source), RELATIONS[type].forth, nameOf(target)),
      rows: [...nodeRow(source), ...nodeRow(target), ...beside.map((it) => relationOf(it, source))],
    };
  }
  const shown = graph.nodes.filter(({ id }) => isShown.node(id));
  const best = shown.toSorted((a, b) => b.degree - a.degree || (a.id < b.id ? -1 : 1)).slice(0, MOST);
  return {
    title: texts.mirrorWhole(best.length, shown.length),
    rows: best.flatMap(({ id }) => nodeRow(id)),
  };
}
