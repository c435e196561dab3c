import { CLAIM_EDGES } from "../model/edge-sentences.ts";
import type { Edge, Graph } from "../model/graph.ts";
import { EntityEdgeType } from "../model/schema.ts";
import { byCodeUnit } from "../text/compare.ts";

/** A law that a graph breaks, and where. */
export interface Breach {
  readonly law: string;
  readonly id: string;
  readonly what: string;
}

const BETWEEN_ENTITIES = new Set<string>(EntityEdgeType.options);
const OF_CLAIMS = new Set<string>(Object.keys(CLAIM_EDGES));

/** Text of a document by id. */
export type TextOf = (documentId: string) => string | undefined;

/** Audits a graph against the documents that it was made from: law 1 and the form of the graph. */
export function checkLaws(graph: Graph, textOf: TextOf): Breach[] {
  const breaches: Breach[] = [];
  const nodeIds = new Set<string>();
  for (const { id } of graph.nodes) {
    if (nodeIds.has(id)) breaches.push({ law: "form", id, what: "two nodes have this id" });
    nodeIds.add(id);
  }
  const statedIn = new Map<string, Edge[]>();
  const edgeIds = new Set<string>();
  for (const edge of graph.edges) {
    if (edgeIds.has(edge.id)) breaches.push({ law: "form", id: edge.id, what: "two edges have this id" });
    edgeIds.add(edge.id);
    for (const end of [edge.source, edge.target])
      if (!nodeIds.has(end)) breaches.push({ law: "form", id: edge.id, what: `its end ${end} is not there` });
    if (edge.type === "STATED_IN") statedIn.set(edge.source, [...(statedIn.get(edge.source) ?? []), edge]);
  }
  for (const list of statedIn.values()) for (const edge of list) breaches.push(...wordsOf(edge, textOf));
  const isVouchedFor = (claim: unknown): boolean =>
    typeof claim === "string" && (statedIn.get(claim)?.length ?? 0) > 0;
  for (const node of graph.nodes)
    if (node.labels.includes("Claim") && !isVouchedFor(node.id))
      breaches.push({ law: "1", id: node.id, what: "a claim that no document states" });
  for (const edge of graph.edges) {
    if (edge.type === "MENTIONS") breaches.push(...placesOf(edge, textOf));
    else if (BETWEEN_ENTITIES.has(edge.type)) {
      const { claims, inferred, rule } = edge.properties;
      const isListed = inferred === true && typeof rule === "string" && rule !== "" && claims === undefined;
      const isClaimed = Array.isArray(claims) && claims.length > 0 && claims.every(isVouchedFor);
      if (!isListed && !isClaimed)
        breaches.push({
          law: "1",
          id: edge.id,
          what: `a ${edge.type} without words and without a list that knows it`,
        });
    } else if (OF_CLAIMS.has(edge.type) && !isVouchedFor(edge.source))
      breaches.push({ law: "1", id: edge.id, what: `a ${edge.type} of a claim without words` });
  }
  return breaches.sort((a, b) => byCodeUnit(a.id, b.id));
}

function wordsOf({ id, target, properties }: Edge, textOf: TextOf): Breach[] {
  const { start, end, quote } = properties;
  const text = textOf(target);
  const isThere =
    text !== undefined &&
    typeof start === "number" &&
    typeof end === "number" &&
    typeof quote === "string" &&
    quote !== "" &&
    text.slice(start, end) === quote;
  return isThere ? [] : [{ law: "1", id, what: `its words do not stand in ${target} at ${start}–${end}` }];
}

function placesOf({ id, source, properties }: Edge, textOf: TextOf): Breach[] {
  const { starts, ends } = properties;
  const text = textOf(source) ?? "";
  const isThere =
    Array.isArray(starts) &&
    Array.isArray(ends) &&
    starts.length > 0 &&
    starts.length === ends.length &&
    starts.every((start, i) => Number(start) < Number(ends[i]) && Number(ends[i]) <= text.length);
  return isThere ? [] : [{ law: "1", id, what: `its mentions do not stand in ${source}` }];
}
