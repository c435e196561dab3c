import type { DrawnEdge } from "../../src/model/http.ts";
import type { GraphIndex } from "../appearance/graph-index.ts";
import { byStrength, isDoubtful } from "./strength.ts";

/** A way between two entities. */
export interface Way {
  /** Ids from the one to the other, both included. */
  readonly nodes: readonly string[];
  /** Of each step the edge with the most behind it. */
  readonly steps: readonly DrawnEdge[];
  /** The same edges, the one with the least behind it first. */
  readonly weakestFirst: readonly DrawnEdge[];
}

export interface WaysAsked {
  /** Nodes and edges that a way may use. */
  readonly isNodeAllowed: (id: string) => boolean;
  readonly isEdgeAllowed: (id: string) => boolean;
  /** Ways at the most. */
  readonly most?: number;
  /** Steps of one way at the most. */
  readonly longest?: number;
}

/** How many steps longer than the shortest a way may be. */
const DETOUR = 1;
/** Ways that are compared, and steps tried, at the most: between two hubs there are millions. */
const COMPARED = 400;
const TRIED = 60_000;

/** The shortest ways between two entities, and those one step longer: by length, then by doubtful links, then by how little of them runs over what everything is linked to. */
export function waysBetween(graph: GraphIndex, from: string, to: string, asked: WaysAsked): Way[] {
  const { most = 6, longest = 6 } = asked;
  if (from === to) return [];
  const distance = distancesTo(graph, to, longest, asked);
  const shortest = distance.get(from);
  if (shortest === undefined) return [];
  const limit = Math.min(longest, shortest + DETOUR);
  const found: Way[] = [];
  let tried = 0;
  // The shortest are all found before a longer one is tried.
  for (let length = shortest; length <= limit && tried < TRIED; length++) walk([from], [], length);
  return found.sort(byWorth(graph)).slice(0, most);

  function walk(nodes: readonly string[], steps: readonly DrawnEdge[], left: number): void {
    const here = nodes.at(-1) ?? from;
    if (here === to) {
      if (left === 0) found.push({ nodes, steps, weakestFirst: steps.toSorted(byStrength) });
      return;
    }
    for (const [next, edge] of stepsFrom(graph, here, asked)) {
      if (++tried > TRIED || found.length >= COMPARED) return;
      if ((distance.get(next) ?? Infinity) > left - 1 || nodes.includes(next)) continue;
      walk([...nodes, next], [...steps, edge], left - 1);
    }
  }
}

/** Steps from each entity to `to`, as far as `longest`. */
function distancesTo(graph: GraphIndex, to: string, longest: number, asked: WaysAsked): Map<string, number> {
  const distance = new Map([[to, 0]]);
  let edge = [to];
  for (let steps = 1; steps <= longest && edge.length > 0; steps++) {
    const next: string[] = [];
    for (const here of edge)
      for (const [there] of stepsFrom(graph, here, asked)) {
        if (distance.has(there)) continue;
        distance.set(there, steps);
        next.push(there);
      }
    edge = next;
  }
  return distance;
}

function* stepsFrom(
  graph: GraphIndex,
  here: string,
  asked: WaysAsked,
): Generator<readonly [string, DrawnEdge]> {
  for (const bundle of graph.bundlesByNode.get(here) ?? []) {
    const there = bundle.source === here ? bundle.target : bundle.source;
    if (!asked.isNodeAllowed(there)) continue;
    const edges = bundle.edges.filter(({ id }) => asked.isEdgeAllowed(id));
    const best = edges.reduce<DrawnEdge | null>(
      (known, edge) => (known && byStrength(known, edge) > 0 ? known : edge),
      null,
    );
    if (best) yield [there, best];
  }
}

function byWorth(graph: GraphIndex): (a: Way, b: Way) => number {
  const doubtful = ({ steps }: Way): number => steps.filter(isDoubtful).length;
  const crowd = ({ nodes }: Way): number =>
    nodes
      .slice(1, -1)
      .reduce((sum, id) => sum + Math.log2(1 + (graph.bundlesByNode.get(id)?.length ?? 0)), 0);
  return (a, b) =>
    a.nodes.length - b.nodes.length ||
    doubtful(a) - doubtful(b) ||
    crowd(a) - crowd(b) ||
    (a.nodes.join() < b.nodes.join() ? -1 : 1);
}
