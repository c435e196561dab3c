import { Neo4jError } from "neo4j-driver";
import { messageOf, UserError } from "../../errors.ts";
import type { Graph } from "../../model/graph.ts";
import type { GraphChange } from "../../model/graph-change.ts";
import { type Changes, changesBetween, changesOf, countsOf, isUnchanged } from "../difference.ts";
import type { Difference, Progress } from "../graph-store.ts";
import type { NodeRow } from "../rows.ts";
import type { Connection } from "./connection.ts";
import { plannedWrites, type Stage, type Write } from "./planned-writes.ts";
import { prepareSchema } from "./prepare-schema.ts";
import { GraphReader } from "./read-graph.ts";
import { readHeld } from "./read-held.ts";
import { rowsInTurns } from "./rows-in-turns.ts";
import * as statements from "./statements.ts";

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

/** The transactions of a stage, so many at once; where one fails no further one is begun, and those under way are awaited. */
async function inStage(
  { transactions, atOnce }: Stage,
  act: (together: readonly Write[]) => Promise<void>,
): Promise<void> {
  const rest = transactions.values();
  let hasFailed = false;
  const lane = async (): Promise<void> => {
    for (const together of rest) {
      if (hasFailed) return;
      try {
        await act(together);
      } catch (error) {
        hasFailed = true;
        throw error;
      }
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: atOnce }, lane));
  for (const it of ended) if (it.status === "rejected") throw it.reason;
}

/** Writes as one transaction. */
async function writeTogether(connection: Connection, project: string, writes: readonly Write[]) {
  const made = writes.map((write) => ({ write, rows: write.rows() }));
  const run = (textOf: (write: Write) => string) =>
    connection.write(async (transaction) => {
      for (const { write, rows } of made) await transaction.run(textOf(write), { project, rows });
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
  const rows = rowsInTurns(graph);
  if (!options.dryRun) await prepareSchema(connection, project, rows.made);
  const total = graph.nodes.length + graph.edges.length;
  const held = await readHeld(connection, project, rows, (count) =>
    options.progress?.("compared", count, Math.max(count, total)),
  );
  const wanted = await rows.made;
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
  const stages = plannedWrites(changes, project);
  const totals = { nodes: 0, edges: 0 };
  for (const { step, counts } of stages.flatMap((it) => it.transactions.flat())) totals[step] += counts;
  const done = { nodes: 0, edges: 0 };
  const tell = (step: Write["step"]): void => progress?.(step, done[step], totals[step]);
  try {
    await connection.write(async (transaction) => {
      for (const statement of statements.forgetMarker) await transaction.run(statement, { project });
    });
    for (const stage of stages)
      await inStage(stage, async (together) => {
        for (const { step } of together.slice(0, 1)) tell(step);
        await writeTogether(connection, project, together);
        for (const { step, counts } of together) done[step] += counts;
        for (const step of new Set(together.map((it) => it.step))) tell(step);
      });
    await setMarker(connection, project, marker, bearer);
  } catch (error) {
    throw explained(error, connection);
  }
  return difference;
}
