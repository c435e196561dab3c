import type { Graph, Properties, Value } from "../../model/graph.ts";
import { BASE_LABELS, type BaseLabel, FLOAT_PROPERTIES } from "../../model/schema.ts";

/** As many rows are written by one statement. */
const ROWS = 100;

/**
 * A string literal of Cypher. What is no printable sign stands as an escape, so that nothing can end or hide the literal; a
 * backslash never stands before a `u`, which some releases read as an escape whatever is before it.
 */
function quoted(text: string): string {
  const escaped = text
    .replaceAll("\\", "\\\\")
    .replaceAll("'", "\\'")
    .replaceAll("\\\\u", "\\\\' + 'u")
    .replace(/\p{Cc}|\p{Zl}|\p{Zp}/gu, (it) => `\\u${it.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return `'${escaped}'`;
}

function literal(name: string, value: Value): string {
  if (Array.isArray(value)) return `[${value.map((it) => literal(name, it)).join(", ")}]`;
  if (typeof value === "string") return quoted(value);
  return FLOAT_PROPERTIES.has(name) && Number.isInteger(value) ? `${value}.0` : String(value);
}

function map(properties: Properties): string {
  return `{${Object.entries(properties)
    .map(([name, value]) => `\`${name}\`: ${literal(name, value)}`)
    .join(", ")}}`;
}

interface Batch {
  /** What a statement does with its `row`. */
  readonly act: string;
  readonly rows: string[];
}

const statement = ({ act, rows }: Batch): string => `UNWIND [${rows.join(", ")}] AS row ${act};\n`;

/** Rows of one act in statements of a bounded length, in the order of the rows. */
class Batches {
  readonly #open = new Map<string, Batch>();

  /** Takes a row; the statement of a batch that is full. */
  add(act: string, row: string): string {
    const batch = this.#open.get(act) ?? { act, rows: [] };
    this.#open.set(act, batch);
    if (batch.rows.push(row) < ROWS) return "";
    this.#open.delete(act);
    return statement(batch);
  }

  /** The statements of all that is left. */
  rest(): string {
    return [...this.#open.values()].map(statement).join("");
  }
}

/** A script that makes the graph in an empty database, one statement a line; run again, it doubles nothing. */
export function* cypherLines(graph: Graph): Generator<string> {
  for (const label of BASE_LABELS)
    yield `CREATE CONSTRAINT IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE;\n`;
  const baseOf = new Map<string, BaseLabel>();
  const nodes = new Batches();
  for (const { id, labels, properties } of graph.nodes) {
    const base = BASE_LABELS.find((it) => labels.includes(it)) ?? "Entity";
    baseOf.set(id, base);
    const others = labels.filter((it) => it !== base).map((it) => `:${it}`);
    const act = `MERGE (n:${base} {id: row.id}) SET n = row${others.length > 0 ? ` SET n${others.join("")}` : ""}`;
    yield nodes.add(act, map({ id, ...properties }));
  }
  yield nodes.rest();
  const edges = new Batches();
  for (const { id, type, source, target, properties } of graph.edges) {
    const ends = `MATCH (a:${baseOf.get(source)} {id: row.source}) MATCH (b:${baseOf.get(target)} {id: row.target})`;
    const act = `${ends} MERGE (a)-[r:${type} {id: row.edge.id}]->(b) SET r = row.edge`;
    const row = `{source: ${quoted(source)}, target: ${quoted(target)}, edge: ${map({ id, ...properties })}}`;
    yield edges.add(act, row);
  }
  yield edges.rest();
}
