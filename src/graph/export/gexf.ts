import { MultiDirectedGraph } from "graphology";
import { write } from "graphology-gexf";
import type { Graph } from "../../model/graph.ts";
import { xmlText } from "./xml.ts";

type Attributes = Record<string, string | number | boolean>;

/** Lists are joined with a bar: GEXF's simple attributes hold one value each. */
export function flat(properties: Graph["nodes"][number]["properties"]): Attributes {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => {
      const one = Array.isArray(value) ? value.join(" | ") : value;
      return [name, typeof one === "string" ? xmlText(one) : one];
    }),
  );
}

/** GEXF 1.3, as Gephi opens it: types and dates as attributes, the number of origins as an edge's weight. */
export function* gexfLines(graph: Graph): Generator<string> {
  const drawn = new MultiDirectedGraph<Attributes, Attributes>();
  for (const { id, labels, properties } of graph.nodes)
    drawn.addNode(xmlText(id), { ...flat(properties), labels: labels.join(" | ") });
  for (const { id, type, source, target, properties } of graph.edges)
    drawn.addEdgeWithKey(id, xmlText(source), xmlText(target), { ...flat(properties), type });
  yield write(drawn, {
    version: "1.3",
    formatNode: (_, { name, title, quote, ...attributes }) => ({
      label: String(name ?? title ?? quote ?? ""),
      attributes: {
        ...attributes,
        ...(name !== undefined && { name }),
        ...(title !== undefined && { title }),
        ...(quote !== undefined && { quote }),
      },
    }),
    formatEdge: (_, { type, origins, ...attributes }) => ({
      label: String(type),
      weight: Math.max(1, Number(origins ?? 1)),
      attributes: { ...attributes, type, ...(origins !== undefined && { origins }) },
    }),
  });
  yield "\n";
}
