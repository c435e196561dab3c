import type { DrawnEdge, DrawnNode, GraphAnswer } from "../../src/model/http.ts";

/** All edges between two nodes: drawn as one line. */
export interface Bundle {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** True between communities. */
  readonly isBridge: boolean;
  /** Best vouched for first: by origins, then by id. */
  readonly edges: readonly DrawnEdge[];
}

/** The drawn graph with what is looked up in it. */
export interface GraphIndex {
  readonly nodes: readonly DrawnNode[];
  readonly edgeCount: number;
  readonly nodeById: ReadonlyMap<string, DrawnNode>;
  readonly edgeById: ReadonlyMap<string, DrawnEdge>;
  readonly bundles: readonly Bundle[];
  readonly bundleByEdge: ReadonlyMap<string, Bundle>;
  readonly bundlesByNode: ReadonlyMap<string, readonly Bundle[]>;
}

const byWeight = (a: DrawnEdge, b: DrawnEdge): number =>
  b.origins - a.origins || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Looks up what the page asks of a graph all the time; edges whose ends are not drawn are left out. */
export function indexGraph(graph: GraphAnswer): GraphIndex {
  const nodeById = new Map(graph.nodes.map((node) => [node.id, node]));
  const edgesByPair = new Map<string, DrawnEdge[]>();
  const edgeById = new Map<string, DrawnEdge>();
  for (const edge of graph.edges) {
    if (!nodeById.has(edge.source) || !nodeById.has(edge.target) || edge.source === edge.target) continue;
    edgeById.set(edge.id, edge);
    const pair = [edge.source, edge.target].sort().join("\n");
    const known = edgesByPair.get(pair);
    if (known) known.push(edge);
    else edgesByPair.set(pair, [edge]);
  }
  const bundles: Bundle[] = [];
  const bundleByEdge = new Map<string, Bundle>();
  const bundlesByNode = new Map<string, Bundle[]>();
  for (const edges of edgesByPair.values()) {
    edges.sort(byWeight);
    const [first] = edges;
    if (!first) continue;
    const { id, source, target } = first;
    const isBridge = nodeById.get(source)?.community !== nodeById.get(target)?.community;
    const bundle: Bundle = { id, source, target, isBridge, edges };
    bundles.push(bundle);
    for (const edge of edges) bundleByEdge.set(edge.id, bundle);
    for (const end of [source, target]) {
      const known = bundlesByNode.get(end);
      if (known) known.push(bundle);
      else bundlesByNode.set(end, [bundle]);
    }
  }
  return {
    nodes: graph.nodes,
    edgeCount: edgeById.size,
    nodeById,
    edgeById,
    bundles,
    bundleByEdge,
    bundlesByNode,
  };
}
