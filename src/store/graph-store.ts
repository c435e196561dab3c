import type { Edge, Graph, Node } from "../model/graph.ts";
import type { GraphChange } from "../model/graph-change.ts";
import type { EdgeType } from "../model/schema.ts";

/** Rows of a query; cells are JSON values. A node is `{id, labels, properties}`, an edge `{id, type, source, target, properties}`, without the store's own bookkeeping. */
export interface QueryResult {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
  /** True where rows or bytes were cut at the limit. */
  readonly truncated: boolean;
}

export interface QueryLimits {
  /** Rows at the most. */
  readonly rows: number;
  /** Bytes of JSON at the most. */
  readonly bytes: number;
  /** Milliseconds until the query is ended. */
  readonly deadline: number;
}

export const QUERY_LIMITS: QueryLimits = { rows: 10_000, bytes: 20_000_000, deadline: 10_000 };

/** What bringing a store to a graph wrote (or, dry, would write). */
export interface Difference {
  readonly created: { readonly nodes: number; readonly edges: number };
  readonly updated: { readonly nodes: number; readonly edges: number };
  readonly deleted: { readonly nodes: number; readonly edges: number };
}

export interface SearchHit {
  readonly id: string;
  /** Label of the entity, or `Document`. */
  readonly type: string;
  readonly name: string;
  /** Spellings that matched. */
  readonly matched: readonly string[];
  /** How many documents speak of it. */
  readonly documents: number;
}

/** Called as long work goes on: what is being done, how many of how many; where that total is unknown (0), the part of all that is done, if known. */
export type Progress = (step: string, done: number, total: number, share?: number) => void;

/** Where the graph is kept. The same calls give the same answers on every engine. */
export interface GraphStore {
  readonly engine: "embedded" | "neo4j";
  /** The state that the store was last brought to, as `bringTo` was told; null for a new or half-written store. */
  marker(): Promise<string | null>;
  /**
   * Brings the store to the graph by difference: compares ids and content hashes, writes what differs, deletes what is
   * gone. `marker` is forgotten before the first write and set after the last, so that a cut load is seen as such.
   */
  bringTo(
    graph: Graph,
    marker: string,
    options?: { readonly dryRun?: boolean; readonly progress?: Progress },
  ): Promise<Difference>;
  /**
   * Brings a store that was last brought to the state `from` to the state `to` by writing the change between the two;
   * what it holds is not asked. Null, and nothing written, where it stands elsewhere: then `bringTo` compares.
   */
  follow(change: GraphChange, from: string, to: string, progress?: Progress): Promise<Difference | null>;
  /** The whole graph as it is in the store, nodes and edges sorted by id in code-unit order, without bookkeeping. */
  contents(): Promise<Graph>;
  /** The nodes with these ids; unknown ids are left out. */
  nodes(ids: readonly string[]): Promise<Node[]>;
  /** Edges that touch any of the ids (only of these types, where given) with the nodes at both ends; at most `limit` edges, least ids first. */
  neighbourhood(
    ids: readonly string[],
    options?: { readonly types?: readonly EdgeType[]; readonly limit?: number },
  ): Promise<{ readonly nodes: Node[]; readonly edges: Edge[] }>;
  /** The edge with this id, or null. */
  edge(id: string): Promise<Edge | null>;
  /** One shortest path between two entities over edges between entities, at most `maxHops` long; null where there is none. Least ids win among equals. */
  path(
    from: string,
    to: string,
    maxHops: number,
  ): Promise<{ readonly nodes: Node[]; readonly edges: Edge[] } | null>;
  /** Entities and documents any of whose names hold all words of the text (as prefixes), folded; best first, then by id. Empty text finds nothing. */
  search(text: string, limit: number): Promise<SearchHit[]>;
  /** Runs one read-only query behind the guard. Throws QueryRefused. */
  query(
    cypher: string,
    parameters: Readonly<Record<string, unknown>>,
    limits?: QueryLimits,
  ): Promise<QueryResult>;
  close(): Promise<void>;
}
