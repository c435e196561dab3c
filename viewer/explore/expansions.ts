import type { EntityEdgeType } from "../../src/model/schema.ts";
import type { GraphIndex } from "../appearance/graph-index.ts";

/** Neighbours of a node over one relation, in one direction. */
export interface Expansion {
  readonly type: EntityEdgeType;
  /** True where the node is the edge's source. */
  readonly isForth: boolean;
  /** All neighbours, and those of them that are not in the picture, by id. */
  readonly all: readonly string[];
  readonly missing: readonly string[];
}

/** More nodes than this come into the picture only after a question. */
export const MOST_UNASKED = 200;

/** What can be brought in around a node, by relation, the largest first. */
export function expansionsOf(
  graph: GraphIndex,
  id: string,
  isInPicture: (id: string) => boolean,
): Expansion[] {
  const groups = new Map<string, { type: EntityEdgeType; isForth: boolean; all: Set<string> }>();
  for (const { edges } of graph.bundlesByNode.get(id) ?? [])
    for (const { type, source, target } of edges) {
      const isForth = source === id;
      const key = `${type} ${isForth}`;
      const group = groups.get(key) ?? { type, isForth, all: new Set<string>() };
      group.all.add(isForth ? target : source);
      groups.set(key, group);
    }
  return [...groups.values()]
    .map(({ type, isForth, all }) => {
      const ids = [...all].sort();
      return { type, isForth, all: ids, missing: ids.filter((it) => !isInPicture(it)) };
    })
    .sort(
      (a, b) =>
        b.all.length - a.all.length || (a.type < b.type ? -1 : a.type > b.type ? 1 : a.isForth ? -1 : 1),
    );
}
