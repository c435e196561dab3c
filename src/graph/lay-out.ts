import { UndirectedGraph } from "graphology";
import louvain from "graphology-communities-louvain";
import forceAtlas2 from "graphology-layout-forceatlas2";
import type { Graph, Layout, Place2D } from "../model/graph.ts";
import { EntityEdgeType } from "../model/schema.ts";
import { byCodeUnit } from "../text/compare.ts";
import { seededRandom } from "../text/seeded-random.ts";

/** Where nodes were before; `idBefore` finds the id under which a node was kept. */
export interface Before {
  readonly layout: Layout;
  readonly todayOf: (idBefore: string) => string | null;
}

type Drawing = UndirectedGraph<{ x: number; y: number; size: number; fixed: boolean }, { weight: number }>;

const STEPS = 80;
const SEED = 20_220_224;
/** Entities that one document speaks of lie near each other, more weakly than those joined by an edge. */
const SHARED_DOCUMENT = 0.2;
const BETWEEN = new Set<string>(EntityEdgeType.options);
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/**
 * Positions and communities of all entities: communities by Louvain, each on its own place of a spiral, then some steps
 * of ForceAtlas2. With `before`, what was there keeps its place and only new nodes are put beside their neighbours.
 */
export function layOut(graph: Graph, before?: Before): Layout {
  const drawing = drawingOf(graph);
  const communities = communitiesOf(drawing);
  const kept = before ? keptPlaces(before, drawing) : new Map<string, Place2D>();
  spread(drawing, communities);
  if (kept.size > 0) placeBesideKept(drawing, kept);
  else settle(drawing);
  const layout: Record<string, Place2D> = Object.create(null);
  for (const node of graph.nodes) {
    if (!node.labels.includes("Entity")) continue;
    const { x, y } = kept.get(node.id) ?? drawing.getNodeAttributes(node.id);
    layout[node.id] = { x: rounded(x), y: rounded(y), community: communities.get(node.id) ?? 0 };
  }
  return layout;
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
    iterations: drawing.order > 5_000 ? STEPS / 4 : STEPS,
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

function keptPlaces({ layout, todayOf }: Before, drawing: Drawing): Map<string, Place2D> {
  const kept = new Map<string, Place2D>();
  for (const id of Object.keys(layout).sort(byCodeUnit)) {
    const place = layout[id];
    if (place && drawing.hasNode(id)) kept.set(id, place);
  }
  for (const id of Object.keys(layout).sort(byCodeUnit)) {
    const place = layout[id];
    if (!place || drawing.hasNode(id)) continue;
    const today = todayOf(id);
    if (today !== null && drawing.hasNode(today) && !kept.has(today)) kept.set(today, place);
  }
  return kept;
}

/** New nodes stand around the middle of their placed neighbours, on free places of a spiral; the rest outside of all. */
function placeBesideKept(drawing: Drawing, kept: ReadonlyMap<string, Place2D>): void {
  const placed = new Map<string, { x: number; y: number }>(kept);
  const taken = new Set<string>();
  const cell = (x: number, y: number): string => `${Math.round(x / 4)} ${Math.round(y / 4)}`;
  for (const { x, y } of kept.values()) taken.add(cell(x, y));
  let radius = 10;
  for (const { x, y } of kept.values()) radius = Math.max(radius, Math.hypot(x, y));
  const fresh = drawing
    .nodes()
    .filter((id) => !kept.has(id))
    .sort(byCodeUnit);
  let outside = 0;
  for (const id of fresh) {
    const near = drawing.neighbors(id).flatMap((it) => placed.get(it) ?? nearOf(drawing, it, placed));
    const middle =
      near.length > 0
        ? { x: mean(near.map((it) => it.x)), y: mean(near.map((it) => it.y)) }
        : {
            x: (radius + 12) * Math.cos(outside * GOLDEN_ANGLE),
            y: (radius + 12) * Math.sin(outside++ * GOLDEN_ANGLE),
          };
    let place = middle;
    for (let i = 0; taken.has(cell(place.x, place.y)) && i < 5000; i++)
      place = {
        x: middle.x + 4 * Math.sqrt(i + 1) * Math.cos(i * GOLDEN_ANGLE),
        y: middle.y + 4 * Math.sqrt(i + 1) * Math.sin(i * GOLDEN_ANGLE),
      };
    taken.add(cell(place.x, place.y));
    placed.set(id, place);
    drawing.mergeNodeAttributes(id, place);
  }
}

/** A neighbour without a place of its own (a document) stands where its placed neighbours do. */
function nearOf(
  drawing: Drawing,
  id: string,
  placed: ReadonlyMap<string, { x: number; y: number }>,
): { x: number; y: number }[] {
  const near = drawing.neighbors(id).flatMap((it) => placed.get(it) ?? []);
  return near.length > 0 ? [{ x: mean(near.map((it) => it.x)), y: mean(near.map((it) => it.y)) }] : [];
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
