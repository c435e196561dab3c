import type { Graph, Layout, Place2D } from "../model/graph.ts";
import { forceAtlas } from "./force-atlas.ts";
import { GOLDEN_ANGLE, type KeptLayout, type LayoutChange } from "./kept-layout.ts";
import { louvain } from "./louvain.ts";
import { type Net, netOf } from "./net.ts";
import { packDiscs } from "./pack-discs.ts";
import { spreadApart } from "./spread-apart.ts";

/** Steps of ForceAtlas2 within a community: fewer in a large one. */
const MOST_STEPS = 90;
const STEPS_TIMES_NODES = 9_000;
const FEWEST_STEPS = 12;
/** Steps over all communities together, that let what is tied across them lean towards each other. */
const STEPS_TOGETHER = 8;
const SMALL = 1_500;
/** How much wider a community's disc is than what its nodes take up, and how far they are spread over it evenly. */
const FILLED = 1.35;
const EVEN = 0.65;
/** Room around a community, and around a node by its edges, in units of the layout. */
const MARGIN = 12;
const ROOM = 7;
const ROOM_FOR_EDGES = 2;

/** Positions and communities of all entities: communities first, each laid out and given its place, then few steps of ForceAtlas2 over all. */
export function layOut(graph: Graph): Layout {
  const net = netOf(graph);
  const community = numberedBySize(louvain(net.ids.length, net));
  const x = new Float64Array(net.ids.length);
  const y = new Float64Array(net.ids.length);
  const room = roomOf(net);
  placeCommunities(net, community, room, x, y);
  const steps = Math.round(STEPS_TOGETHER * Math.min(1, Math.sqrt(SMALL / Math.max(net.ids.length, 1))));
  forceAtlas({ ...net, x, y }, Math.max(2, steps), 4);
  spreadApart(x, y, room);
  const layout: Record<string, Place2D> = Object.create(null);
  for (const [n, id] of net.ids.entries())
    if (net.isEntity[n])
      layout[id] = { x: rounded(x[n] ?? 0), y: rounded(y[n] ?? 0), community: community[n] ?? 0 };
  return layout;
}

/** From this share of new nodes on, all communities are found anew; places are kept even then. */
const MANY_NEW = 0.25;

/** Lets a layout follow the graph: what was there keeps its place and only new nodes are put beside their neighbours. */
export function followGraph(layout: KeptLayout, change: LayoutChange, graph: () => Graph): void {
  const before = layout.size;
  layout.follow(change);
  if (change.fresh.size < MANY_NEW * before) return;
  const net = netOf(graph());
  const community = numberedBySize(louvain(net.ids.length, net));
  const numberOf = new Map(net.ids.map((id, n) => [id, community[n] ?? 0]));
  layout.regroup((id) => numberOf.get(id) ?? 0);
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** Communities numbered from the largest; of equal ones, from that of the least id. */
function numberedBySize(community: Int32Array): Int32Array {
  const sizes = new Map<number, number>();
  for (const its of community) sizes.set(its, (sizes.get(its) ?? 0) + 1);
  const order = [...sizes].sort(([a, one], [b, other]) => other - one || a - b);
  const numberOf = new Map(order.map(([its], at) => [its, at]));
  return community.map((its) => numberOf.get(its) ?? 0);
}

/** How much ground each node takes up: documents none, since they are not drawn. */
function roomOf({ ids, isEntity, source, target, weight }: Net): Float64Array {
  const room = new Float64Array(ids.length);
  for (let at = 0; at < source.length; at++)
    if ((weight[at] ?? 0) >= 1)
      for (const end of [source[at] ?? 0, target[at] ?? 0]) room[end] = (room[end] ?? 0) + 1;
  return room.map((edges, n) => (isEntity[n] ? ROOM + ROOM_FOR_EDGES * Math.sqrt(edges) : 0.1));
}

/** Lays out each community by itself, then puts each on a ground of its own, near those that it has ties with. */
function placeCommunities(
  net: Net,
  community: Int32Array,
  room: Float64Array,
  x: Float64Array,
  y: Float64Array,
): void {
  const members: number[][] = [];
  const placeIn = new Int32Array(community.length);
  for (let n = 0; n < community.length; n++) {
    const its = community[n] ?? 0;
    members[its] ??= [];
    placeIn[n] = (members[its]?.push(n) ?? 1) - 1;
  }
  const within = members.map(() => ({
    source: [] as number[],
    target: [] as number[],
    weight: [] as number[],
  }));
  const between = new Map<number, number>();
  for (let at = 0; at < net.source.length; at++) {
    const [from, to, weight] = [net.source[at] ?? 0, net.target[at] ?? 0, net.weight[at] ?? 0];
    const [one, other] = [community[from] ?? 0, community[to] ?? 0];
    if (one === other) {
      const edges = within[one];
      edges?.source.push(placeIn[from] ?? 0);
      edges?.target.push(placeIn[to] ?? 0);
      edges?.weight.push(weight);
    } else {
      const pair = Math.min(one, other) * members.length + Math.max(one, other);
      between.set(pair, (between.get(pair) ?? 0) + weight);
    }
  }
  const radii: number[] = [];
  for (const [its, those] of members.entries()) {
    const edges = within[its];
    if (!edges) continue;
    const own = laidOutAlone(
      those.map((n) => room[n] ?? 0),
      edges,
    );
    radii.push(own.reach + MARGIN);
    for (const [at, n] of those.entries()) {
      x[n] = own.x[at] ?? 0;
      y[n] = own.y[at] ?? 0;
    }
  }
  const pairs = [...between.keys()];
  const places = packDiscs(radii, {
    source: pairs.map((pair) => Math.floor(pair / members.length)),
    target: pairs.map((pair) => pair % members.length),
    weight: pairs.map((pair) => between.get(pair) ?? 0),
  });
  for (let n = 0; n < community.length; n++) {
    const place = places[community[n] ?? 0];
    x[n] = (x[n] ?? 0) + (place?.x ?? 0);
    y[n] = (y[n] ?? 0) + (place?.y ?? 0);
  }
}

/** One community around (0, 0): from a spiral with the most connected in the middle, by steps of ForceAtlas2, then evened out. */
function laidOutAlone(
  room: readonly number[],
  edges: { readonly source: number[]; readonly target: number[]; readonly weight: number[] },
): { readonly x: Float64Array; readonly y: Float64Array; readonly reach: number } {
  const count = room.length;
  const degree = new Float64Array(count);
  for (const [at, from] of edges.source.entries())
    for (const end of [from, edges.target[at] ?? 0])
      degree[end] = (degree[end] ?? 0) + (edges.weight[at] ?? 0);
  const order = Array.from(degree, (_, n) => n).sort((a, b) => (degree[b] ?? 0) - (degree[a] ?? 0) || a - b);
  const [x, y] = [new Float64Array(count), new Float64Array(count)];
  for (const [at, n] of order.entries()) {
    x[n] = 7 * Math.sqrt(at) * Math.cos(at * GOLDEN_ANGLE);
    y[n] = 7 * Math.sqrt(at) * Math.sin(at * GOLDEN_ANGLE);
  }
  const steps = Math.min(MOST_STEPS, Math.max(FEWEST_STEPS, Math.round(STEPS_TIMES_NODES / count)));
  const [source, target] = [Int32Array.from(edges.source), Int32Array.from(edges.target)];
  forceAtlas({ x, y, source, target, weight: Float64Array.from(edges.weight) }, steps, 2);
  return { x, y, reach: evenOut(x, y, room) };
}

/** Moves points in or out from their middle, in place, so that they fill a disc about evenly. Returns its radius. */
function evenOut(x: Float64Array, y: Float64Array, room: readonly number[]): number {
  const count = x.length;
  let [middleX, middleY] = [0, 0];
  for (let n = 0; n < count; n++) {
    middleX += (x[n] ?? 0) / count;
    middleY += (y[n] ?? 0) / count;
  }
  const reach = FILLED * Math.sqrt(room.reduce((sum, it) => sum + it * it, 0));
  const distances = Array.from(x, (_, n) => Math.hypot((x[n] ?? 0) - middleX, (y[n] ?? 0) - middleY));
  const order = distances.map((_, n) => n).sort((a, b) => (distances[a] ?? 0) - (distances[b] ?? 0) || a - b);
  for (const [rank, n] of order.entries()) {
    const distance = distances[n] ?? 0;
    const even = reach * Math.sqrt((rank + 0.5) / count);
    const wanted = count === 1 ? 0 : EVEN * even + (1 - EVEN) * Math.min(distance, 1.4 * reach);
    const factor = distance > 1e-6 ? wanted / distance : 0;
    x[n] = ((x[n] ?? 0) - middleX) * factor;
    y[n] = ((y[n] ?? 0) - middleY) * factor;
  }
  return reach;
}
