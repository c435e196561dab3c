import type { Edge, Node } from "../model/graph.ts";
import type { GraphChange } from "../model/graph-change.ts";
import { BASE_LABELS, type BaseLabel } from "../model/schema.ts";

/** Nodes and edges that stand or fall together: those of a document, a claim, an entity. */
export interface GraphPart {
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
}

const NOTHING: GraphPart = { nodes: [], edges: [] };

type Before<T> = Map<string, T | undefined>;

/** The label under which a node's id is unique. */
function baseOf({ labels }: Node): BaseLabel | undefined {
  return BASE_LABELS.find((it) => labels.includes(it));
}

/** Takes an item's id out or puts it in, remembering what stood there at the last `takeChange`. */
function put<T extends { readonly id: string }>(
  items: Map<string, T>,
  before: Before<T>,
  id: string,
  item?: T,
) {
  const known = items.get(id);
  if (!before.has(id)) before.set(id, known);
  if (item) items.set(id, item);
  else items.delete(id);
}

/** All nodes and edges of a graph, replaced part by part; tells what has changed since it was last asked. */
export class GraphParts {
  readonly nodes = new Map<string, Node>();
  readonly edges = new Map<string, Edge>();
  readonly #nodesBefore: Before<Node> = new Map();
  readonly #edgesBefore: Before<Edge> = new Map();

  /** Puts a part in the place of another. What another part has taken over meanwhile stays. */
  replace(before: GraphPart = NOTHING, after: GraphPart = NOTHING): void {
    for (const node of before.nodes)
      if (this.nodes.get(node.id) === node) put(this.nodes, this.#nodesBefore, node.id);
    for (const edge of before.edges)
      if (this.edges.get(edge.id) === edge) put(this.edges, this.#edgesBefore, edge.id);
    for (const node of after.nodes) put(this.nodes, this.#nodesBefore, node.id, node);
    for (const edge of after.edges) put(this.edges, this.#edgesBefore, edge.id, edge);
  }

  /** What has changed since the last call. */
  takeChange(): GraphChange {
    const nodes = sorted(this.nodes, this.#nodesBefore, (a, b) => baseOf(a) === baseOf(b));
    const edges = sorted(this.edges, this.#edgesBefore, () => true);
    this.#nodesBefore.clear();
    this.#edgesBefore.clear();
    return {
      created: { nodes: nodes.created, edges: edges.created },
      updated: { nodes: nodes.updated, edges: edges.updated },
      deleted: { nodes: nodes.deleted, edges: edges.deleted },
      baseOf: (id) => {
        const node = this.nodes.get(id);
        return node && baseOf(node);
      },
    };
  }
}

function sorted<T extends Node | Edge>(
  items: ReadonlyMap<string, T>,
  before: Before<T>,
  isOfOneKind: (a: T, b: T) => boolean,
): { created: T[]; updated: T[]; deleted: T[] } {
  const change = { created: [] as T[], updated: [] as T[], deleted: [] as T[] };
  for (const [id, was] of before) {
    const is = items.get(id);
    if (is === was) continue;
    if (is && was && isOfOneKind(is, was)) {
      if (JSON.stringify(is) !== JSON.stringify(was)) change.updated.push(is);
      continue;
    }
    if (was) change.deleted.push(was);
    if (is) change.created.push(is);
  }
  return change;
}
