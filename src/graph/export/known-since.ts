import type { Graph, Properties } from "../../model/graph.ts";
import { intervalOf } from "../dates.ts";

/** The first day by which each node and edge was surely known: said, published or learned. Without a day where nothing tells. */
export interface KnownSince {
  readonly nodes: ReadonlyMap<string, string>;
  readonly edges: ReadonlyMap<string, string>;
}

const textOf = (properties: Properties, name: string): string | undefined => {
  const value = properties[name];
  return typeof value === "string" ? value : undefined;
};

/** The first day by which a claim was surely said, published or learned. */
export function claimKnownSince(properties: Properties): string | undefined {
  return ["said", "published", "learned"]
    .flatMap((clock) => textOf(properties, `${clock}Latest`) ?? textOf(properties, `${clock}Earliest`) ?? [])
    .sort()[0];
}

/** Since when all that a graph holds was known: an entity since the first that speaks of it, an edge since its first claim. */
export function knownSince(graph: Graph): KnownSince {
  const nodes = new Map<string, string>();
  const edges = new Map<string, string>();
  const soonest = (days: Map<string, string>, id: string, day: string | undefined): void => {
    const known = days.get(id);
    if (day !== undefined && (known === undefined || day < known)) days.set(id, day);
  };
  for (const { id, labels, properties } of graph.nodes) {
    if (labels.includes("Claim")) soonest(nodes, id, claimKnownSince(properties));
    if (labels.includes("Document"))
      soonest(nodes, id, intervalOf(textOf(properties, "published"))?.latest ?? undefined);
  }
  const told = new Set(nodes.keys());
  for (const { id, source, target, properties } of graph.edges) {
    const { claims } = properties;
    if (Array.isArray(claims)) for (const claim of claims) soonest(edges, id, nodes.get(String(claim)));
    else if (told.has(source)) soonest(edges, id, nodes.get(source));
    if (told.has(source) && !told.has(target)) soonest(nodes, target, nodes.get(source));
  }
  return { nodes, edges };
}
