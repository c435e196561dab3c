import type { Graph, Properties, Value } from "../../model/graph.ts";
import { distinct } from "../../text/compare.ts";

/** How tables are written. */
export interface TableOptions {
  /** Leave text as it is, also where a spreadsheet would take it for a formula. */
  readonly verbatim: boolean;
}

/** What a spreadsheet takes for the beginning of a formula, or strips before it looks for one; full-width signs too. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** Text of a cell; one that a spreadsheet would run starts with an apostrophe. */
export function textCell(text: string, { verbatim }: TableOptions): string {
  return `"${(!verbatim && FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}

/** A cell of any value: numbers and lists of numbers stay as they are. */
export function cellOf(value: Value | undefined, delimiter: string, options: TableOptions): string {
  if (value === undefined) return "";
  if (!Array.isArray(value)) return typeof value === "string" ? textCell(value, options) : String(value);
  const text = value.join(delimiter);
  return value.every((it) => typeof it === "number") ? text : textCell(text, options);
}

/** One table of nodes and edges for a spreadsheet: a column for each property, lists joined with a bar. */
export function* csvLines(graph: Graph, options: TableOptions): Generator<string> {
  const all: readonly { properties: Properties }[] = [...graph.nodes, ...graph.edges];
  const names = distinct(all.flatMap((it) => Object.keys(it.properties)));
  const line = (cells: readonly Value[], properties: Properties): string =>
    `${[...cells, ...names.map((name) => properties[name])].map((it) => (it === "" ? "" : cellOf(it, "|", options))).join(",")}\n`;
  yield `${["kind", "id", "labels", "type", "source", "target", ...names].join(",")}\n`;
  for (const { id, labels, properties } of graph.nodes)
    yield line(["node", id, labels, "", "", ""], properties);
  for (const { id, type, source, target, properties } of graph.edges)
    yield line(["edge", id, "", type, source, target], properties);
}
