import type { Edge, Node } from "../model/graph.ts";
import type { DrawnEdge, EdgeView } from "../model/http.ts";
import { EntityEdgeType } from "../model/schema.ts";
import { count, reference, text } from "./reference.ts";

/** An edge between entities as it is drawn; undefined for edges of claims and documents. */
export function drawnEdge({ id, type, source, target, properties }: Edge): DrawnEdge | undefined {
  const drawn = EntityEdgeType.safeParse(type);
  if (!drawn.success) return undefined;
  return {
    id,
    type: drawn.data,
    source,
    target,
    status: text(properties.status),
    inferred: properties.inferred === true,
    origins: count(properties.origins),
    reports: count(properties.reports),
  };
}

/** An edge between entities with the names at its ends; undefined for other edges, and where an end is gone. */
export function edgeView(edge: Edge, nodeById: Pick<ReadonlyMap<string, Node>, "get">): EdgeView | undefined {
  const drawn = drawnEdge(edge);
  const from = reference(nodeById.get(edge.source));
  const to = reference(nodeById.get(edge.target));
  if (!drawn || !from || !to) return undefined;
  const rule = text(edge.properties.rule);
  return { ...drawn, from, to, ...(rule ? { rule } : {}) };
}
