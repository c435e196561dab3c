import { stringify } from "csv-stringify/sync";
import type { Graph, Properties, Value } from "../../model/graph.ts";
import { distinct } from "../../text/compare.ts";

/** A cell that a spreadsheet would take for a formula starts with an apostrophe. */
function cell(value: Value | undefined): string {
  if (value === undefined) return "";
  const text = Array.isArray(value) ? value.join("|") : String(value);
  return typeof value !== "number" && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/** One table of nodes and edges: a column for each property, lists joined with a bar. */
export function* csvLines(graph: Graph): Generator<string> {
  const all: readonly { properties: Properties }[] = [...graph.nodes, ...graph.edges];
  const names = distinct(all.flatMap((it) => Object.keys(it.properties)));
  yield stringify([["kind", "id", "labels", "type", "source", "target", ...names]]);
  for (const { id, labels, properties } of graph.nodes)
    yield stringify([
      ["node", cell(id), labels.join("|"), "", "", "", ...names.map((name) => cell(properties[name]))],
    ]);
  for (const { id, type, source, target, properties } of graph.edges)
    yield stringify([
      ["edge", id, "", type, cell(source), cell(target), ...names.map((name) => cell(properties[name]))],
    ]);
}
