import type { GrafeoDB } from "@grafeo-db/js";
import { type BaseLabel, EntityType } from "../../model/schema.ts";
import type { Changes, HeldEdge } from "../difference.ts";
import type { Progress } from "../graph-store.ts";
import type { EdgeRow, NodeRow } from "../rows.ts";
import { statement } from "../statement.ts";

/** Rows of one statement; each statement is written whole or not at all. */
const BATCH = 2_000;

/** Statement text -> what is to be written by it. */
type Work = Map<string, unknown[]>;

function grouped<T>(items: readonly T[], textFor: (item: T) => string, rowOf: (item: T) => unknown): Work {
  const work: Work = new Map();
  for (const item of items) {
    const text = textFor(item);
    const rows = work.get(text);
    if (rows) rows.push(rowOf(item));
    else work.set(text, [rowOf(item)]);
  }
  return work;
}

const nodeLabels = (row: NodeRow) => ({ BASE: row.base, LABELS: row.labels, TYPES: EntityType.options });
const edgeNames = (row: EdgeRow) => ({ TYPE: row.type, SOURCE: row.sourceBase, TARGET: row.targetBase });

/** Names of a held edge's place; its ends' base labels as the store holds them. */
const heldNames = (edge: HeldEdge, heldBase: HeldBase) => ({
  TYPE: edge.type,
  SOURCE: heldBase(edge.source) ?? "Entity",
  TARGET: heldBase(edge.target) ?? "Entity",
});

/** The base label that the store holds a node under. */
export type HeldBase = (id: string) => BaseLabel | undefined;

/** Writes the changes in batches, telling how many rows are done. What a cut leaves half done, the next difference sees. */
export async function applyChanges(
  db: GrafeoDB,
  changes: Changes,
  heldBase: HeldBase,
  progress: Progress,
): Promise<void> {
  const once = memoised();
  const steps: readonly [string, Work][] = [
    [
      "deleting edges",
      grouped(changes.edgesToDelete, (it) => once("load/delete-edges", heldNames(it, heldBase)), placeOf),
    ],
    [
      "deleting nodes",
      grouped(
        changes.nodesToDelete,
        (it) => once("load/delete-nodes", { BASE: it.base }),
        (it) => it.id,
      ),
    ],
    [
      "writing nodes",
      grouped(
        changes.nodesToCreate,
        (it) => once("load/create-nodes", nodeLabels(it)),
        (it) => it.properties,
      ),
    ],
    [
      "writing nodes",
      grouped(
        changes.nodesToUpdate,
        (it) => once("load/update-nodes", nodeLabels(it)),
        (it) => it.properties,
      ),
    ],
    [
      "writing edges",
      grouped(changes.edgesToCreate, (it) => once("load/create-edges", edgeNames(it)), edgeParameters),
    ],
    [
      "writing edges",
      grouped(changes.edgesToUpdate, (it) => once("load/update-edges", edgeNames(it)), edgeParameters),
    ],
  ];
  for (const [step, work] of steps) {
    const total = [...work.values()].reduce((sum, rows) => sum + rows.length, 0);
    let done = 0;
    for (const [text, rows] of work)
      for (let at = 0; at < rows.length; at += BATCH) {
        const batch = rows.slice(at, at + BATCH);
        await db.executeCypher(text, { rows: batch, ids: batch });
        done += batch.length;
        progress(step, done, total);
      }
  }
}

const placeOf = ({ id, source, target }: HeldEdge) => ({ id, source, target });
const edgeParameters = ({ id, source, target, properties }: EdgeRow) => ({ id, source, target, properties });

/** `statement`, made once for each set of names. */
function memoised(): typeof statement {
  const made = new Map<string, string>();
  return (name, names = {}) => {
    const key = `${name} ${Object.values(names).join(" ")}`;
    const text = made.get(key) ?? statement(name, names);
    made.set(key, text);
    return text;
  };
}
