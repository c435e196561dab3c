import type { BatchEdgeInput } from "@grafeo-db/js";
import { type BaseLabel, EntityType } from "../../model/schema.ts";
import type { Changes, HeldEdge } from "../difference.ts";
import type { Progress } from "../graph-store.ts";
import type { EdgeRow, NodeRow } from "../rows.ts";
import { statement } from "../statement.ts";

/** Rows that are written at once: all of them or none. */
const BATCH = 5_000;

/** What of the engine is written with: the database itself, or one in another process. */
export interface WritableEngine {
  executeCypher(text: string, parameters: object): Promise<{ rows(): unknown[][] }>;
  batchCreateNodesWithProps(labels: string[], properties: object[]): Promise<number[]>;
  batchCreateEdges(edges: BatchEdgeInput[]): Promise<unknown>;
}

/** Writes rows that are alike: of one statement, or with the same labels. */
type WriteAlike<T> = (batch: readonly T[], alike: string) => Promise<unknown>;

/** Writes the rows in batches of those that are alike, telling how many are done. */
async function inBatches<T>(
  step: string,
  rows: readonly T[],
  alikeOf: (row: T) => string,
  write: WriteAlike<T>,
  progress: Progress,
): Promise<void> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const alike = alikeOf(row);
    const group = groups.get(alike);
    if (group) group.push(row);
    else groups.set(alike, [row]);
  }
  let done = 0;
  for (const [alike, group] of groups)
    for (let at = 0; at < group.length; at += BATCH) {
      const batch = group.slice(at, at + BATCH);
      await write(batch, alike);
      done += batch.length;
      progress(step, done, rows.length);
    }
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

const placeOf = ({ id, source, target }: HeldEdge) => ({ id, source, target });
const edgeParameters = ({ id, source, target, properties }: EdgeRow) => ({ id, source, target, properties });

/** Nodes with coordinates are written by a statement: the engine's own call takes whole ones for integers. */
const hasCoordinates = ({ properties }: NodeRow): boolean =>
  properties.latitude !== undefined || properties.longitude !== undefined;

/** Writes the changes in batches, telling how many rows are done. What a cut leaves half done, the next difference sees. */
export async function applyChanges(
  db: WritableEngine,
  changes: Changes,
  heldBase: HeldBase,
  progress: Progress,
): Promise<void> {
  const once = memoised();
  const byStatement =
    <T>(rowOf: (row: T) => unknown): WriteAlike<T> =>
    (batch, text) =>
      db.executeCypher(text, { rows: batch.map(rowOf) });
  await inBatches(
    "deleting edges",
    changes.edgesToDelete,
    (it) => once("load/delete-edges", heldNames(it, heldBase)),
    byStatement(placeOf),
    progress,
  );
  await inBatches(
    "deleting nodes",
    changes.nodesToDelete,
    (it) => once("load/delete-nodes", { BASE: it.base }),
    (batch, text) => db.executeCypher(text, { ids: batch.map((it) => it.id) }),
    progress,
  );
  const numbers = await createNodes(db, changes.nodesToCreate, once, progress);
  await inBatches(
    "writing nodes",
    changes.nodesToUpdate,
    (it) => once("load/update-nodes", nodeLabels(it)),
    byStatement((it) => it.properties),
    progress,
  );
  await createEdges(db, changes.edgesToCreate, numbers, once, progress);
  await inBatches(
    "writing edges",
    changes.edgesToUpdate,
    (it) => once("load/update-edges", edgeNames(it)),
    byStatement(edgeParameters),
    progress,
  );
}

/** Creates the nodes; returns the numbers by which the engine itself knows them, by their ids. */
async function createNodes(
  db: WritableEngine,
  rows: readonly NodeRow[],
  once: typeof statement,
  progress: Progress,
): Promise<ReadonlyMap<string, number>> {
  const numbers = new Map<string, number>();
  await inBatches(
    "writing nodes",
    rows.filter(hasCoordinates),
    (it) => once("load/create-nodes", nodeLabels(it)),
    async (batch, text) => {
      const found = await db.executeCypher(text, { rows: batch.map((it) => it.properties) });
      for (const [id, number] of found.rows()) numbers.set(String(id), Number(number));
    },
    progress,
  );
  await inBatches(
    "writing nodes",
    rows.filter((it) => !hasCoordinates(it)),
    (it) => it.labels.join(" "),
    async (batch, labels) => {
      const properties = batch.map((it) => it.properties);
      const found = await db.batchCreateNodesWithProps(labels.split(" "), properties);
      for (const [at, { id }] of batch.entries()) numbers.set(id, found[at] as number);
    },
    progress,
  );
  return numbers;
}

/** Creates the edges: those whose ends are new by the engine's own call, twice as quick as a statement. */
async function createEdges(
  db: WritableEngine,
  rows: readonly EdgeRow[],
  numbers: ReadonlyMap<string, number>,
  once: typeof statement,
  progress: Progress,
): Promise<void> {
  const isBetweenNew = (it: EdgeRow): boolean => numbers.has(it.source) && numbers.has(it.target);
  await inBatches(
    "writing edges",
    rows.filter(isBetweenNew),
    () => "",
    (batch) =>
      db.batchCreateEdges(
        batch.map(({ type, source, target, properties }) => ({
          src: numbers.get(source) as number,
          dst: numbers.get(target) as number,
          type,
          properties,
        })),
      ),
    progress,
  );
  await inBatches(
    "writing edges",
    rows.filter((it) => !isBetweenNew(it)),
    (it) => once("load/create-edges", edgeNames(it)),
    (batch, text) => db.executeCypher(text, { rows: batch.map(edgeParameters) }),
    progress,
  );
}

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
