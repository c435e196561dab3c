import { byCodeUnit } from "../text/compare.ts";
import type { ClaimGroup } from "./group-claims.ts";
import { byPublication } from "./origins.ts";

/** How claims stand to each other, by claim id. */
export interface Relations {
  /** Each to the first of its group. */
  readonly supports: ReadonlyMap<string, readonly string[]>;
  readonly contradicts: ReadonlyMap<string, readonly string[]>;
  /** How many support it. */
  readonly supporters: ReadonlyMap<string, number>;
  /** Claims that another denies. */
  readonly disputed: ReadonlySet<string>;
}

const byFirst = (a: ClaimGroup, b: ClaimGroup): number =>
  byPublication(a.first.read, b.first.read) || byCodeUnit(a.id, b.id);

/** Joins claims on the same edge: those that say the same support the first, denials contradict it. */
export function relateClaims(groups: readonly ClaimGroup[]): Relations {
  const byEdge = new Map<string, ClaimGroup[]>();
  for (const group of groups) {
    const edge = group.edges[0];
    if (!edge || group.first.claim.modality !== "factual") continue;
    const key = JSON.stringify([edge.type, edge.source, edge.target]);
    const list = byEdge.get(key);
    if (list) list.push(group);
    else byEdge.set(key, [group]);
  }
  const supports = new Map<string, string[]>();
  const contradicts = new Map<string, string[]>();
  const supporters = new Map<string, number>();
  const disputed = new Set<string>();
  const support = (same: readonly ClaimGroup[]): void => {
    const [first, ...others] = same;
    if (!first || others.length === 0) return;
    for (const other of others) supports.set(other.id, [first.id]);
    supporters.set(first.id, others.length);
  };
  for (const claims of byEdge.values()) {
    const asserted = claims.filter((it) => it.first.claim.polarity === "asserted").sort(byFirst);
    const denied = claims.filter((it) => it.first.claim.polarity === "denied").sort(byFirst);
    support(asserted);
    support(denied);
    const [firstAsserted, firstDenial] = [asserted[0], denied[0]];
    if (!firstAsserted || !firstDenial) continue;
    contradicts.set(firstDenial.id, [firstAsserted.id]);
    for (const claim of asserted) disputed.add(claim.id);
  }
  return { supports, contradicts, supporters, disputed };
}
