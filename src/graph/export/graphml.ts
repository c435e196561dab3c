import type { Graph, Properties } from "../../model/graph.ts";
import { type Column, columnsOf, valuesOf } from "./columns.ts";
import { captionOf, typeOf, weightOf } from "./drawn-as.ts";
import { knownSince } from "./known-since.ts";
import { xmlEscape } from "./xml.ts";

/** What is told of every node or edge beside its properties. */
const OF_NODES: readonly Column[] = ["label", "type", "knownSince"].map((name) => ({
  name,
  type: "string",
  isList: false,
}));
const OF_EDGES: readonly Column[] = [...OF_NODES, { name: "weight", type: "double", isList: false }];

/** GraphML knows no lists: they are texts, joined with a bar. */
function keys(kind: "node" | "edge", columns: readonly Column[]): string {
  return columns
    .map(({ name, type, isList }) => {
      const written = xmlEscape(name);
      return `<key id="${kind}.${written}" for="${kind}" attr.name="${written}" attr.type="${isList ? "string" : type}"/>\n`;
    })
    .join("");
}

function data(kind: "node" | "edge", columns: readonly Column[], properties: Properties): string {
  return columns
    .filter(({ name }) => properties[name] !== undefined)
    .map(({ name }) => {
      const text = valuesOf(properties[name]).join(" | ");
      return `<data key="${kind}.${xmlEscape(name)}">${xmlEscape(text)}</data>`;
    })
    .join("");
}

const dated = (day: string | undefined): Properties => (day === undefined ? {} : { knownSince: day });

/** GraphML with typed keys, and for Gephi labels, types, weights and the first day on which each was known. */
export function* graphmlLines(graph: Graph): Generator<string> {
  const known = knownSince(graph);
  const [ofNodes, ofEdges] = [
    [...OF_NODES, ...columnsOf(graph.nodes)],
    [...OF_EDGES, ...columnsOf(graph.edges)],
  ];
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  yield keys("node", ofNodes) + keys("edge", ofEdges);
  yield '<graph edgedefault="directed">\n';
  for (const node of graph.nodes) {
    const drawn = { label: captionOf(node), type: typeOf(node), ...dated(known.nodes.get(node.id)) };
    yield `<node id="${xmlEscape(node.id)}">${data("node", ofNodes, { ...node.properties, ...drawn })}</node>\n`;
  }
  for (const edge of graph.edges) {
    const { id, type, source, target, properties } = edge;
    const drawn = { label: type, type, weight: weightOf(edge), ...dated(known.edges.get(id)) };
    yield `<edge id="${xmlEscape(id)}" source="${xmlEscape(source)}" target="${xmlEscape(target)}">${data("edge", ofEdges, { ...properties, ...drawn })}</edge>\n`;
  }
  yield "</graph>\n</graphml>\n";
}
