import { BASE_LABELS, EdgeType } from "../../model/schema.ts";
import type { Held, HeldEdge, HeldNode, Wanted } from "../difference.ts";
import type { Connection } from "./connection.ts";
import * as statements from "./statements.ts";

/** Edges whose ends are asked for at once. */
const BATCH = 5_000;

/** Ends of edges that are not read: it goes, and is found by its id alone. */
const NOT_READ = { source: "", target: "" };

/** Rows between two tellings of how many were read. */
const TOLD_EACH = 5_000;

type Told = (count: number) => void;

async function readNodes(
  connection: Connection,
  project: string,
  wanted: Wanted,
  told: Told,
): Promise<Map<string, HeldNode>> {
  const held = new Map<string, HeldNode>();
  const rowById = new Map(wanted.nodes.map((it) => [it.id, it]));
  for (const base of BASE_LABELS)
    await connection.each(statements.heldNodes(base), { project }, (cells) => {
      const [id, hash] = cells as [string, string | null];
      const row = rowById.get(id);
      held.set(id, row?.base === base && row.hash === hash ? row : { id, base, hash });
      told(held.size);
    });
  return held;
}

/** Of most edges only id, hash and type are read: where the hash is that of the row, so are both ends. */
async function readEdges(
  connection: Connection,
  project: string,
  wanted: Wanted,
  told: Told,
): Promise<Map<string, HeldEdge>> {
  const held = new Map<string, HeldEdge>();
  const rowById = new Map(wanted.edges.map((it) => [it.id, it]));
  const changed: HeldEdge[] = [];
  await connection.each(statements.heldEdges, { project }, (cells) => {
    const [id, hash, type] = cells as [string, string | null, string];
    const row = rowById.get(id);
    const isSame = row?.hash === hash && row.type === type;
    const edge = isSame ? row : { id, type, hash, ...NOT_READ };
    if (row !== undefined && !isSame) changed.push(edge);
    held.set(id, edge);
    told(held.size);
  });
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
  return held;
}

/** Ids and hashes of all that a project has in a database, beside the rows that it is to have; `told` hears now and then how many were read. */
export async function readHeld(
  connection: Connection,
  project: string,
  wanted: Wanted,
  told: Told,
): Promise<Held> {
  const tell = (count: number): void => {
    if (count % TOLD_EACH === 0) told(count);
  };
  const nodes = await readNodes(connection, project, wanted, tell);
  const edges = await readEdges(connection, project, wanted, (count) => tell(nodes.size + count));
  return { nodes, edges };
}
