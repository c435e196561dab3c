import type { EdgeType } from "../../model/schema.ts";
import { sortedBy } from "../../text/compare.ts";
import type { Changes } from "../difference.ts";
import { BOOKKEEPING, type EdgeRow, type NodeRow } from "../rows.ts";
import { driverProperties } from "./driver-values.ts";
import * as statements from "./statements.ts";

/** Rows of one transaction at the most: with fewer or more the server is slower. */
const BATCH = 5_000;

/** One statement for rows that are alike. */
export interface Write {
  readonly step: "nodes" | "edges";
  /** Of the rows, how many no other write counts. */
  readonly counts: number;
  readonly statement: string;
  /** What to run instead where some of the rows are there already: another load of this project goes on, or a commit's answer was lost. */
  readonly again: string;
  readonly size: number;
  /** Whether it only makes edges that are new: which of two such writes comes first is of no matter. */
  readonly isAnyTime: boolean;
  /** The rows as the driver sends them, made only as their turn comes. */
  readonly rows: () => readonly object[];
}

function writesOf<Row extends { readonly id: string }>(
  step: Write["step"],
  rows: readonly Row[],
  statementOf: (row: Row) => string,
  rowOf: (row: Row) => object,
  againOf = statementOf,
  isAnyTime = false,
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
    for (let at = 0; at < group.length; at += BATCH) {
      const batch = group.slice(at, at + BATCH);
      const size = batch.length;
      const rows = () => batch.map(rowOf);
      batches.push({ step, counts: size, size, statement, again, isAnyTime, rows });
    }
    return batches;
  });
}

const newNode = (way: statements.Way) => (row: NodeRow) => statements.createNodes(way, row.base, row.labels);
const newEdge = (way: statements.Way) => (row: EdgeRow) =>
  statements.createEdges(way, row.type, row.sourceBase, row.targetBase);

function allWrites(changes: Changes, project: string): Write[] {
  const idOnly = ({ id }: { readonly id: string }) => ({ id });
  const nodeRow = (row: NodeRow) => {
    const properties = driverProperties(row.properties);
    properties[BOOKKEEPING.project] = project;
    return properties;
  };
  const edgeRow = (row: EdgeRow) => {
    const properties = driverProperties(row.properties);
    properties[BOOKKEEPING.project] = project;
    return { source: row.source, target: row.target, properties };
  };
  return [
    ...writesOf("edges", changes.edgesToDelete, (it) => statements.deleteEdges(it.type as EdgeType), idOnly),
    ...writesOf("nodes", changes.nodesToDelete, (it) => statements.deleteNodes(it.base), idOnly),
    ...writesOf("nodes", changes.nodesToDelete, (it) => statements.strip(it.base), idOnly).map((it) => ({
      ...it,
      counts: 0,
    })),
    ...writesOf("nodes", changes.nodesToCreate, newNode("CREATE"), nodeRow, newNode("MERGE")),
    ...writesOf("nodes", changes.nodesToUpdate, (it) => statements.updateNodes(it.base, it.labels), nodeRow),
    ...writesOf("edges", changes.edgesToCreate, newEdge("CREATE"), edgeRow, newEdge("MERGE"), true),
    ...writesOf("edges", changes.edgesToUpdate, (it) => statements.updateEdges(it.type), edgeRow),
  ];
}

/** Transactions, and how many of them may be under way at once. */
export interface Stage {
  readonly transactions: readonly (readonly Write[])[];
  readonly atOnce: number;
}

/** New edges are written over two connections: what the server has to do for one fills the pauses of the other. */
const AT_ONCE = 2;

const isAnyTime = (together: readonly Write[] | undefined): boolean =>
  together?.every((it) => it.isAnyTime) === true;

/** All that is to be written, in order: as few transactions as the batch size allows, each stage after the one before. */
export function plannedWrites(changes: Changes, project: string): Stage[] {
  const transactions: Write[][] = [];
  let size = BATCH;
  for (const write of allWrites(changes, project)) {
    if (size + write.size > BATCH) {
      transactions.push([]);
      size = 0;
    }
    transactions.at(-1)?.push(write);
    size += write.size;
  }
  const stages: { transactions: Write[][]; atOnce: number }[] = [];
  for (const together of transactions) {
    const last = stages.at(-1);
    const atOnce = isAnyTime(together) ? AT_ONCE : 1;
    if (last?.atOnce === atOnce) last.transactions.push(together);
    else stages.push({ transactions: [together], atOnce });
  }
  return stages;
}
