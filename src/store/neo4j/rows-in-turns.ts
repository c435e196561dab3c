import { setImmediate } from "node:timers/promises";
import type { Graph } from "../../model/graph.ts";
import type { Wanted } from "../difference.ts";
import { type EdgeRow, edgeRow, type NodeRow, nodeRow, refuseDouble } from "../rows.ts";

/** The rows of a graph, made a few at a time, so that the server's answers are taken in between. */
export interface RowsInTurns {
  /** Those that are made by now. */
  readonly nodeById: ReadonlyMap<string, NodeRow>;
  readonly edgeById: ReadonlyMap<string, EdgeRow>;
  /** All of them, checked; rejected with UserError where the graph is not one that stores keep. */
  readonly made: Promise<Wanted>;
}

/** Rows of one turn: a millisecond's work or two. */
const TURN = 250;

async function inTurns<Item, Row extends { readonly id: string }>(
  kind: "node" | "edge",
  items: readonly Item[],
  rowOf: (item: Item) => Row,
  byId: Map<string, Row>,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const item of items) {
    const row = rowOf(item);
    refuseDouble(row.id, byId, kind);
    byId.set(row.id, row);
    rows.push(row);
    if (rows.length % TURN === 0) await setImmediate();
  }
  return rows;
}

/** Begins to make the rows of a whole graph; see graphRows. */
export function rowsInTurns(graph: Graph): RowsInTurns {
  const nodeById = new Map<string, NodeRow>();
  const edgeById = new Map<string, EdgeRow>();
  const make = async (): Promise<Wanted> => ({
    nodes: await inTurns("node", graph.nodes, nodeRow, nodeById),
    edges: await inTurns("edge", graph.edges, (it) => edgeRow(it, (id) => nodeById.get(id)?.base), edgeById),
  });
  const made = make();
  made.catch(() => undefined);
  return { nodeById, edgeById, made };
}
