import type { Layout, Node } from "../model/graph.ts";
import type { DrawnEdge, DrawnNode, GraphAnswer } from "../model/http.ts";
import { EntityEdgeType } from "../model/schema.ts";
import type { GraphStore } from "../store/graph-store.ts";
import { sortedBy } from "../text/compare.ts";
import { drawnEdge } from "./edge-view.ts";
import { count, entityType, reference, text } from "./reference.ts";

/** All entities that have a place in the layout and the edges between them, both in the order of their ids. */
export async function readGraph(store: GraphStore, layout: Layout): Promise<GraphAnswer> {
  const placed = Object.keys(layout);
  const [nodes, { edges }] = await Promise.all([
    store.nodes(placed),
    store.neighbourhood(placed, { types: EntityEdgeType.options }),
  ]);
  const entities = new Set(nodes.filter(entityType).map(({ id }) => id));
  const drawn = edges
    .flatMap((edge) => drawnEdge(edge) ?? [])
    .filter(({ source, target }) => entities.has(source) && entities.has(target));
  const degreeById = degrees(drawn);
  return {
    nodes: sortedBy(
      nodes.flatMap((node) => drawnNode(node, layout, degreeById.get(node.id) ?? 0) ?? []),
      ({ id }) => id,
    ),
    edges: sortedBy(drawn, ({ id }) => id),
  };
}

function drawnNode(node: Node, layout: Layout, degree: number): DrawnNode | undefined {
  const type = entityType(node);
  const named = reference(node);
  const place = layout[node.id];
  if (!type || !named || !place) return undefined;
  const { properties } = node;
  const kind = text(properties.kind);
  const country = text(properties.country);
  const status = text(properties.status);
  return {
    ...named,
    type,
    x: place.x,
    y: place.y,
    community: place.community,
    labels: node.labels,
    documents: count(properties.documents),
    degree,
    anonymous: properties.anonymous === true,
    ...(kind ? { kind } : {}),
    ...(country ? { country } : {}),
    ...(status ? { status } : {}),
  };
}

function degrees(edges: readonly DrawnEdge[]): Map<string, number> {
  const degreeById = new Map<string, number>();
  for (const { source, target } of edges)
    for (const end of [source, target]) degreeById.set(end, (degreeById.get(end) ?? 0) + 1);
  return degreeById;
}
