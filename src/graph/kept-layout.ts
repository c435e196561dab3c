import type { Edge, Layout, Place2D } from "../model/graph.ts";
import { EntityEdgeType } from "../model/schema.ts";
import { byCodeUnit } from "../text/compare.ts";

/** What has changed since a layout was made. */
export interface LayoutChange {
  /** Entities without a place. */
  readonly fresh: ReadonlySet<string>;
  /** Entities that are no more. */
  readonly gone: Iterable<string>;
  /** Edges among which are all that touch a fresh entity. */
  readonly edges: Iterable<Edge>;
  /** The entities that a document mentions, in the order of their ids. */
  readonly mentionedIn: (document: string) => readonly string[];
  /** The id today of an entity that is no more under this one; null where it is gone altogether. */
  readonly todayOf: (idBefore: string) => string | null;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Entities that one document speaks of lie near each other, more weakly than those joined by an edge. */
export const SHARED_DOCUMENT = 0.2;
/** Edges that draw two entities together. */
export const BETWEEN: ReadonlySet<string> = new Set(EntityEdgeType.options);
export const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
/** Side of the square that one node takes up. */
const CELL = 4;
const cellOf = ({ x, y }: Point): string => `${Math.round(x / CELL)} ${Math.round(y / CELL)}`;
const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** Positions that stay: what has a place keeps it, and what is new is put beside its neighbours. */
export class KeptLayout {
  readonly #places = new Map<string, Place2D>();
  /** How many nodes stand on each square. */
  readonly #taken = new Map<string, number>();
  /** How many nodes each community has, and the last of the communities. */
  readonly #sizes = new Map<number, number>();
  #lastCommunity = -1;

  constructor(layout: Layout) {
    for (const id of Object.keys(layout)) {
      const place = layout[id];
      if (place) this.#put(id, place);
    }
  }

  get ids(): Iterable<string> {
    return this.#places.keys();
  }

  get size(): number {
    return this.#places.size;
  }

  has(id: string): boolean {
    return this.#places.has(id);
  }

  /** The same for the same layout before and the same graph, however the change came about. */
  follow({ fresh, gone, edges, mentionedIn, todayOf }: LayoutChange): void {
    for (const id of [...gone].sort(byCodeUnit)) {
      const place = this.#places.get(id);
      if (!place) continue;
      this.#leave(id, place);
      const today = todayOf(id);
      if (today !== null && fresh.has(today) && !this.#places.has(today)) this.#put(today, place);
    }
    const unplaced = [...fresh].filter((id) => !this.#places.has(id)).sort(byCodeUnit);
    const neighbours = neighboursAmong(edges, new Set(unplaced));
    const outside = { reach: 0, count: 0 };
    for (const id of unplaced) {
      const { entities, documents } = neighbours.get(id) ?? { entities: [], documents: [] };
      const near = entities.sort(byCodeUnit).flatMap((it) => this.#places.get(it) ?? []);
      const mates = documents
        .sort(byCodeUnit)
        .map((document) => mentionedIn(document).flatMap((it) => this.#places.get(it) ?? []));
      const middle = meanOf([...near, ...mates.flatMap((it) => meanOf(it) ?? [])]) ?? this.#outside(outside);
      const community = this.#communityAmong(near, mates.flat());
      const { x, y } = this.#freePlaceNear(middle);
      this.#put(id, { x: rounded(x), y: rounded(y), community });
    }
  }

  /** Gives all nodes other communities. */
  regroup(communityOf: (id: string) => number): void {
    for (const [id, place] of this.#places) {
      this.#leaveCommunity(place.community);
      const community = communityOf(id);
      this.#joinCommunity(community);
      this.#places.set(id, { ...place, community });
    }
  }

  layout(): Layout {
    return Object.assign(Object.create(null), Object.fromEntries(this.#places)) as Layout;
  }

  /** The community of most neighbours, those over an edge before those of a document; a new one where there are none. */
  #communityAmong(near: readonly Place2D[], mates: readonly Place2D[]): number {
    const weight = new Map<number, number>();
    for (const [places, each] of [[near, 1] as const, [mates, SHARED_DOCUMENT] as const])
      for (const { community } of places) weight.set(community, (weight.get(community) ?? 0) + each);
    const [best] = [...weight].sort(([a, x], [b, y]) => y - x || a - b);
    if (best) return best[0];
    return this.#lastCommunity + 1;
  }

  #freePlaceNear(middle: Point): Point {
    let place = middle;
    for (let i = 0; this.#taken.has(cellOf(place)) && i < 5000; i++)
      place = {
        x: middle.x + CELL * Math.sqrt(i + 1) * Math.cos(i * GOLDEN_ANGLE),
        y: middle.y + CELL * Math.sqrt(i + 1) * Math.sin(i * GOLDEN_ANGLE),
      };
    return place;
  }

  /** The next place around all that is there. */
  #outside(outside: { reach: number; count: number }): Point {
    if (outside.count === 0) {
      outside.reach = 10;
      for (const { x, y } of this.#places.values()) outside.reach = Math.max(outside.reach, Math.hypot(x, y));
    }
    const angle = outside.count++ * GOLDEN_ANGLE;
    const distance = outside.reach + 3 * CELL;
    return { x: distance * Math.cos(angle), y: distance * Math.sin(angle) };
  }

  #put(id: string, place: Place2D): void {
    this.#places.set(id, place);
    this.#joinCommunity(place.community);
    const cell = cellOf(place);
    this.#taken.set(cell, (this.#taken.get(cell) ?? 0) + 1);
  }

  #leave(id: string, place: Place2D): void {
    this.#places.delete(id);
    this.#leaveCommunity(place.community);
    const cell = cellOf(place);
    const left = (this.#taken.get(cell) ?? 1) - 1;
    if (left > 0) this.#taken.set(cell, left);
    else this.#taken.delete(cell);
  }

  #joinCommunity(community: number): void {
    this.#sizes.set(community, (this.#sizes.get(community) ?? 0) + 1);
    this.#lastCommunity = Math.max(this.#lastCommunity, community);
  }

  #leaveCommunity(community: number): void {
    const left = (this.#sizes.get(community) ?? 1) - 1;
    if (left > 0) this.#sizes.set(community, left);
    else this.#sizes.delete(community);
    while (this.#lastCommunity >= 0 && !this.#sizes.has(this.#lastCommunity)) this.#lastCommunity--;
  }
}

/** Entities and documents that touch each of the ids. */
function neighboursAmong(
  edges: Iterable<Edge>,
  ids: ReadonlySet<string>,
): Map<string, { entities: string[]; documents: string[] }> {
  const neighbours = new Map(
    [...ids].map((id) => [id, { entities: [] as string[], documents: [] as string[] }]),
  );
  for (const { type, source, target } of edges)
    if (type === "MENTIONS") neighbours.get(target)?.documents.push(source);
    else if (BETWEEN.has(type) && source !== target) {
      neighbours.get(source)?.entities.push(target);
      neighbours.get(target)?.entities.push(source);
    }
  return neighbours;
}

function meanOf(places: readonly Point[]): Point | undefined {
  if (places.length === 0) return undefined;
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  return { x: mean(places.map((it) => it.x)), y: mean(places.map((it) => it.y)) };
}
