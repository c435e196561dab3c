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

/** Edges by the two nodes that they join, whichever way they point; those whose ends are not drawn are left out. */
function edgesByPair({ nodes, edges }: GraphAnswer): Map<number, DrawnEdge[]> {
  const numberOf = new Map(nodes.map((node, at) => [node.id, at]));
  const found = new Map<number, DrawnEdge[]>();
  for (const edge of edges) {
    const source = numberOf.get(edge.source);
    const target = numberOf.get(edge.target);
    if (source === undefined || target === undefined || source === target) continue;
    const pair = Math.min(source, target) * nodes.length + Math.max(source, target);
    const known = found.get(pair);
    if (known) known.push(edge);
    else found.set(pair, [edge]);
  }
  return found;
}

/** Looks up what the page asks of a graph all the time. */
export function indexGraph(graph: GraphAnswer): GraphIndex {
  const nodeById = new Map(graph.nodes.map((node) => [node.id, node]));
  const edgeById = new Map<string, DrawnEdge>();
  const bundles: Bundle[] = [];
  const bundleByEdge = new Map<string, Bundle>();
  const bundlesByNode = new Map<string, Bundle[]>();
  for (const edges of edgesByPair(graph).values()) {
    if (edges.length > 1) edges.sort(byWeight);
    const [first] = edges;
    if (!first) continue;
    const { id, source, target } = first;
    const isBridge = nodeById.get(source)?.community !== nodeById.get(target)?.community;
    const bundle: Bundle = { id, source, target, isBridge, edges };
    bundles.push(bundle);
    for (const edge of edges) {
      edgeById.set(edge.id, edge);
      bundleByEdge.set(edge.id, bundle);
    }
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
