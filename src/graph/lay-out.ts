import { UndirectedGraph } from "graphology";
import louvain from "graphology-communities-louvain";
import forceAtlas2 from "graphology-layout-forceatlas2";
import type { Graph, Layout, Place2D } from "../model/graph.ts";
import { byCodeUnit } from "../text/compare.ts";
import { seededRandom } from "../text/seeded-random.ts";
import { BETWEEN, GOLDEN_ANGLE, type KeptLayout, type LayoutChange, SHARED_DOCUMENT } from "./kept-layout.ts";

type Drawing = UndirectedGraph<{ x: number; y: number; size: number; fixed: boolean }, { weight: number }>;

/** Steps of ForceAtlas2 for a graph of up to `SMALL` nodes. */
const STEPS = 80;
const SMALL = 5_000;
/** Steps for one that is just larger; the more nodes, the fewer: one step takes longer than in proportion to the nodes. */
const STEPS_OF_LARGE = 20;
const FEWEST_STEPS = 4;
const SEED = 20_220_224;

/**
 * Positions and communities of all entities: communities by Louvain, each on its own place of a spiral, then some steps
 * of ForceAtlas2.
 */
export function layOut(graph: Graph): Layout {
  const drawing = drawingOf(graph);
  const communities = communitiesOf(drawing);
  spread(drawing, communities);
  settle(drawing);
  const layout: Record<string, Place2D> = Object.create(null);
  for (const node of graph.nodes) {
    if (!node.labels.includes("Entity")) continue;
    const { x, y } = drawing.getNodeAttributes(node.id);
    layout[node.id] = { x: rounded(x), y: rounded(y), community: communities.get(node.id) ?? 0 };
  }
  return layout;
}

/** From this share of new nodes on, all communities are found anew; places are kept even then. */
const MANY_NEW = 0.25;

/** Lets a layout follow the graph: what was there keeps its place and only new nodes are put beside their neighbours. */
export function followGraph(layout: KeptLayout, change: LayoutChange, graph: () => Graph): void {
  const before = layout.size;
  layout.follow(change);
  if (change.fresh.size < MANY_NEW * before) return;
  const communities = communitiesOf(drawingOf(graph()));
  layout.regroup((id) => communities.get(id) ?? 0);
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** Entities and, as weak ties, the documents that mention them. */
function drawingOf(graph: Graph): Drawing {
  const drawing: Drawing = new UndirectedGraph();
  for (const node of graph.nodes)
    if (!node.labels.includes("Claim")) drawing.addNode(node.id, { x: 0, y: 0, size: 1, fixed: false });
  for (const { type, source, target } of graph.edges) {
    const weight = BETWEEN.has(type) ? 1 : type === "MENTIONS" ? SHARED_DOCUMENT : 0;
    if (weight === 0 || source === target) continue;
    if (drawing.hasEdge(source, target))
      drawing.updateEdgeAttribute(source, target, "weight", (it) => (it ?? 0) + weight);
    else if (drawing.hasNode(source) && drawing.hasNode(target)) drawing.addEdge(source, target, { weight });
  }
  return drawing;
}

/** Communities numbered from the largest, by node id. */
function communitiesOf(drawing: Drawing): Map<string, number> {
  if (drawing.size === 0) return new Map(drawing.nodes().map((id) => [id, 0]));
  const found = new Map(
    Object.entries(louvain(drawing, { getEdgeWeight: "weight", rng: seededRandom(SEED) })),
  );
  const members = new Map<number, string[]>();
  for (const [id, community] of found) addMember(members, community, id);
  const order = [...members.entries()].sort(
    ([, a], [, b]) =>
      b.length - a.length || byCodeUnit(a.sort(byCodeUnit)[0] ?? "", b.sort(byCodeUnit)[0] ?? ""),
  );
  const number = new Map(order.map(([community], i) => [community, i]));
  return new Map([...found].map(([id, community]) => [id, number.get(community) ?? 0]));
}

function addMember(members: Map<number, string[]>, community: number, id: string): void {
  const known = members.get(community);
  if (known) known.push(id);
  else members.set(community, [id]);
}

/** Communities on a sunflower spiral, and the nodes of each on one of their own. */
function spread(drawing: Drawing, communities: ReadonlyMap<string, number>): void {
  const members = new Map<number, string[]>();
  for (const id of drawing.nodes().sort(byCodeUnit)) {
    addMember(members, communities.get(id) ?? 0, id);
  }
  const reach = 6 * Math.sqrt(drawing.order);
  const count = Math.max(1, members.size);
  for (const [community, ids] of members) {
    const distance = reach * Math.sqrt(community / count);
    const angle = community * GOLDEN_ANGLE;
    for (const [i, id] of ids.entries()) {
      const own = 3 * Math.sqrt(i + 0.5);
      drawing.mergeNodeAttributes(id, {
        x: distance * Math.cos(angle) + own * Math.cos(i * GOLDEN_ANGLE),
        y: distance * Math.sin(angle) + own * Math.sin(i * GOLDEN_ANGLE),
      });
    }
  }
}

function settle(drawing: Drawing): void {
  if (drawing.order < 2) return;
  forceAtlas2.assign(drawing, {
    iterations: stepsFor(drawing.order),
    getEdgeWeight: "weight",
    settings: {
      ...forceAtlas2.inferSettings(drawing.order),
      barnesHutOptimize: drawing.order > 500,
      gravity: 0.6,
      scalingRatio: 12,
      slowDown: 4,
      linLogMode: false,
      adjustSizes: false,
    },
  });
}

const stepsFor = (nodes: number): number =>
  nodes <= SMALL ? STEPS : Math.max(FEWEST_STEPS, Math.round(STEPS_OF_LARGE * Math.sqrt(SMALL / nodes)));
