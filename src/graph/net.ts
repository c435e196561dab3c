import type { Graph } from "../model/graph.ts";
import { byCodeUnit } from "../text/compare.ts";
import { BETWEEN, SHARED_DOCUMENT } from "./kept-layout.ts";

/** What is laid out, in plain numbers: entities, documents as weak ties between them, and what joins them. */
export interface Net {
  /** In code-unit order; a node is its place here. */
  readonly ids: readonly string[];
  readonly isEntity: readonly boolean[];
  /** Ends and weight of each edge; two nodes are joined once. */
  readonly source: Int32Array;
  readonly target: Int32Array;
  readonly weight: Float64Array;
}

export function netOf(graph: Graph): Net {
  const nodes = graph.nodes.filter((node) => !node.labels.includes("Claim"));
  for (let at = 1; at < nodes.length; at++)
    if ((nodes[at - 1]?.id ?? "") > (nodes[at]?.id ?? "")) {
      nodes.sort((a, b) => byCodeUnit(a.id, b.id));
      break;
    }
  const placeOf = new Map(nodes.map((node, at) => [node.id, at]));
  const weightOf = new Map<number, number>();
  for (const { type, source, target } of graph.edges) {
    const weight = BETWEEN.has(type) ? 1 : type === "MENTIONS" ? SHARED_DOCUMENT : 0;
    if (weight === 0 || source === target) continue;
    const [from, to] = [placeOf.get(source), placeOf.get(target)];
    if (from === undefined || to === undefined) continue;
    const pair = Math.min(from, to) * nodes.length + Math.max(from, to);
    weightOf.set(pair, (weightOf.get(pair) ?? 0) + weight);
  }
  const pairs = Float64Array.from(weightOf.keys()).sort();
  return {
    ids: nodes.map((node) => node.id),
    isEntity: nodes.map((node) => node.labels.includes("Entity")),
    source: Int32Array.from(pairs, (pair) => Math.floor(pair / nodes.length)),
    target: Int32Array.from(pairs, (pair) => pair % nodes.length),
    weight: Float64Array.from(pairs, (pair) => weightOf.get(pair) ?? 0),
  };
}
