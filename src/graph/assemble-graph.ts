import type { Entity } from "../model/entity.ts";
import type { Graph } from "../model/graph.ts";
import { KeptGraph } from "./kept-graph.ts";
import type { EntityOf, ReadDocument } from "./read-document.ts";

/** The graph of what was read and of who is who, all at once. */
export function assembleGraph(
  documents: readonly ReadDocument[],
  entities: readonly Entity[],
  entityOf: EntityOf,
): Graph {
  const kept = new KeptGraph();
  const all = {
    documents: new Map(documents.map((read) => [read.document.id, read])),
    entities: new Map(entities.map((entity) => [entity.id, entity])),
    moved: new Set<string>(),
  };
  kept.update(all, entityOf);
  return kept.graph();
}
