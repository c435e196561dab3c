import type { DrawnEdge } from "../../src/model/http.ts";

/** How much stands behind a link: by its status first, as in the library's question on connections. */
const RANKS: ReadonlyMap<string, number> = new Map([
  ["disputed", 1],
  ["unverified", 2],
  ["accepted", 3],
  ["verified", 4],
]);

const rankOf = ({ status }: Pick<DrawnEdge, "status">): number => RANKS.get(status) ?? 3;

/** Below 0 where less stands behind the first: a worse status, else fewer origins, else the lesser id. */
export function byStrength(a: DrawnEdge, b: DrawnEdge): number {
  return rankOf(a) - rankOf(b) || a.origins - b.origins || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** True for links that a report itself puts in doubt. */
export const isDoubtful = (edge: Pick<DrawnEdge, "status">): boolean => rankOf(edge) < 3;
