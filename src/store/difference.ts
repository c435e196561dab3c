import type { GraphChange } from "../model/graph-change.ts";
import { BASE_LABELS, type BaseLabel } from "../model/schema.ts";
import { wellFormed } from "../text/well-formed.ts";
import type { Difference } from "./graph-store.ts";
import { type EdgeRow, edgeRow, type NodeRow, nodeRow } from "./rows.ts";

/** What a store holds of a node. */
export interface HeldNode {
  readonly id: string;
  readonly base: BaseLabel;
  /** Null where a cut load left it without one. */
  readonly hash: string | null;
  /** True where several nodes bear its id, past the constraint: all of them are replaced by one. */
  readonly isDoubled?: boolean;
}

/** What a store holds of an edge. */
export interface HeldEdge {
  readonly id: string;
  readonly type: string;
  readonly source: string;
  readonly target: string;
  readonly hash: string | null;
}

/** What a store holds, by id. */
export interface Held {
  readonly nodes: ReadonlyMap<string, HeldNode>;
  readonly edges: ReadonlyMap<string, HeldEdge>;
}

/** What a store is to hold. */
export interface Wanted {
  readonly nodes: readonly NodeRow[];
  readonly edges: readonly EdgeRow[];
}

/** What is to be written, in this order: edges deleted, nodes deleted (with their edges), nodes, edges. */
export interface Changes {
  readonly edgesToDelete: readonly HeldEdge[];
  readonly nodesToDelete: readonly HeldNode[];
  readonly nodesToCreate: readonly NodeRow[];
  /** Same id and base label; properties and the other labels are replaced. */
  readonly nodesToUpdate: readonly NodeRow[];
  readonly edgesToCreate: readonly EdgeRow[];
  /** Same id, type and ends; properties are replaced. */
  readonly edgesToUpdate: readonly EdgeRow[];
}

/** How a store comes from what it holds to the rows. A held edge of another type or other ends is deleted and created. */
export function changesBetween(held: Held, wanted: Wanted): Changes {
  const nodesToCreate: NodeRow[] = [];
  const nodesToUpdate: NodeRow[] = [];
  const keptNodes = new Set<string>();
  for (const row of wanted.nodes) {
    const have = held.nodes.get(row.id);
    if (have?.base !== row.base || have.isDoubled) {
      nodesToCreate.push(row);
      continue;
    }
    keptNodes.add(row.id);
    if (have.hash !== row.hash) nodesToUpdate.push(row);
  }
  const edgesToCreate: EdgeRow[] = [];
  const edgesToUpdate: EdgeRow[] = [];
  const keptEdges = new Set<string>();
  for (const row of wanted.edges) {
    const have = held.edges.get(row.id);
    const isSame =
      have !== undefined &&
      have.type === row.type &&
      have.source === row.source &&
      have.target === row.target &&
      keptNodes.has(row.source) &&
      keptNodes.has(row.target);
    if (!isSame) {
      edgesToCreate.push(row);
      continue;
    }
    keptEdges.add(row.id);
    if (have.hash !== row.hash) edgesToUpdate.push(row);
  }
  return {
    edgesToDelete: [...held.edges.values()].filter((it) => !keptEdges.has(it.id)),
    nodesToDelete: [...held.nodes.values()].filter((it) => !keptNodes.has(it.id)),
    nodesToCreate,
    nodesToUpdate,
    edgesToCreate,
    edgesToUpdate,
  };
}

/** The changes that bring a store from one state of a graph to the next, without asking what it holds. */
export function changesOf({ created, updated, deleted, baseOf }: GraphChange): Changes {
  const createdBase = new Map(
    [...created.nodes, ...updated.nodes].map((it) => [wellFormed(it.id), nodeRow(it).base]),
  );
  const known = (id: string): BaseLabel | undefined => createdBase.get(id) ?? baseOf(id);
  return {
    edgesToDelete: deleted.edges.map(({ id, type, source, target }) => ({
      id,
      type,
      source: wellFormed(source),
      target: wellFormed(target),
      hash: null,
    })),
    nodesToDelete: deleted.nodes.flatMap(({ id, labels }) => {
      const base = BASE_LABELS.find((it) => labels.includes(it));
      return base ? { id: wellFormed(id), base, hash: null } : [];
    }),
    nodesToCreate: created.nodes.map(nodeRow),
    nodesToUpdate: updated.nodes.map(nodeRow),
    edgesToCreate: created.edges.map((it) => edgeRow(it, known)),
    edgesToUpdate: updated.edges.map((it) => edgeRow(it, known)),
  };
}

/** The changes, counted. */
export function countsOf(changes: Changes): Difference {
  return {
    created: { nodes: changes.nodesToCreate.length, edges: changes.edgesToCreate.length },
    updated: { nodes: changes.nodesToUpdate.length, edges: changes.edgesToUpdate.length },
    deleted: { nodes: changes.nodesToDelete.length, edges: changes.edgesToDelete.length },
  };
}

/** Whether nothing is to be written. */
export const isUnchanged = (changes: Changes): boolean =>
  Object.values(changes).every((it) => it.length === 0);
