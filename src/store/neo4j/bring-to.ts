import { Neo4jError } from "neo4j-driver";
import { messageOf, UserError } from "../../errors.ts";
import type { Graph } from "../../model/graph.ts";
import type { GraphChange } from "../../model/graph-change.ts";
import type { EdgeType } from "../../model/schema.ts";
import { sortedBy } from "../../text/compare.ts";
import { type Changes, changesBetween, changesOf, countsOf, isUnchanged } from "../difference.ts";
import type { Difference, Progress } from "../graph-store.ts";
import { BOOKKEEPING, type EdgeRow, graphRows, type NodeRow } from "../rows.ts";
import type { Connection } from "./connection.ts";
import { driverProperties } from "./driver-values.ts";
import { prepareSchema } from "./prepare-schema.ts";
import { GraphReader } from "./read-graph.ts";
import * as statements from "./statements.ts";

/** Rows of one transaction at the most: with fewer or more the server is slower. */
const BATCH = 5_000;

/** One statement for rows that are alike. */
interface Write {
  readonly step: "nodes" | "edges";
  /** Of the rows, how many no other write counts. */
  readonly counts: number;
  readonly statement: string;
  /** What to run instead where some of the rows are there already: another load of this project goes on, or a commit's answer was lost. */
  readonly again: string;
  readonly rows: readonly object[];
}

function writesOf<Row extends { readonly id: string }>(
  step: Write["step"],
  rows: readonly Row[],
  statementOf: (row: Row) => string,
  rowOf: (row: Row) => object,
  againOf = statementOf,
): Write[] {
  const groups = new Map<string, Row[]>();
  for (const row of sortedBy(rows, (it) => it.id)) {
    const statement = statementOf(row);
    const group = groups.get(statement);
    if (group) group.push(row);
    else groups.set(statement, [row]);
  }
  return sortedBy(groups, ([statement]) => statement).flatMap(([statement, group]) => {
    const batches: Write[] = [];
    const again = group[0] ? againOf(group[0]) : statement;
    const batchOf = (rows: object[]): Write => ({ step, counts: rows.length, statement, again, rows });
    for (let at = 0; at < group.length; at += BATCH)
      batches.push(batchOf(group.slice(at, at + BATCH).map(rowOf)));
    return batches;
  });
}

const newNode = (way: statements.Way) => (row: NodeRow) => statements.createNodes(way, row.base, row.labels);
const newEdge = (way: statements.Way) => (row: EdgeRow) =>
  statements.createEdges(way, row.type, row.sourceBase, row.targetBase);

function allWrites(changes: Changes, project: string): Write[] {
  const idOnly = ({ id }: { readonly id: string }) => ({ id });
  const properties = (row: NodeRow | EdgeRow) => ({
    ...driverProperties(row.properties),
    [BOOKKEEPING.project]: project,
  });
  const nodeRow = (row: NodeRow) => ({ id: row.id, properties: properties(row) });
  const edgeRow = (row: EdgeRow) => ({
    id: row.id,
    source: row.source,
    target: row.target,
    properties: properties(row),
  });
  return [
    ...writesOf("edges", changes.edgesToDelete, (it) => statements.deleteEdges(it.type as EdgeType), idOnly),
    ...writesOf("nodes", changes.nodesToDelete, (it) => statements.deleteNodes(it.base), idOnly),
    ...writesOf("nodes", changes.nodesToDelete, (it) => statements.strip(it.base), idOnly).map((it) => ({
      ...it,
      counts: 0,
    })),
    ...writesOf("nodes", changes.nodesToCreate, newNode("CREATE"), nodeRow, newNode("MERGE")),
    ...writesOf("nodes", changes.nodesToUpdate, (it) => statements.updateNodes(it.base, it.labels), nodeRow),
    ...writesOf("edges", changes.edgesToCreate, newEdge("CREATE"), edgeRow, newEdge("MERGE")),
    ...writesOf("edges", changes.edgesToUpdate, (it) => statements.updateEdges(it.type), edgeRow),
  ];
}

/** Writes in the given order, as few transactions as the batch size allows. */
function transactionsOf(writes: readonly Write[]): Write[][] {
  const transactions: Write[][] = [];
  let size = BATCH;
  for (const write of writes) {
    if (size + write.rows.length > BATCH) {
      transactions.push([]);
      size = 0;
    }
    transactions.at(-1)?.push(write);
    size += write.rows.length;
  }
  return transactions;
}

async function setMarker(
  connection: Connection,
  project: string,
  marker: string,
  first: NodeRow | undefined,
) {
  await connection.write(async (transaction) => {
    for (const statement of statements.forgetMarker) await transaction.run(statement, { project });
    if (first) await transaction.run(statements.setMarker(first.base), { project, marker, id: first.id });
    else await transaction.run(statements.setMarkerOfNothing, { project, marker });
  });
}

const isTaken = (error: unknown): boolean =>
  error instanceof Neo4jError && error.code === "Neo.ClientError.Schema.ConstraintValidationFailed";

async function writeTogether(connection: Connection, project: string, writes: readonly Write[]) {
  const run = (textOf: (write: Write) => string) =>
    connection.write(async (transaction) => {
      for (const write of writes) await transaction.run(textOf(write), { project, rows: write.rows });
    });
  try {
    await run((it) => it.statement);
  } catch (error) {
    if (!isTaken(error)) throw error;
    await run((it) => it.again);
  }
}

function explained(error: unknown, connection: Connection): unknown {
  if (isTaken(error))
    return new UserError(
      `database ${connection.database} at ${connection.shown} holds something else under an id of this project: load into another database (${messageOf(error)})`,
    );
  return error;
}

/** Brings the database to the graph by difference; see GraphStore. */
export async function bringTo(
  connection: Connection,
  project: string,
  graph: Graph,
  marker: string,
  options: { readonly dryRun?: boolean; readonly progress?: Progress } = {},
): Promise<Difference> {
  const wanted = graphRows(graph);
  const reader = new GraphReader(connection, project);
  if (!options.dryRun) await prepareSchema(connection, project);
  const rows = wanted.nodes.length + wanted.edges.length;
  const held = await reader.held((count) => options.progress?.("compared", count, Math.max(count, rows)));
  const changes = changesBetween(held, wanted);
  if (options.dryRun) return countsOf(changes);
  return write(connection, project, changes, marker, wanted.nodes[0], options.progress);
}

/** Brings the database from one state to the next by the change between the two; see GraphStore. */
export async function follow(
  connection: Connection,
  project: string,
  change: GraphChange,
  from: string,
  to: string,
  progress?: Progress,
): Promise<Difference | null> {
  const reader = new GraphReader(connection, project);
  if ((await reader.marker()) !== from) return null;
  const changes = changesOf(change);
  const [bearer] = [...changes.nodesToCreate, ...changes.nodesToUpdate];
  if (!bearer) return null;
  return write(connection, project, changes, to, bearer, progress);
}

/** Writes the changes; one node, the bearer, bears the marker after the last. */
async function write(
  connection: Connection,
  project: string,
  changes: Changes,
  marker: string,
  bearer: NodeRow | undefined,
  progress?: Progress,
): Promise<Difference> {
  const difference = countsOf(changes);
  if (isUnchanged(changes)) {
    const reader = new GraphReader(connection, project);
    if ((await reader.marker()) !== marker) await setMarker(connection, project, marker, bearer);
    return difference;
  }
  const writes = allWrites(changes, project);
  const totals = { nodes: 0, edges: 0 };
  for (const { step, counts } of writes) totals[step] += counts;
  const done = { nodes: 0, edges: 0 };
  const tell = (step: Write["step"]): void => progress?.(step, done[step], totals[step]);
  try {
    await connection.write(async (transaction) => {
      for (const statement of statements.forgetMarker) await transaction.run(statement, { project });
    });
    for (const together of transactionsOf(writes)) {
      for (const { step } of together.slice(0, 1)) tell(step);
      await writeTogether(connection, project, together);
      for (const { step, counts } of together) done[step] += counts;
      for (const step of new Set(together.map((it) => it.step))) tell(step);
    }
    await setMarker(connection, project, marker, bearer);
  } catch (error) {
    throw explained(error, connection);
  }
  return difference;
}
