import type { EntityEdgeType } from "../../src/model/schema.ts";
import type { GraphIndex } from "../appearance/graph-index.ts";
import type { EdgeMark } from "../appearance/palette.ts";
import type { Selection, ViewState } from "../state/view-state.ts";
import { cypherList, cypherText } from "./cypher-literal.ts";

type Ends = { readonly type: EntityEdgeType; readonly source: string; readonly target: string };

/** The question that gives what the evidence panel shows of an entity: its relations. */
const ofNode = (id: string): string => `MATCH (n:Entity {id: ${cypherText(id)}})
OPTIONAL MATCH (n)-[r]-(other:Entity)
RETURN n, type(r) AS relation, r, other
ORDER BY relation, other.name, r.id`;

/** The question that gives what the evidence panel shows of a relation: each sentence that vouches for it. */
const ofEdge = ({ type, source, target }: Ends): string =>
  `MATCH (a:Entity {id: ${cypherText(source)}})-[r:${type}]->(b:Entity {id: ${cypherText(target)}})
UNWIND r.claims AS claim
MATCH (c:Claim {id: claim})-[s:STATED_IN]->(d:Document)
RETURN a, r, b, s.quote AS quote, c.status AS status, d, c.id AS claim
ORDER BY claim, d.id, s.start`;

/** The question that gives what an open report mentions. */
const ofDocument = (
  id: string,
): string => `MATCH (d:Document {id: ${cypherText(id)}})-[m:MENTIONS]->(e:Entity)
RETURN d, e, size(m.starts) AS times
ORDER BY times DESC, e.id`;

/** The edges of one mark, as Cypher tells them. */
const MARKS: Readonly<Record<EdgeMark, string>> = {
  accepted: "r.status = 'accepted' AND NOT r.inferred",
  verified: "r.status = 'verified' AND NOT r.inferred",
  unverified: "r.status = 'unverified' AND NOT r.inferred",
  disputed: "r.status = 'disputed' AND NOT r.inferred",
  inferred: "r.inferred",
};

const either = (conditions: readonly string[]): string =>
  conditions.length === 1 ? (conditions[0] ?? "") : `(${conditions.join(" OR ")})`;

const isMark = (status: string): status is EdgeMark => Object.hasOwn(MARKS, status);

/** What a node must be to be shown. */
function ofNodes(name: string, state: ViewState): string[] {
  const { type, country } = state.facets;
  return [
    ...state.hiddenTypes.map((it) => `NOT ${name}:${it}`),
    ...(type.length > 0 ? [either(type.map((it) => `${name}:${it}`))] : []),
    ...(country.length > 0 ? [`${name}.country IN ${cypherList(country)}`] : []),
    ...(state.hiddenNodes.length > 0 ? [`NOT ${name}.id IN ${cypherList(state.hiddenNodes)}`] : []),
    ...(state.isolated ? [`${name}.id IN ${cypherList(state.isolated)}`] : []),
    ...(state.facets.publisher.length > 0
      ? [
          `EXISTS { MATCH (d:Document)-[:MENTIONS]->(${name}) WHERE d.publisher IN ${cypherList(state.facets.publisher)} }`,
        ]
      : []),
  ];
}

/** What an edge must be to be shown. */
function ofEdges(state: ViewState): string[] {
  const { status, kind } = state.facets;
  const marks = status.filter(isMark);
  return [
    ...state.hiddenMarks.map((mark) => `NOT (${MARKS[mark]})`),
    ...(marks.length > 0 ? [either(marks.map((mark) => `(${MARKS[mark]})`))] : []),
    ...(kind.length > 0 ? [`type(r) IN ${cypherList(kind)}`] : []),
  ];
}

const where = (conditions: readonly string[]): string =>
  conditions.length > 0 ? `\nWHERE ${conditions.join("\n  AND ")}` : "";

/** The question that gives what the picture shows under its filters. */
function ofPicture(state: ViewState): string {
  const needsEdge = state.facets.status.length + state.facets.kind.length > 0;
  const edges = [...ofNodes("m", state), ...ofEdges(state)];
  if (needsEdge)
    return `MATCH (n:Entity)-[r]->(m:Entity)${where([...ofNodes("n", state), ...edges])}
RETURN n, r, m
ORDER BY n.name, n.id, r.id`;
  return `MATCH (n:Entity)${where(ofNodes("n", state))}
OPTIONAL MATCH (n)-[r]->(m:Entity)${where(edges)}
RETURN n, r, m
ORDER BY n.name, n.id, r.id`;
}

function ofSelection({ kind, id }: Selection, graph: Pick<GraphIndex, "edgeById">): string | null {
  if (kind === "node") return ofNode(id);
  const edge = graph.edgeById.get(id);
  return edge ? ofEdge(edge) : null;
}

/** The question whose answer is what the page shows: the last thing clicked, else the picture under its filters. */
export function cypherOfView(state: ViewState, graph: Pick<GraphIndex, "edgeById">): string {
  const selected = state.selection && ofSelection(state.selection, graph);
  if (selected) return selected;
  return state.document ? ofDocument(state.document.id) : ofPicture(state);
}

/** What `$selected` is: the ids of what is selected, of a relation those of its ends. */
export function selectedIds(
  selection: Selection | null,
  graph: Pick<GraphIndex, "edgeById"> | null,
): readonly string[] {
  if (!selection) return [];
  if (selection.kind === "node") return [selection.id];
  const edge = graph?.edgeById.get(selection.id);
  return edge ? [edge.source, edge.target] : [];
}
