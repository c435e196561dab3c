import { setTimeout } from "node:timers/promises";
import type { Graph } from "../model/graph.ts";
import type { GraphStore } from "../store/graph-store.ts";
import { generatedGraph } from "./generated-graph.ts";

/** A new and empty store to be measured, and the bare load of its engine to measure it against. */
export interface MeasuredStore {
  readonly store: GraphStore;
  /** Opens the store again, once it is closed. */
  reopen(): Promise<GraphStore>;
  /** Loads the same rows by bare `UNWIND $rows … CREATE` into another new database of the same engine. */
  loadPlainly(graph: Graph): Promise<void>;
  dispose(): Promise<void>;
}

/** What a store took for a graph of so many rows (nodes and edges); times in seconds. */
export interface StoreFigures {
  readonly name: string;
  readonly rows: number;
  readonly load: number;
  readonly plainLoad: number;
  /** The same graph loaded again: nothing is written. */
  readonly reload: number;
  /** One row of 600 changed, and another gone. */
  readonly change: number;
  /** Closed: what was written since the last checkpoint goes into the file. */
  readonly close: number;
  /** Opened again, and asked for its marker. */
  readonly reopen: number;
  /** The 95th of a hundred questions for all that lies within three steps of an entity, as the console asks them. */
  readonly threeSteps: number;
  /** The whole graph read back. */
  readonly readBack: number;
  /** Most memory that this process has held until the store was asked, in MB; the graph itself is part of it. */
  readonly memory: number;
}

export interface GraphSize {
  readonly nodes: number;
  readonly edges: number;
}

const QUESTIONS = 200;
const THREE_STEPS = "MATCH (a:Entity {id: $id})-[*1..3]-(b) RETURN count(DISTINCT b) AS near";

async function secondsOf(act: () => Promise<unknown>): Promise<number> {
  const start = process.hrtime.bigint();
  await act();
  return Number(process.hrtime.bigint() - start) / 1e9;
}

/** The graph with one row in 600 changed and one in 600 gone; with a node its edges go. */
function changed({ nodes, edges }: Graph): Graph {
  const isChanged = (n: number): boolean => n % 600 === 0;
  const isGone = (n: number): boolean => n % 600 === 300;
  const gone = new Set(nodes.filter((_, n) => isGone(n)).map((it) => it.id));
  return {
    nodes: nodes
      .map((it, n) => (isChanged(n) ? { ...it, properties: { ...it.properties, quote: "other" } } : it))
      .filter((it) => !gone.has(it.id)),
    edges: edges
      .map((it, n) => (isChanged(n) ? { ...it, properties: { ...it.properties, reports: 99 } } : it))
      .filter((it, n) => !isGone(n) && !gone.has(it.source) && !gone.has(it.target)),
  };
}

async function threeSteps(store: GraphStore, graph: Graph): Promise<number> {
  const entities = graph.nodes.filter((it) => it.labels.includes("Entity"));
  const ids = Array.from({ length: QUESTIONS }, (_, n) => entities[(n * 7_919) % entities.length]?.id);
  const ask = (id: string | undefined) => store.query(THREE_STEPS, { id });
  for (const id of ids.slice(0, 20)) await ask(id);
  const times: number[] = [];
  for (const id of ids) times.push(await secondsOf(() => ask(id)));
  return times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0;
}

/** Measures a store on a generated graph, its own load and the bare one in the same run. */
export async function benchStore(
  name: string,
  open: () => Promise<MeasuredStore>,
  size: GraphSize = { nodes: 20_000, edges: 40_000 },
): Promise<StoreFigures> {
  const warming = await open();
  await warming.loadPlainly(generatedGraph(1_000, 2_000));
  await warming.store.bringTo(generatedGraph(1_000, 2_000), "warm");
  await warming.dispose();
  const measured = await open();
  const { store, loadPlainly, dispose } = measured;
  const graph = generatedGraph(size.nodes, size.edges);
  const load = await secondsOf(() => store.bringTo(graph, "first"));
  const memory = process.resourceUsage().maxRSS / 1_024;
  const reload = await secondsOf(() => store.bringTo(graph, "first"));
  const wanted = changed(graph);
  const change = await secondsOf(() => store.bringTo(wanted, "second"));
  let again = store;
  const close = await secondsOf(() => store.close());
  const reopen = await secondsOf(async () => {
    again = await measured.reopen();
    if ((await again.marker()) !== "second") throw new Error(`${name} has lost its marker`);
  });
  const steps = await threeSteps(again, wanted);
  let held: Graph = { nodes: [], edges: [] };
  const readBack = await secondsOf(async () => {
    held = await again.contents();
  });
  if (held.nodes.length !== wanted.nodes.length || held.edges.length !== wanted.edges.length)
    throw new Error(`${name} does not hold what it was brought to`);
  // What the store left for later is not to be paid for by the bare load.
  await setTimeout(1_000);
  const plainLoad = await secondsOf(() => loadPlainly(graph));
  await dispose();
  return {
    name,
    rows: size.nodes + size.edges,
    load,
    plainLoad,
    reload,
    change,
    close,
    reopen,
    threeSteps: steps,
    readBack,
    memory,
  };
}

/** Columns of the table: what is over each, and what stands in it. */
const COLUMNS: readonly (readonly [string, (figures: StoreFigures) => string])[] = [
  ["store", (it) => it.name],
  ["rows", (it) => String(it.rows)],
  ["load s", (it) => it.load.toFixed(2)],
  ["bare s", (it) => it.plainLoad.toFixed(2)],
  ["bare/load", (it) => (it.plainLoad / it.load).toFixed(2)],
  ["again s", (it) => it.reload.toFixed(2)],
  ["load/again", (it) => (it.load / it.reload).toFixed(1)],
  ["change s", (it) => it.change.toFixed(2)],
  ["load/change", (it) => (it.load / it.change).toFixed(1)],
  ["close s", (it) => it.close.toFixed(2)],
  ["reopen s", (it) => it.reopen.toFixed(2)],
  ["3 steps ms", (it) => (it.threeSteps * 1_000).toFixed(1)],
  ["read s", (it) => it.readBack.toFixed(2)],
  ["peak MB", (it) => it.memory.toFixed(0)],
];

/** The figures as a table for a terminal. */
export function figuresTable(figures: readonly StoreFigures[]): string {
  const lines = [COLUMNS.map(([head]) => head), ...figures.map((it) => COLUMNS.map(([, cell]) => cell(it)))];
  const widths = COLUMNS.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  return lines.map((line) => line.map((cell, at) => cell.padStart(widths[at] ?? 0)).join("  ")).join("\n");
}
