import type { DrawnEdge, DrawnNode } from "../../src/model/http.ts";
import type { EntityEdgeType } from "../../src/model/schema.ts";
import type { ExploreIndex } from "./explore-index.ts";
import type { Shown } from "./shown-under.ts";
import { byStrength } from "./strength.ts";

/** Somewhere on the map, as sure as it is known. */
export interface Spot {
  readonly latitude: number;
  readonly longitude: number;
  /** How far from here it may be, in kilometres. */
  readonly reach: number;
  /** True for a country: it may be anywhere within its outline. */
  readonly isCountry: boolean;
}

/** An entity at a spot. */
export interface MapMark {
  readonly node: DrawnNode;
  /** The place that it is at; itself for a place. */
  readonly place: DrawnNode;
  /** The edge that says so; null for a place. */
  readonly edge: DrawnEdge | null;
}

/** All that is shown at one place. */
export interface MapSite {
  readonly place: DrawnNode;
  readonly spot: Spot;
  /** The place itself is among them where it is shown. */
  readonly marks: readonly MapMark[];
}

export interface MapPicture {
  readonly sites: readonly MapSite[];
  /** Shown entities of which nothing tells where they are. */
  readonly placeless: number;
}

/** Kilometres around the stated point within which a place of a kind lies. */
const REACH: ReadonlyMap<string, number> = new Map([
  ["landmark", 1],
  ["village", 2],
  ["town", 4],
  ["city", 9],
  ["district", 22],
  ["frontSector", 30],
  ["river", 60],
  ["water", 60],
  ["region", 80],
  ["historicRegion", 120],
  ["country", 300],
]);
const UNKNOWN_REACH = 12;
/** Kilometres more where only what a place lies near, or in, has a position. */
const NEARBY = 20;

const SITED: ReadonlySet<EntityEdgeType> = new Set(["OCCURRED_AT", "LOCATED_AT", "BASED_IN", "COMES_FROM"]);
const BESIDE: ReadonlySet<EntityEdgeType> = new Set(["NEAR", "LOCATED_IN"]);

/** What is shown, where it is: places at their own position, all else at the places that a shown edge puts it. */
export function mapPicture(index: ExploreIndex, shown: Shown): MapPicture {
  const spots = spotsOf(index, shown);
  const marksByPlace = new Map<string, MapMark[]>();
  const placed = new Set<string>();
  const put = (node: DrawnNode, place: DrawnNode, edge: DrawnEdge | null): void => {
    const marks = marksByPlace.get(place.id) ?? [];
    marksByPlace.set(place.id, marks);
    if (marks.some((it) => it.node.id === node.id)) return;
    marks.push({ node, place, edge });
    placed.add(node.id);
  };
  index.nodes.forEach((node, at) => {
    if (shown.nodes[at] && spots.has(node.id)) put(node, node, null);
  });
  for (const edge of shownEdges(index, shown)
    .filter(({ type }) => SITED.has(type))
    .sort((a, b) => byStrength(b, a))) {
    const [node, place] = [index.graph.nodeById.get(edge.source), index.graph.nodeById.get(edge.target)];
    if (node && place && spots.has(place.id)) put(node, place, edge);
  }
  const sites = [...marksByPlace].flatMap(([id, marks]) => {
    const [place, spot] = [index.graph.nodeById.get(id), spots.get(id)];
    return place && spot ? [{ place, spot, marks }] : [];
  });
  return { sites, placeless: shown.nodeCount - placed.size };
}

const shownEdges = ({ edges }: ExploreIndex, shown: Shown): DrawnEdge[] =>
  edges.filter((_, at) => shown.edges[at] === 1);

/** Where each place is: by its own coordinates, else by those of what it lies near or in. */
function spotsOf(index: ExploreIndex, shown: Shown): Map<string, Spot> {
  const spots = new Map<string, Spot>();
  for (const node of index.nodes) {
    const position = index.positions.get(node.id);
    if (!position) continue;
    const reach = REACH.get(node.kind ?? "") ?? UNKNOWN_REACH;
    spots.set(node.id, { ...position, reach, isCountry: node.kind === "country" });
  }
  for (const { source, target } of shownEdges(index, shown).filter(({ type }) => BESIDE.has(type)))
    for (const [place, other] of [
      [source, target],
      [target, source],
    ] as const) {
      const known = spots.get(other);
      if (index.positions.has(place) || !known || known.isCountry || !index.positions.has(other)) continue;
      const spot = { ...known, reach: known.reach + NEARBY };
      const before = spots.get(place);
      if (!before || spot.reach < before.reach) spots.set(place, spot);
    }
  return spots;
}
