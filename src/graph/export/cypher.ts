import type { Graph, Properties, Value } from "../../model/graph.ts";
import { BASE_LABELS } from "../../model/schema.ts";

/** A string literal of Cypher; what is no printable ASCII stands as an escape where it could end or hide the literal. */
function literal(value: Value): string {
  if (Array.isArray(value)) return `[${value.map((it) => literal(it)).join(", ")}]`;
  if (typeof value !== "string") return String(value);
  const escaped = value
    .replaceAll("\\", "\\\\")
    .replaceAll("'", "\\'")
    .replace(/\p{Cc}|\p{Zl}|\p{Zp}/gu, (it) => `\\u${it.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return `'${escaped}'`;
}

function map(properties: Properties): string {
  return `{${Object.entries(properties)
    .map(([name, value]) => `\`${name}\`: ${literal(value)}`)
    .join(", ")}}`;
}

/** A script that makes the graph in an empty database, one statement a line. */
export function* cypherLines(graph: Graph): Generator<string> {
  for (const label of BASE_LABELS)
    yield `CREATE CONSTRAINT IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE;\n`;
  const labelOf = new Map<string, string>();
  for (const { id, labels, properties } of graph.nodes) {
    labelOf.set(id, BASE_LABELS.find((it) => labels.includes(it)) ?? "Entity");
    yield `CREATE (:${labels.join(":")} ${map({ id, ...properties })});\n`;
  }
  for (const { id, type, source, target, properties } of graph.edges)
    yield `MATCH (a:${labelOf.get(source)} {id: ${literal(source)}}), (b:${labelOf.get(target)} {id: ${literal(target)}}) CREATE (a)-[:${type} ${map({ id, ...properties })}]->(b);\n`;
}
