import type { EdgeType } from "../model/schema.ts";
import { prefixedHash } from "../text/hash.ts";

/** The id of an edge: the same for the same ends, type and place in a chain. */
export function edgeId(
  type: EdgeType,
  source: string,
  target: string,
  ...more: readonly (string | number)[]
): string {
  return prefixedHash("edg-", type, source, target, ...more);
}
