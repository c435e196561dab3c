import type { Edge, Graph, Node, Properties } from "../../model/graph.ts";
import { type Column, columnsOf, valuesOf } from "./columns.ts";
import { captionOf, typeOf, weightOf } from "./drawn-as.ts";
import { knownSince } from "./known-since.ts";
import { xmlEscape } from "./xml.ts";

/** Lists as GEXF 1.3 writes them: in brackets, texts in quotation marks. */
function listed(values: readonly (string | number | boolean)[], isText: boolean): string {
  return `[${values.map((it) => (isText ? quoted(String(it)) : it)).join(", ")}]`;
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ["\\", "\\\\"],
  ['"', '\\"'],
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["\t", "\\t"],
]);
const quoted = (text: string): string => `"${text.replace(/[\\"\n\r\t]/g, (it) => ESCAPES.get(it) ?? it)}"`;

/** An attribute as one line: white space other than a blank would be lost to readers. */
const attribute = (text: string): string =>
  xmlEscape(text).replace(/[\n\r\t]/g, (it) => `&#${it.charCodeAt(0)};`);

function declared(kind: string, columns: readonly Column[], more: readonly string[]): string {
  const lines = [
    ...more.map((name) => `<attribute id="${name}" title="${name}" type="string"/>\n`),
    ...columns.map(
      ({ name, type, isList }) =>
        `<attribute id="${attribute(name)}" title="${attribute(name)}" type="${isList ? "list" : ""}${type}"/>\n`,
    ),
  ];
  return `<attributes class="${kind}" mode="static">\n${lines.join("")}</attributes>\n`;
}

function values(columns: readonly Column[], properties: Properties): string {
  return columns
    .filter(({ name }) => properties[name] !== undefined)
    .map(({ name, type, isList }) => {
      const all = valuesOf(properties[name]);
      const text = isList ? listed(all, type === "string") : String(all[0]);
      return `<attvalue for="${attribute(name)}" value="${attribute(text)}"/>`;
    })
    .join("");
}

const since = (day: string | undefined): string => (day === undefined ? "" : ` start="${day}"`);

function node(it: Node, columns: readonly Column[], day: string | undefined): string {
  const type = `<attvalue for="type" value="${typeOf(it)}"/>`;
  return `<node id="${attribute(it.id)}" label="${attribute(captionOf(it))}"${since(day)}><attvalues>${type}${values(columns, it.properties)}</attvalues></node>\n`;
}

function edge(it: Edge, columns: readonly Column[], day: string | undefined): string {
  const ends = `source="${attribute(it.source)}" target="${attribute(it.target)}"`;
  const type = `<attvalue for="type" value="${it.type}"/>`;
  return `<edge id="${attribute(it.id)}" ${ends} kind="${it.type}" label="${it.type}" weight="${weightOf(it)}"${since(day)}><attvalues>${type}${values(columns, it.properties)}</attvalues></edge>\n`;
}

/**
 * GEXF 1.3, as Gephi opens it: types, typed attributes, how many vouch for an edge as its weight, and on its timeline each
 * node and edge from the first day on which it was known.
 */
export function* gexfLines(graph: Graph): Generator<string> {
  const known = knownSince(graph);
  const [nodeColumns, edgeColumns] = [columnsOf(graph.nodes), columnsOf(graph.edges)];
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n';
  yield "<meta><creator>Vouch</creator></meta>\n";
  yield '<graph defaultedgetype="directed" mode="dynamic" timeformat="date" timerepresentation="interval">\n';
  yield declared("node", nodeColumns, ["type"]);
  yield declared("edge", edgeColumns, ["type"]);
  yield "<nodes>\n";
  for (const it of graph.nodes) yield node(it, nodeColumns, known.nodes.get(it.id));
  yield "</nodes>\n<edges>\n";
  for (const it of graph.edges) yield edge(it, edgeColumns, known.edges.get(it.id));
  yield "</edges>\n</graph>\n</gexf>\n";
}
