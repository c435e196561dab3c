import { layOut } from "../../graph/lay-out.ts";
import type { Edge, Graph, Node } from "../../model/graph.ts";
import type { DrawnEdge, GraphAnswer } from "../../model/http.ts";
import type { EntityEdgeType, EntityType } from "../../model/schema.ts";
import { sortedBy } from "../../text/compare.ts";

const TYPES: readonly EntityType[] = ["Person", "Unit", "Organization", "Place", "Event", "Equipment"];
const KINDS: readonly EntityEdgeType[] = ["MEMBER_OF", "LOCATED_AT", "PARTICIPATED_IN", "OCCURRED_AT"];
const STATUSES = ["accepted", "accepted", "accepted", "verified", "unverified", "disputed"] as const;
/** So many entities make a community, and one report names some of them. */
const COMMUNITY = 40;
const NAMED_IN_REPORT = 8;

/** Numbers from 0 to 1 that are the same in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

const nameOf = (n: number): string => `e${String(n).padStart(6, "0")}`;

/** A graph of so many entities in communities, twice as many edges, one in twenty-five across, and reports that name them. */
export function generatedNet(size: number): Graph {
  const random = seeded(size);
  const communities = Math.ceil(size / COMMUNITY);
  const nodes: Node[] = Array.from({ length: size }, (_, n) => {
    const type = TYPES[Math.floor(random() * TYPES.length)] ?? "Person";
    const name = `${type} ${n} of ${n % communities}`;
    return { id: nameOf(n), labels: ["Entity", type].sort() as Node["labels"], properties: { name } };
  });
  const edges: Edge[] = [];
  for (let at = 0; at < size * 2; at++) {
    // The square prefers low numbers: a few entities of each community are known to many.
    const row = Math.floor(random() * random() * COMMUNITY);
    const community = Math.floor(random() * communities);
    const source = (row * communities + community) % size;
    const isFar = random() < 0.04;
    const step = 1 + Math.floor(random() * (COMMUNITY - 1));
    const target = isFar ? Math.floor(random() * size) : (source + step * communities) % size;
    if (source === target) continue;
    const status = STATUSES[Math.floor(random() * STATUSES.length)] ?? "accepted";
    const origins = 1 + Math.floor(random() * random() * 6);
    edges.push({
      id: `edge-${String(at).padStart(6, "0")}`,
      type: KINDS[at % KINDS.length] ?? "LOCATED_AT",
      source: nameOf(source),
      target: nameOf(target),
      properties: { status, origins, reports: origins, inferred: false },
    });
  }
  for (let report = 0; report * NAMED_IN_REPORT < size; report++) {
    nodes.push({ id: `report-${report}`, labels: ["Document"], properties: {} });
    const community = Math.floor(random() * communities);
    for (let i = 0; i < NAMED_IN_REPORT; i++) {
      const named = (Math.floor(random() * COMMUNITY) * communities + community) % size;
      const id = `mention-${report}-${i}`;
      edges.push({ id, type: "MENTIONS", source: `report-${report}`, target: nameOf(named), properties: {} });
    }
  }
  return { nodes: sortedBy(nodes, (it) => it.id), edges: sortedBy(edges, (it) => it.id) };
}

/** The same graph as the server gives it to be drawn, with stored positions. */
export function generatedDrawing(size: number): GraphAnswer {
  const graph = generatedNet(size);
  const layout = layOut(graph);
  const drawn: DrawnEdge[] = [];
  const degrees = new Map<string, number>();
  for (const { id, type, source, target, properties } of graph.edges) {
    if (type === "MENTIONS") continue;
    for (const end of [source, target]) degrees.set(end, (degrees.get(end) ?? 0) + 1);
    drawn.push({
      id,
      type: type as EntityEdgeType,
      source,
      target,
      status: String(properties.status),
      inferred: false,
      origins: Number(properties.origins),
      reports: Number(properties.reports),
    });
  }
  const nodes = graph.nodes.flatMap(({ id, labels, properties }) => {
    const type = TYPES.find((it) => labels.includes(it));
    const place = layout[id];
    if (!type || !place) return [];
    return {
      id,
      type,
      name: String(properties.name),
      labels,
      documents: 1,
      degree: degrees.get(id) ?? 0,
      anonymous: false,
      ...place,
    };
  });
  return { nodes, edges: drawn };
}
