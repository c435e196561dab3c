import type { WayAsked } from "../state/view-state.ts";
import type { ExploreIndex } from "./explore-index.ts";
import { type Way, waysBetween } from "./paths-between.ts";
import type { Shown } from "./shown-under.ts";

/** Steps of a way at the most. */
export const LONGEST_WAY = 6;

/** The ways between two entities over what is shown, not over those to be avoided. */
export function askedWays(index: ExploreIndex, shown: Shown, { from, to, avoiding }: WayAsked): Way[] {
  if (!to) return [];
  const edgeAt = new Map(index.edges.map(({ id }, at) => [id, at]));
  const barred = new Set(avoiding);
  return waysBetween(index.graph, from, to, {
    longest: LONGEST_WAY,
    isNodeAllowed: (id) => !barred.has(id) && shown.nodes[index.nodeAt.get(id) ?? -1] === 1,
    isEdgeAllowed: (id) => shown.edges[edgeAt.get(id) ?? -1] === 1,
  });
}
