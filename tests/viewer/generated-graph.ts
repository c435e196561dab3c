import type { DrawnEdge, DrawnNode, GraphAnswer } from "../../src/model/http.ts";
import type { EntityEdgeType, EntityType } from "../../src/model/schema.ts";

const TYPES: readonly EntityType[] = ["Person", "Unit", "Organization", "Place", "Event", "Equipment"];
const KINDS: readonly EntityEdgeType[] = ["MEMBER_OF", "LOCATED_AT", "PARTICIPATED_IN", "OCCURRED_AT"];
const STATUSES = ["accepted", "accepted", "accepted", "verified", "unverified", "disputed"] as const;

/** Numbers from 0 to 1 that are the same in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** A graph of so many nodes in communities of some forty, with positions, and about two edges a node. */
export function generatedGraph(size: number): GraphAnswer {
  const random = seeded(size);
  const communities = Math.ceil(size / 40);
  const nodes: DrawnNode[] = [];
  const edges: DrawnEdge[] = [];
  for (let at = 0; at < size; at++) {
    const community = at % communities;
    const turn = random() * 2 * Math.PI;
    const reach = Math.sqrt(random()) * 30;
    const spread = Math.sqrt(community) * 42;
    nodes.push({
      id: `node-${at}`,
      type: TYPES[Math.floor(random() * TYPES.length)] ?? "Person",
      name: `Entity of ${community}, number ${at}`,
      labels: ["Entity"],
      documents: 1,
      degree: Math.floor(1 / (random() + 0.03)),
      anonymous: false,
      community,
      x: Math.cos(community * 2.399963) * spread + Math.cos(turn) * reach,
      y: Math.sin(community * 2.399963) * spread + Math.sin(turn) * reach,
    });
  }
  for (let at = 0; at < size * 2; at++) {
    const source = Math.floor(random() * size);
    const isFar = random() < 0.04;
    const step = 1 + Math.floor(random() * 39);
    const target = isFar ? Math.floor(random() * size) : (source + step * communities) % size;
    edges.push({
      id: `edge-${at}`,
      type: KINDS[at % KINDS.length] ?? "LOCATED_AT",
      source: `node-${source}`,
      target: `node-${target}`,
      status: STATUSES[Math.floor(random() * STATUSES.length)] ?? "accepted",
      inferred: false,
      origins: 1 + Math.floor(random() * random() * 6),
      reports: 1,
    });
  }
  return { nodes, edges };
}
