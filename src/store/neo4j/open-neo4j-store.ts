import type { Edge, Graph, Node } from "../../model/graph.ts";
import type { GraphChange } from "../../model/graph-change.ts";
import { EdgeType } from "../../model/schema.ts";
import {
  type Difference,
  type GraphStore,
  type Progress,
  QUERY_LIMITS,
  type QueryResult,
  type SearchHit,
} from "../graph-store.ts";
import { guardQuery } from "../query-guard.ts";
import { rankHits, searchWords } from "../search-ranking.ts";
import { shortestPath } from "../shortest-path.ts";
import { bringTo, follow } from "./bring-to.ts";
import { type Address, Connection } from "./connection.ts";
import { readPrepared, refuseOtherProject } from "./prepare-schema.ts";
import { QueryConsole } from "./query-console.ts";
import { GraphReader } from "./read-graph.ts";
import { NAMES_INDEX } from "./statements.ts";

/** Edges of a neighbourhood where nothing else is asked. */
const MOST_EDGES = 10_000;

/** The store in a database of a Neo4j server, which may hold other things too. */
class Neo4jStore implements GraphStore {
  readonly engine = "neo4j";
  readonly #connection: Connection;
  readonly #project: string;
  readonly #reader: GraphReader;
  readonly #console: QueryConsole;
  /** Loads come one after another. */
  #turn: Promise<unknown> = Promise.resolve();
  /** Whether names can be searched: a database that was never loaded has no index of them. */
  #hasNames: boolean;

  constructor(connection: Connection, project: string, hasNames: boolean) {
    this.#connection = connection;
    this.#project = project;
    this.#reader = new GraphReader(connection, project);
    this.#console = new QueryConsole(connection);
    this.#hasNames = hasNames;
  }

  marker(): Promise<string | null> {
    return this.#reader.marker();
  }

  bringTo(
    graph: Graph,
    marker: string,
    options: { readonly dryRun?: boolean; readonly progress?: Progress } = {},
  ): Promise<Difference> {
    return this.#inTurn(async () => {
      const difference = await bringTo(this.#connection, this.#project, graph, marker, options);
      if (!options.dryRun) this.#hasNames = true;
      return difference;
    });
  }

  follow(change: GraphChange, from: string, to: string, progress?: Progress): Promise<Difference | null> {
    return this.#inTurn(() => follow(this.#connection, this.#project, change, from, to, progress));
  }

  /** Runs after all loads that were begun before it. */
  #inTurn<T>(load: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(load, load);
    this.#turn = result.catch(() => {});
    return result;
  }

  contents(): Promise<Graph> {
    return this.#reader.contents();
  }

  nodes(ids: readonly string[]): Promise<Node[]> {
    return this.#reader.nodes(ids);
  }

  async neighbourhood(
    ids: readonly string[],
    {
      types = EdgeType.options,
      limit = MOST_EDGES,
    }: { readonly types?: readonly EdgeType[]; readonly limit?: number } = {},
  ): Promise<{ readonly nodes: Node[]; readonly edges: Edge[] }> {
    const edges = (await this.#reader.edgesAround(ids, types)).slice(0, limit);
    const ends = new Set([...ids, ...edges.flatMap((it) => [it.source, it.target])]);
    return { nodes: await this.nodes([...ends]), edges };
  }

  edge(id: string): Promise<Edge | null> {
    return this.#reader.edge(id);
  }

  async path(
    from: string,
    to: string,
    maxHops: number,
  ): Promise<{ readonly nodes: Node[]; readonly edges: Edge[] } | null> {
    const ends = await this.nodes([from, to]);
    if (!ends.some((it) => it.id === from) || !ends.some((it) => it.id === to)) return null;
    const found = await shortestPath(from, to, maxHops, (ids) => this.#reader.links(ids));
    if (found === null) return null;
    const nodeById = new Map((await this.nodes(found.nodes)).map((it) => [it.id, it]));
    return {
      nodes: found.nodes.flatMap((id) => nodeById.get(id) ?? []),
      edges: await this.#reader.way(found.nodes, found.edges),
    };
  }

  async search(text: string, limit: number): Promise<SearchHit[]> {
    const words = searchWords(text);
    if (words.length === 0 || !this.#hasNames) return [];
    return rankHits(await this.#reader.named(words), text, limit);
  }

  async query(
    cypher: string,
    parameters: Readonly<Record<string, unknown>>,
    limits = QUERY_LIMITS,
  ): Promise<QueryResult> {
    guardQuery(cypher, parameters, this.engine);
    return this.#console.ask(cypher, parameters, limits);
  }

  async close(): Promise<void> {
    await this.#turn;
    await this.#connection.close();
  }
}

/**
 * Opens a project's part of a Neo4j database; nothing is written before the first load. Throws UserError with the remedy
 * where nothing answers, the password is wrong or expired, the server is too old, or the database holds another project.
 */
export async function openNeo4jStore(address: Address & { readonly project: string }): Promise<GraphStore> {
  const connection = await Connection.open(address);
  try {
    const prepared = await readPrepared(connection);
    refuseOtherProject(prepared, address.project, connection);
    return new Neo4jStore(connection, address.project, prepared.names.has(NAMES_INDEX));
  } catch (error) {
    await connection.close();
    throw error;
  }
}
