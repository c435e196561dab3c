import type { Graph } from "../model/graph.ts";
import type { GraphStore } from "../store/graph-store.ts";
import { generatedGraph } from "./generated-graph.ts";

/** A new and empty store to be measured, and the bare load of its engine to measure it against. */
export interface MeasuredStore {
  readonly store: GraphStore;
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
  /** One node in a hundred and one edge in a hundred changed. */
  readonly change: number;
  /** The whole graph read back. */
  readonly readBack: number;
}

async function secondsOf(act: () => Promise<unknown>): Promise<number> {
  const start = process.hrtime.bigint();
  await act();
  return Number(process.hrtime.bigint() - start) / 1e9;
}

/** The graph with another quote or name in one node of a hundred, and another status in one edge of a hundred. */
function changed(graph: Graph): Graph {
  const isHit = (_: unknown, n: number) => n % 100 === 0;
  return {
    nodes: graph.nodes.map((it, n) =>
      isHit(it, n) ? { ...it, properties: { ...it.properties, quote: "other" } } : it,
    ),
    edges: graph.edges.map((it, n) =>
      isHit(it, n) ? { ...it, properties: { ...it.properties, reports: 99 } } : it,
    ),
  };
}

/** Measures a store on a generated graph, the bare load and the store's own one after the other in the same run. */
export async function benchStore(
  name: string,
  open: () => Promise<MeasuredStore>,
  size: { readonly nodes: number; readonly edges: number } = { nodes: 20_000, edges: 40_000 },
): Promise<StoreFigures> {
  const warming = await open();
  await warming.loadPlainly(generatedGraph(1_000, 2_000));
  await warming.store.bringTo(generatedGraph(1_000, 2_000), "warm");
  await warming.dispose();
  const { store, loadPlainly, dispose } = await open();
  const graph = generatedGraph(size.nodes, size.edges);
  const plainLoad = await secondsOf(() => loadPlainly(graph));
  const load = await secondsOf(() => store.bringTo(graph, "first"));
  const reload = await secondsOf(() => store.bringTo(graph, "first"));
  const change = await secondsOf(() => store.bringTo(changed(graph), "second"));
  const readBack = await secondsOf(() => store.contents());
  await dispose();
  return { name, rows: size.nodes + size.edges, load, plainLoad, reload, change, readBack };
}

/** The figures as a table for a terminal. */
export function figuresTable(figures: readonly StoreFigures[]): string {
  const head = [
    "store",
    "rows",
    "load s",
    "rows/s",
    "bare s",
    "rows/s",
    "load/bare",
    "again s",
    "1 % s",
    "read s",
  ];
  const lines = figures.map((it) => [
    it.name,
    String(it.rows),
    it.load.toFixed(2),
    String(Math.round(it.rows / it.load)),
    it.plainLoad.toFixed(2),
    String(Math.round(it.rows / it.plainLoad)),
    (it.load / it.plainLoad).toFixed(2),
    it.reload.toFixed(2),
    it.change.toFixed(2),
    it.readBack.toFixed(2),
  ]);
  const widths = head.map((_, column) =>
    Math.max(...[head, ...lines].map((line) => line[column]?.length ?? 0)),
  );
  return [head, ...lines]
    .map((line) => line.map((cell, column) => cell.padStart(widths[column] ?? 0)).join("  "))
    .join("\n");
}
