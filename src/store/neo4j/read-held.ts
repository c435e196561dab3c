import { BASE_LABELS, EdgeType } from "../../model/schema.ts";
import type { Held, HeldEdge, HeldNode } from "../difference.ts";
import type { EdgeRow, NodeRow } from "../rows.ts";
import type { Connection } from "./connection.ts";
import type { RowsInTurns } from "./rows-in-turns.ts";
import * as statements from "./statements.ts";

/** Edges whose ends are asked for at once. */
const BATCH = 5_000;

/** Ends of edges that are not read: it goes, and is found by its id alone. */
const NOT_READ = { source: "", target: "" };

/** Rows between two tellings of how many were read. */
const TOLD_EACH = 5_000;

type Told = (count: number) => void;

/** The row itself where the store holds it as it is to be. */
const nodeAsHeld = (held: HeldNode, row: NodeRow | undefined): HeldNode =>
  row !== undefined && row.base === held.base && row.hash === held.hash ? row : held;
const edgeAsHeld = (held: HeldEdge, row: EdgeRow | undefined): HeldEdge =>
  row !== undefined && row.hash === held.hash && row.type === held.type ? row : held;

async function readNodes(
  connection: Connection,
  project: string,
  { nodeById }: RowsInTurns,
  told: Told,
): Promise<Map<string, HeldNode>> {
  const held = new Map<string, HeldNode>();
  for (const base of BASE_LABELS)
    await connection.each(statements.heldNodes(base), { project }, (cells) => {
      const [id, hash] = cells as [string, string | null];
      held.set(id, nodeAsHeld({ id, base, hash }, nodeById.get(id)));
      told(held.size);
    });
  return held;
}

async function readEdges(
  connection: Connection,
  project: string,
  { edgeById }: RowsInTurns,
  told: Told,
): Promise<Map<string, HeldEdge>> {
  const held = new Map<string, HeldEdge>();
  await connection.each(statements.heldEdges, { project }, (cells) => {
    const [id, hash, type] = cells as [string, string | null, string];
    held.set(id, edgeAsHeld({ id, type, hash, ...NOT_READ }, edgeById.get(id)));
    told(held.size);
  });
  return held;
}

/** Of most edges only id, hash and type are read: where the hash is that of the row, so are both ends. The ends of changed ones are read here. */
async function readEnds(
  connection: Connection,
  project: string,
  held: Map<string, HeldEdge>,
  changed: readonly HeldEdge[],
): Promise<void> {
  for (const type of EdgeType.options) {
    const ids = changed.filter((it) => it.type === type).map((it) => it.id);
    for (let at = 0; at < ids.length; at += BATCH) {
      const parameters = { project, ids: ids.slice(at, at + BATCH) };
      await connection.each(statements.heldEnds(type), parameters, (cells) => {
        const [id, source, target] = cells as [string, string, string];
        const edge = held.get(id);
        if (edge) held.set(id, { ...edge, source, target });
      });
    }
  }
}

/**
 * Ids and hashes of all that a project has in a database, beside the rows that it is to have, which are made meanwhile;
 * `told` hears now and then how many were read.
 */
export async function readHeld(
  connection: Connection,
  project: string,
  rows: RowsInTurns,
  told: Told,
): Promise<Held> {
  const tell = (count: number): void => {
    if (count % TOLD_EACH === 0) told(count);
  };
  const nodes = await readNodes(connection, project, rows, tell);
  const edges = await readEdges(connection, project, rows, (count) => tell(nodes.size + count));
  await rows.made;
  for (const [id, it] of nodes) nodes.set(id, nodeAsHeld(it, rows.nodeById.get(id)));
  const changed: HeldEdge[] = [];
  for (const [id, it] of edges) {
    const row = rows.edgeById.get(id);
    const edge = edgeAsHeld(it, row);
    edges.set(id, edge);
    if (row !== undefined && edge !== row) changed.push(edge);
  }
  await readEnds(connection, project, edges, changed);
  return { nodes, edges };
}
