import type { Edge, Graph, Node } from "../../model/graph.ts";
import { BASE_LABELS } from "../../model/schema.ts";
import { distinct } from "../../text/compare.ts";
import { type Column, columnsOf } from "./columns.ts";
import { cellOf, type TableOptions, textCell } from "./csv.ts";
import { typeOf } from "./drawn-as.ts";

/** A file of a folder: its name, and its text in parts. */
export interface FolderFile {
  readonly name: string;
  readonly parts: Iterable<string>;
}

/** Signs that may part the items of a list, the usual first: the importer knows no way to escape them. */
const LIST_DELIMITERS = [";", "|", "¦", "\u001f", "\u001e", "\u001d"];

/** The first sign that no item of any list holds; the last where each is held. */
function listDelimiter({ nodes, edges }: Graph): string {
  const held = new Set<string>();
  for (const { properties } of [...nodes, ...edges])
    for (const value of Object.values(properties))
      if (Array.isArray(value))
        for (const item of value)
          for (const sign of LIST_DELIMITERS)
            if (typeof item === "string" && item.includes(sign)) held.add(sign);
  return LIST_DELIMITERS.find((it) => !held.has(it)) ?? "\u001c";
}

const header = (columns: readonly Column[]): string[] =>
  columns.map(({ name, type, isList }) => `${name}:${type}${isList ? "[]" : ""}`);

function* nodeTable(nodes: readonly Node[], delimiter: string, options: TableOptions): Generator<string> {
  const columns = columnsOf(nodes);
  yield `${["id:ID", ":LABEL", ...header(columns)].join(",")}\n`;
  for (const { id, labels, properties } of nodes) {
    const cells = columns.map(({ name }) => cellOf(properties[name], delimiter, options));
    yield `${[textCell(id, options), labels.join(delimiter), ...cells].join(",")}\n`;
  }
}

function* edgeTable(edges: readonly Edge[], delimiter: string, options: TableOptions): Generator<string> {
  const columns = columnsOf(edges);
  yield `${[":START_ID", ":END_ID", ":TYPE", "id:string", ...header(columns)].join(",")}\n`;
  for (const { id, type, source, target, properties } of edges) {
    const cells = columns.map(({ name }) => cellOf(properties[name], delimiter, options));
    const ends = [source, target].map((it) => textCell(it, options));
    yield `${[...ends, type, textCell(id, options), ...cells].join(",")}\n`;
  }
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return distinct(groups.keys()).map((key) => [key, groups.get(key) ?? []]);
}

/**
 * A folder that `neo4j-admin database import full` takes, a table a label and a type: inside it, run
 * `neo4j-admin database import full neo4j @import.args`, start the server, and then run schema.cypher.
 */
export function importFolder(graph: Graph, options: TableOptions): FolderFile[] {
  const delimiter = listDelimiter(graph);
  const nodes = grouped(graph.nodes, typeOf).map(([label, them]) => ({
    name: `nodes-${label}.csv`,
    parts: nodeTable(them, delimiter, options),
  }));
  const edges = grouped(graph.edges, ({ type }) => type).map(([type, them]) => ({
    name: `edges-${type}.csv`,
    parts: edgeTable(them, delimiter, options),
  }));
  const code = delimiter.charCodeAt(0).toString(16).padStart(4, "0").toUpperCase();
  const words = [
    `--array-delimiter=U+${code}`,
    "--multiline-fields=true",
    ...nodes.map(({ name }) => `--nodes=./${name}`),
    ...edges.map(({ name }) => `--relationships=./${name}`),
  ];
  const constraints = BASE_LABELS.map(
    (label) => `CREATE CONSTRAINT IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE;\n`,
  );
  return [
    ...nodes,
    ...edges,
    { name: "import.args", parts: words.map((it) => `${it}\n`) },
    { name: "schema.cypher", parts: constraints },
  ];
}
