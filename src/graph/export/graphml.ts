import type { Graph, Properties, Value } from "../../model/graph.ts";
import { distinct } from "../../text/compare.ts";
import { xmlEscape } from "./xml.ts";

function typeOf(values: readonly Value[]): string {
  if (values.every((value) => typeof value === "boolean")) return "boolean";
  if (values.every((value) => Number.isInteger(value))) return "long";
  if (values.every((value) => typeof value === "number")) return "double";
  return "string";
}

const written = (value: Value): string => xmlEscape(Array.isArray(value) ? value.join(" | ") : String(value));

/** GraphML with typed keys; lists are joined with a bar. */
export function* graphmlLines(graph: Graph): Generator<string> {
  const kinds = { node: graph.nodes, edge: graph.edges } as const;
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  for (const [kind, items] of Object.entries(kinds)) {
    const all = items as readonly { properties: Properties }[];
    yield `<key id="${kind}.${kind === "node" ? "labels" : "type"}" for="${kind}" attr.name="${kind === "node" ? "labels" : "type"}" attr.type="string"/>\n`;
    for (const name of distinct(all.flatMap((it) => Object.keys(it.properties)))) {
      const type = typeOf(all.flatMap((it) => it.properties[name] ?? []) as Value[]);
      yield `<key id="${kind}.${xmlEscape(name)}" for="${kind}" attr.name="${xmlEscape(name)}" attr.type="${type}"/>\n`;
    }
  }
  yield '<graph edgedefault="directed">\n';
  for (const { id, labels, properties } of graph.nodes)
    yield `<node id="${xmlEscape(id)}"><data key="node.labels">${labels.join(" | ")}</data>${data("node", properties)}</node>\n`;
  for (const { id, type, source, target, properties } of graph.edges)
    yield `<edge id="${id}" source="${xmlEscape(source)}" target="${xmlEscape(target)}"><data key="edge.type">${type}</data>${data("edge", properties)}</edge>\n`;
  yield "</graph>\n</graphml>\n";
}

function data(kind: string, properties: Properties): string {
  return Object.entries(properties)
    .map(([name, value]) => `<data key="${kind}.${xmlEscape(name)}">${written(value)}</data>`)
    .join("");
}
