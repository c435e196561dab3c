import type { Record as Row } from "neo4j-driver";
import type { Edge, Graph, Node } from "../../model/graph.ts";
import { BASE_LABELS, EdgeType } from "../../model/schema.ts";
import { sortedBy } from "../../text/compare.ts";
import { edgeOf, nodeOf } from "../rows.ts";
import type { Link } from "../shortest-path.ts";
import type { Connection } from "./connection.ts";
import { plainProperties } from "./driver-values.ts";
import * as statements from "./statements.ts";

const nodeIn = (row: Row): Node => nodeOf(row.get("labels"), plainProperties(row.get("properties")));
const edgeIn = (row: Row): Edge =>
  edgeOf(row.get("type"), row.get("source"), row.get("target"), plainProperties(row.get("properties")));
const byId = <T extends { readonly id: string }>(items: readonly T[]): T[] => sortedBy(items, (it) => it.id);

/** One project's part of a database, as it is read back. */
export class GraphReader {
  readonly #connection: Connection;
  readonly #project: string;

  constructor(connection: Connection, project: string) {
    this.#connection = connection;
    this.#project = project;
  }

  #rows(statement: string, parameters: object = {}): Promise<Row[]> {
    return this.#connection.rows(statement, { ...parameters, project: this.#project });
  }

  #stream(statement: string): AsyncGenerator<Row> {
    return this.#connection.stream(statement, { project: this.#project });
  }

  async contents(): Promise<Graph> {
    const nodes: Node[] = [];
    const edges: Edge[] = [];
    for (const base of BASE_LABELS)
      for await (const row of this.#stream(statements.allNodes(base))) nodes.push(nodeIn(row));
    for await (const row of this.#stream(statements.allEdges)) edges.push(edgeIn(row));
    return { nodes: byId(nodes), edges: byId(edges) };
  }

  /** The marker of the last whole load, or null. */
  async marker(): Promise<string | null> {
    const [row] = await this.#rows(statements.readMarker);
    return row ? row.get("marker") : null;
  }

  async nodes(ids: readonly string[]): Promise<Node[]> {
    return byId((await this.#rows(statements.nodesById, { ids })).map(nodeIn));
  }

  async edge(id: string): Promise<Edge | null> {
    const [row] = await this.#rows(statements.edgeById, { id });
    return row ? edgeIn(row) : null;
  }

  /** Edges of the types that touch any of the nodes, by id. */
  async edgesAround(ids: readonly string[], types: readonly EdgeType[]): Promise<Edge[]> {
    const known = EdgeType.options.filter((it) => types.includes(it));
    if (known.length === 0) return [];
    return byId((await this.#rows(statements.edgesAround(known), { ids })).map(edgeIn));
  }

  /** Edges between entities that touch any of the nodes, by their ids and ends alone. */
  async links(ids: readonly string[]): Promise<Link[]> {
    const rows = await this.#rows(statements.entityLinks, { ids });
    return rows.map((row) => ({ edge: row.get("edge"), ends: [row.get("a"), row.get("b")] }));
  }

  /** The edges of a way over these nodes, in its order. */
  async way(nodes: readonly string[], edges: readonly string[]): Promise<Edge[]> {
    const hops = edges.map((edge, order) => ({ from: nodes[order], to: nodes[order + 1], edge, order }));
    return (await this.#rows(statements.edgesOfWay, { hops })).map(edgeIn);
  }

  /** Nodes any of whose folded names has words that begin so; each with what search looks at. */
  async named(words: readonly string[]): Promise<Node[]> {
    const lucene = words.map((word) => `+${[...word].slice(0, LONGEST_TOKEN).join("")}*`).join(" ");
    return (await this.#rows(statements.nodesNamed, { lucene })).map(nodeIn);
  }
}

/** Characters of a word that the index keeps in one piece, with room for those that count twice. */
const LONGEST_TOKEN = 100;
