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

/** The nodes that were reached from one end, each with how many edges it is away. */
interface Wave {
  readonly distance: Map<string, number>;
  /** The nodes that were reached last: all at one distance. */
  frontier: readonly string[];
}

const waveFrom = (id: string): Wave => ({ distance: new Map([[id, 0]]), frontier: [id] });

/** Takes a wave one edge further, and notes each node's neighbours on the way. */
function spread(wave: Wave, links: readonly Link[], neighbours: Map<string, Map<string, string>>): void {
  const hops = (wave.distance.get(wave.frontier[0] ?? "") ?? 0) + 1;
  const next: string[] = [];
  for (const [node, own] of neighboursIn(links)) {
    const known = neighbours.get(node) ?? new Map<string, string>();
    neighbours.set(node, known);
    for (const [other, edge] of own) known.set(other, lesser(known.get(other), edge));
    if (wave.distance.has(node)) continue;
    wave.distance.set(node, hops);
    next.push(node);
  }
  wave.frontier = next;
}

/** The nodes of the near wave from which the places where the waves met are reached the shortest way. */
function leadingTo(
  met: readonly string[],
  near: Wave,
  neighbours: ReadonlyMap<string, ReadonlyMap<string, string>>,
): Set<string> {
  const leading = new Set(met);
  for (const node of leading)
    for (const other of neighbours.get(node)?.keys() ?? [])
      if (near.distance.get(other) === (near.distance.get(node) ?? 0) - 1) leading.add(other);
  return leading;
}

/**
 * Ids along one shortest path of at most `maxHops` edges, or null. Waves go out from both ends, the smaller first, until
 * they meet; of the shortest paths it is the one that takes the least node id at each step from the near end, over the
 * least edge id. `linksOf` gives all links that touch any of the nodes.
 */
export async function shortestPath(
  from: string,
  to: string,
  maxHops: number,
  linksOf: (nodes: readonly string[]) => Promise<readonly Link[]>,
): Promise<{ readonly nodes: readonly string[]; readonly edges: readonly string[] } | null> {
  const [near, far] = [waveFrom(from), waveFrom(to)];
  const neighbours = new Map<string, Map<string, string>>();
  let met = from === to ? [from] : [];
  let length = 0;
  for (; met.length === 0; length++) {
    const isNear = near.frontier.length < far.frontier.length;
    const [wave, other] = isNear ? [near, far] : [far, near];
    if (length >= maxHops || wave.frontier.length === 0) return null;
    spread(wave, await linksOf(wave.frontier), neighbours);
    met = wave.frontier.filter((id) => other.distance.has(id));
  }
  const leading = leadingTo(met, near, neighbours);
  const meeting = near.distance.get(met[0] ?? from) ?? 0;
  const nodes = [from];
  const edges: string[] = [];
  for (let step = 1, at = from; step <= length; step++) {
    const isOnTheWay = (id: string): boolean =>
      step <= meeting
        ? leading.has(id) && near.distance.get(id) === step
        : far.distance.get(id) === length - step;
    const steps = [...(neighbours.get(at) ?? [])].filter(([node]) => isOnTheWay(node));
    const [node, edge] = steps.sort((a, b) => byCodeUnit(a[0], b[0]))[0] as [string, string];
    nodes.push(node);
    edges.push(edge);
    at = node;
  }
  return { nodes, edges };
}
