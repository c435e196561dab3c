import type { Edge, Node } from "../model/graph.ts";
import type { GraphChange } from "../model/graph-change.ts";
import type { EdgeView, GraphDifference, PartsView, Reference } from "../model/http.ts";
import { EntityEdgeType, EVEN_EDGES } from "../model/schema.ts";
import { sortedBy } from "../text/compare.ts";
import { edgeView } from "./edge-view.ts";
import { PARTS_SHOWN } from "./limits.ts";
import { count, entityType, reference, text } from "./reference.ts";

/** What it takes to tell of a change. */
export interface Told {
  readonly change: GraphChange;
  /** Entities of before that go on under another id, or in another entity. */
  readonly heirs: ReadonlyMap<string, string>;
  /** A node that stays. */
  nodeById(id: string): Node | undefined;
  /** Edges as they stood before, where that is known. */
  readonly before?: readonly Edge[];
}

/** What a change of the graph brought and took, for a person to read. */
export function graphDifference({ change, heirs, nodeById, before = [] }: Told): GraphDifference {
  const { created, updated, deleted } = change;
  const inherited = new Set(heirs.values());
  const made = new Set(created.nodes.map(({ id }) => id));
  const nodes = new NodesOfChange([...created.nodes, ...updated.nodes, ...deleted.nodes], nodeById);
  const relationKey = ({ type, source, target }: Edge): string => {
    const ends = [heirs.get(source) ?? source, heirs.get(target) ?? target];
    return JSON.stringify([type, ...(EVEN_EDGES.has(type as EntityEdgeType) ? ends.sort() : ends)]);
  };
  const known = new Set(deleted.edges.map(relationKey));
  const kept = new Set([...created.edges, ...updated.edges].map(relationKey));
  const edgeBefore = new Map(before.map((edge) => [edge.id, edge]));
  return {
    came: parts(
      created.nodes.filter(({ id }) => !inherited.has(id)),
      created.edges.filter((edge) => !known.has(relationKey(edge))),
      nodes,
    ),
    went: parts(
      deleted.nodes.filter(({ id }) => !heirs.has(id)),
      deleted.edges.filter((edge) => !kept.has(relationKey(edge))),
      nodes,
    ),
    joined: deleted.nodes
      .flatMap((node) => {
        const [who, into] = [reference(node), reference(nodes.get(heirs.get(node.id) ?? ""))];
        return who && into && !made.has(into.id) ? [{ who, into }] : [];
      })
      .slice(0, PARTS_SHOWN),
    restated: nodes
      .viewsOf(updated.edges)
      .slice(0, PARTS_SHOWN)
      .map((edge) => {
        const was = edgeBefore.get(edge.id)?.properties;
        return was ? { ...edge, before: { origins: count(was.origins), status: text(was.status) } } : edge;
      }),
  };
}

/** The nodes that a change touches, and those around them. */
class NodesOfChange implements Pick<ReadonlyMap<string, Node>, "get"> {
  readonly #touched: ReadonlyMap<string, Node>;
  readonly #around: Told["nodeById"];

  constructor(touched: readonly Node[], around: Told["nodeById"]) {
    this.#touched = new Map(touched.map((node) => [node.id, node]));
    this.#around = around;
  }

  get(id: string): Node | undefined {
    return this.#touched.get(id) ?? this.#around(id);
  }

  /** The edges between entities with the names at their ends, in the order of these. */
  viewsOf(edges: readonly Edge[]): EdgeView[] {
    return sortedBy(
      edges.flatMap((edge) => edgeView(edge, this) ?? []),
      ({ from, to, id }) => JSON.stringify([from.name, to.name, id]),
    );
  }
}

function parts(nodes: readonly Node[], edges: readonly Edge[], around: NodesOfChange): PartsView {
  const entities = sortedBy(
    nodes.filter(entityType).flatMap((node): Reference[] => [reference(node) ?? []].flat()),
    ({ name, id }) => JSON.stringify([name, id]),
  );
  const isRelation = ({ type }: Edge): boolean => EntityEdgeType.safeParse(type).success;
  return {
    entities: entities.slice(0, PARTS_SHOWN),
    relations: around.viewsOf(edges).slice(0, PARTS_SHOWN),
    counts: {
      entities: entities.length,
      relations: edges.filter(isRelation).length,
      claims: nodes.filter(({ labels }) => labels.includes("Claim")).length,
    },
  };
}
