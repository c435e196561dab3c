import type { GrafeoDB, GrafeoValue } from "@grafeo-db/js";
import type { Edge, Graph, Node } from "../../model/graph.ts";
import { BASE_LABELS, EdgeType, EntityEdgeType, EntityType } from "../../model/schema.ts";
import { sortedBy } from "../../text/compare.ts";
import type { HeldEdge, HeldNode } from "../difference.ts";
import { BOOKKEEPING, edgeOf, nodeOf } from "../rows.ts";
import type { Link } from "../shortest-path.ts";

type Stored = Readonly<Record<string, GrafeoValue>>;

const textOrNull = (value: GrafeoValue | undefined): string | null =>
  typeof value === "string" ? value : null;

/** The node in a cell of a result. */
const nodeIn = (cell: GrafeoValue | undefined): Node => {
  const stored = cell as Stored;
  return nodeOf(stored._labels as string[], stored);
};

/** The edge in a row of `r, a.id, b.id`. */
const edgeIn = ([cell, source, target]: readonly GrafeoValue[]): Edge => {
  const stored = cell as Stored;
  return edgeOf(String(stored._type), String(source), String(target), stored);
};

const byId = <T extends { readonly id: string }>(items: Iterable<T>): T[] => sortedBy(items, (it) => it.id);

/** Ids and hashes of all that the store holds. */
export async function readHeld(
  db: GrafeoDB,
): Promise<{ readonly nodes: Map<string, HeldNode>; readonly edges: Map<string, HeldEdge> }> {
  const nodes = new Map<string, HeldNode>();
  for (const base of BASE_LABELS) {
    const found = await db.executeCypher(`MATCH (n:${base}) RETURN n.id, n.${BOOKKEEPING.hash}`);
    for (const [cell, hash] of found.rows()) {
      const id = String(cell);
      const isDoubled = nodes.get(id)?.base === base;
      nodes.set(id, { id, base, hash: textOrNull(hash), ...(isDoubled && { isDoubled }) });
    }
  }
  const edges = new Map<string, HeldEdge>();
  for (const type of EdgeType.options) {
    const found = await db.executeCypher(
      `MATCH (a)-[r:\`${type}\`]->(b) RETURN r.id, a.id, b.id, r.${BOOKKEEPING.hash}`,
    );
    for (const [id, source, target, hash] of found.rows())
      edges.set(String(id), {
        id: String(id),
        type,
        source: String(source),
        target: String(target),
        hash: textOrNull(hash),
      });
  }
  return { nodes, edges };
}

/** All nodes and edges, label by label and type by type, so that no one result holds the whole graph. */
export async function readContents(db: GrafeoDB): Promise<Graph> {
  const nodes: Node[] = [];
  for (const label of ["Claim", "Document", ...EntityType.options])
    for (const [cell] of (await db.executeCypher(`MATCH (n:${label}) RETURN n`)).rows())
      nodes.push(nodeIn(cell));
  const edges: Edge[] = [];
  for (const type of EdgeType.options) {
    const found = await db.executeCypher(`MATCH (a)-[r:\`${type}\`]->(b) RETURN r, a.id, b.id`);
    for (const row of found.rows()) edges.push(edgeIn(row));
  }
  return { nodes: byId(nodes), edges: byId(edges) };
}

/** The nodes with these ids, sorted by id. */
export async function readNodes(db: GrafeoDB, ids: readonly string[]): Promise<Node[]> {
  const nodes = new Map<string, Node>();
  for (const base of BASE_LABELS) {
    const found = await db.executeCypher(`UNWIND $ids AS id MATCH (n:${base} {id: id}) RETURN n`, { ids });
    for (const [cell] of found.rows()) {
      const node = nodeIn(cell);
      nodes.set(node.id, node);
    }
  }
  return byId(nodes.values());
}

const typeFilter = (types: readonly EdgeType[]): string => types.map((it) => `\`${it}\``).join("|");

/** Edges of these types that touch any of the ids, sorted by id. */
export async function readEdgesAround(
  db: GrafeoDB,
  ids: readonly string[],
  types: readonly EdgeType[],
): Promise<Edge[]> {
  const edges = new Map<string, Edge>();
  if (types.length === 0) return [];
  for (const base of BASE_LABELS)
    for (const pattern of [
      `(a:${base} {id: id})-[r:${typeFilter(types)}]->(b)`,
      `(b:${base} {id: id})<-[r:${typeFilter(types)}]-(a)`,
    ]) {
      const found = await db.executeCypher(`UNWIND $ids AS id MATCH ${pattern} RETURN r, a.id, b.id`, {
        ids,
      });
      for (const row of found.rows()) {
        const edge = edgeIn(row);
        edges.set(edge.id, edge);
      }
    }
  return byId(edges.values());
}

/** Edges between entities that touch any of the entities, without their properties. */
export async function readLinks(db: GrafeoDB, ids: readonly string[]): Promise<Link[]> {
  const links = new Map<string, Link>();
  const types = typeFilter(EntityEdgeType.options);
  for (const pattern of [`(a:Entity {id: id})-[r:${types}]->(b)`, `(b:Entity {id: id})<-[r:${types}]-(a)`]) {
    const found = await db.executeCypher(`UNWIND $ids AS id MATCH ${pattern} RETURN r.id, a.id, b.id`, {
      ids,
    });
    for (const [id, source, target] of found.rows())
      links.set(String(id), { edge: String(id), ends: [String(source), String(target)] });
  }
  return [...links.values()];
}

/** The whole edges of links. */
export async function readLinked(db: GrafeoDB, links: readonly Link[]): Promise<Edge[]> {
  const rows = links.map(({ edge, ends: [source, target] }) => ({ edge, source, target }));
  const found = await db.executeCypher(
    `UNWIND $rows AS row MATCH (a:Entity {id: row.source})-[r:${typeFilter(EntityEdgeType.options)} {id: row.edge}]->(b:Entity {id: row.target}) RETURN r, a.id, b.id`,
    { rows },
  );
  return found.rows().map(edgeIn);
}

/** The edge with this id, or null: types one after another, since edges have no index. */
export async function readEdge(db: GrafeoDB, id: string): Promise<Edge | null> {
  for (const type of EdgeType.options) {
    const found = await db.executeCypher(`MATCH (a)-[r:\`${type}\` {id: $id}]->(b) RETURN r, a.id, b.id`, {
      id,
    });
    const [row] = found.rows();
    if (row) return edgeIn(row);
  }
  return null;
}

/** Nodes whose folded names hold the beginnings of all words. */
export async function readNamed(db: GrafeoDB, words: readonly string[]): Promise<Node[]> {
  const parameters = Object.fromEntries(words.map((word, n) => [`word${n}`, ` ${word}`]));
  const filter = words.map((_, n) => `n.${BOOKKEEPING.folded} CONTAINS $word${n}`).join(" AND ");
  const nodes: Node[] = [];
  for (const base of ["Entity", "Document"]) {
    const found = await db.executeCypher(`MATCH (n:${base}) WHERE ${filter} RETURN n`, parameters);
    for (const [cell] of found.rows()) nodes.push(nodeIn(cell));
  }
  return nodes;
}
