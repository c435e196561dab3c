import { byCodeUnit } from "../text/compare.ts";

/** An edge as a path sees it: without a direction. */
export interface Link {
  readonly edge: string;
  readonly ends: readonly [string, string];
}

const lesser = (a: string | undefined, b: string): string => (a === undefined || b < a ? b : a);

/** Neighbours of each of the ids, each with the least id of the edges to it. */
function neighboursIn(links: readonly Link[]): Map<string, Map<string, string>> {
  const neighbours = new Map<string, Map<string, string>>();
  const add = (from: string, to: string, edge: string) => {
    const own = neighbours.get(from) ?? new Map<string, string>();
    neighbours.set(from, own.set(to, lesser(own.get(to), edge)));
  };
  for (const { edge, ends } of links) {
    add(ends[0], ends[1], edge);
    add(ends[1], ends[0], edge);
  }
  return neighbours;
}

/**
 * Ids along one shortest path of at most `maxHops` edges, or null. It goes out from the far end level by level, then
 * walks from the near end, at each step to the least node id that is a step closer, over the least edge id.
 * `linksOf` gives all links that touch any of the nodes.
 */
export async function shortestPath(
  from: string,
  to: string,
  maxHops: number,
  linksOf: (nodes: readonly string[]) => Promise<readonly Link[]>,
): Promise<{ readonly nodes: readonly string[]; readonly edges: readonly string[] } | null> {
  const distance = new Map([[to, 0]]);
  const neighbours = new Map<string, Map<string, string>>();
  let frontier = [to];
  for (let hops = 1; hops <= maxHops && !distance.has(from) && frontier.length > 0; hops++) {
    const next: string[] = [];
    for (const [node, own] of neighboursIn(await linksOf(frontier)))
      for (const [other, edge] of own) {
        const known = neighbours.get(node) ?? new Map<string, string>();
        neighbours.set(node, known.set(other, lesser(known.get(other), edge)));
        if (distance.has(node)) continue;
        distance.set(node, hops);
        next.push(node);
      }
    frontier = next;
  }
  if (!distance.has(from)) return null;
  const nodes = [from];
  const edges: string[] = [];
  for (let at = from; at !== to; ) {
    const closer = (distance.get(at) ?? 0) - 1;
    const steps = [...(neighbours.get(at) ?? [])].filter(([node]) => distance.get(node) === closer);
    const [node, edge] = steps.sort((a, b) => byCodeUnit(a[0], b[0]))[0] as [string, string];
    nodes.push(node);
    edges.push(edge);
    at = node;
  }
  return { nodes, edges };
}
