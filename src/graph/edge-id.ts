import type { EdgeType } from "../model/schema.ts";
import { shortHash } from "../text/hash.ts";

/** The id of an edge: the same for the same ends, type and place in a chain. */
export function edgeId(
  type: EdgeType,
  source: string,
  target: string,
  ...more: readonly (string | number)[]
): string {
  return `edg-${shortHash(type, source, target, ...more)}`;
}
