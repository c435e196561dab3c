import type { Edge, Graph, Node, Properties } from "../../model/graph.ts";
import { byCodeUnit } from "../../text/compare.ts";
import { propertiesOf } from "../properties.ts";

/** Properties in the canonical order, without what is left out. */
const canonical = (properties: Properties): Properties => propertiesOf(properties);

function nodeLine({ id, labels, properties }: Node): string {
  return JSON.stringify({
    id,
    kind: "node",
    labels: [...labels].sort(byCodeUnit),
    properties: canonical(properties),
  });
}

function edgeLine({ id, properties, source, target, type }: Edge): string {
  return JSON.stringify({ id, kind: "edge", properties: canonical(properties), source, target, type });
}

/** The canonical export: one line a node, then one an edge, sorted by id in code-unit order. Equal graphs are equal files. */
export function* canonicalLines(graph: Graph): Generator<string> {
  for (const node of [...graph.nodes].sort((a, b) => byCodeUnit(a.id, b.id))) yield `${nodeLine(node)}\n`;
  for (const edge of [...graph.edges].sort((a, b) => byCodeUnit(a.id, b.id))) yield `${edgeLine(edge)}\n`;
}

/** The canonical export as one text. */
export function canonicalText(graph: Graph): string {
  return [...canonicalLines(graph)].join("");
}
