import type { Entity } from "../model/entity.ts";
import type { Graph } from "../model/graph.ts";
import { sortedBy } from "../text/compare.ts";
import { claimEdges, claimNode } from "./claim-nodes.ts";
import { factsOf } from "./document-facts.ts";
import { documentNode, mentionEdges } from "./document-nodes.ts";
import { entityEdges } from "./entity-edges.ts";
import { entityNode } from "./entity-nodes.ts";
import { groupClaims } from "./group-claims.ts";
import { findDocumentOrigins } from "./origins.ts";
import { placeEdges } from "./place-edges.ts";
import type { EntityOf, ReadDocument } from "./read-document.ts";
import { relateClaims } from "./relate-claims.ts";
import { statementsOf } from "./statement.ts";

/** The graph of what was read and of who is who: a pure function of both, the same for any order of the documents. */
export function assembleGraph(
  documents: readonly ReadDocument[],
  entities: readonly Entity[],
  entityOf: EntityOf,
): Graph {
  const reads = sortedBy(documents, (read) => read.document.id);
  const { originOf } = findDocumentOrigins(reads);
  const groups = groupClaims(
    reads.flatMap((read) => statementsOf(read, entityOf, originOf)),
    originOf,
  );
  const relations = relateClaims(groups);
  const publishedById = new Map(reads.map((read) => [read.document.id, factsOf(read).published]));
  const between = entityEdges(groups, relations);
  const nodes = [
    ...reads.map(documentNode),
    ...groups.map((group) => claimNode(group, relations)),
    ...entities.map((entity) => {
      const inDocuments = [...new Set(entity.members.map((member) => member.document))];
      return entityNode(
        entity,
        inDocuments.length,
        inDocuments.flatMap((id) => publishedById.get(id) ?? []),
      );
    }),
  ];
  const edges = [
    ...reads.flatMap((read) => mentionEdges(read, entityOf)),
    ...groups.flatMap((group) => claimEdges(group, relations)),
    ...between,
    ...placeEdges(entities, between),
  ];
  return {
    nodes: sortedBy(nodes, (node) => node.id),
    edges: sortedBy(edges, (edge) => edge.id),
  };
}
