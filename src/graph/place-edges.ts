import type { Entity } from "../model/entity.ts";
import type { Edge } from "../model/graph.ts";
import { fold } from "../text/fold.ts";
import { edgeId } from "./edge-id.ts";
import { propertiesOf } from "./properties.ts";

/** Name of the list that knows which place lies in which. */
const LIST = "data/gazetteers/places";

/** A place as the larger one that others lie in (`as`) and as one that lies in others (`in`, the nearest first). */
interface Placed {
  readonly as: readonly string[];
  readonly in: readonly string[];
}

/**
 * Edges that only the list of places knows: a place lies in its region, else in its country, where both are in the
 * graph and no report says so itself. Marked as inferred, without a claim.
 */
export class PlaceEdges {
  readonly #placed = new Map<string, Placed>();
  /** Ids of the places that bear a key, and of those that lie in what bears it. */
  readonly #larger = new Map<string, Set<string>>();
  readonly #smaller = new Map<string, Set<string>>();

  /** Takes places in their new state, null for what is none any more; returns the ids of the places whose edge may differ. */
  update(places: ReadonlyMap<string, Entity | null>): Set<string> {
    const touched = new Set<string>();
    for (const [id, entity] of places) {
      const before = this.#placed.get(id);
      const after = entity?.type === "Place" ? placedOf(entity) : undefined;
      if (JSON.stringify(before) === JSON.stringify(after)) continue;
      touched.add(id);
      for (const key of before?.as ?? []) this.#changeLarger(key, touched, (ids) => ids.delete(id));
      for (const key of before?.in ?? []) this.#smaller.get(key)?.delete(id);
      for (const key of after?.as ?? []) this.#changeLarger(key, touched, (ids) => ids.add(id));
      for (const key of after?.in ?? []) setOf(this.#smaller, key).add(id);
      if (after) this.#placed.set(id, after);
      else this.#placed.delete(id);
    }
    return touched;
  }

  /** The edge of a place to the one that it lies in; null where the list knows none that is in the graph. */
  edgeOf(id: string): Edge | null {
    for (const key of this.#placed.get(id)?.in ?? []) {
      const larger = leastOf(this.#larger.get(key));
      if (larger === id) return null;
      if (larger !== undefined)
        return {
          id: edgeId("LOCATED_IN", id, larger),
          type: "LOCATED_IN",
          source: id,
          target: larger,
          properties: propertiesOf({
            inferred: true,
            rule: LIST,
            origins: 0,
            reports: 0,
            status: "accepted",
          }),
        };
    }
    return null;
  }

  /** All places that lie in what bears the key may lie elsewhere, where another one bears it now. */
  #changeLarger(key: string, touched: Set<string>, change: (ids: Set<string>) => void): void {
    const ids = setOf(this.#larger, key);
    const before = leastOf(ids);
    change(ids);
    if (leastOf(ids) !== before) for (const smaller of this.#smaller.get(key) ?? []) touched.add(smaller);
  }
}

function setOf(sets: Map<string, Set<string>>, key: string): Set<string> {
  const known = sets.get(key) ?? new Set();
  sets.set(key, known);
  return known;
}

function leastOf(ids: Iterable<string> = []): string | undefined {
  let least: string | undefined;
  for (const id of ids) if (least === undefined || id < least) least = id;
  return least;
}

function placedOf({ name, names, attributes: { kind, country, region } }: Entity): Placed {
  if (country === undefined) return { as: [], in: [] };
  if (kind === "country") return { as: [country], in: [] };
  if (kind !== "region")
    return { as: [], in: region === undefined ? [country] : [regionKey(country, region), country] };
  return {
    as: [...new Set([name, ...names, region ?? ""].map((it) => regionKey(country, it)))],
    in: [country],
  };
}

/** Kharkiv Oblast, Kharkiv region and Kharkiv province are one region. */
function regionKey(country: string, name: string): string {
  const bare = fold(name).replace(/ (oblast|region|province|governorate|krai|district)$/, "");
  return JSON.stringify([country, bare]);
}
