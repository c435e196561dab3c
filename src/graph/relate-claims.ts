import { byCodeUnit } from "../text/compare.ts";
import type { ClaimGroup } from "./group-claims.ts";
import { byPublication } from "./origins.ts";

/** How claims stand to each other, by claim id. */
export interface Relations {
  /** Each to the first of its group. */
  readonly supports: ReadonlyMap<string, ReadonlySet<string>>;
  readonly contradicts: ReadonlyMap<string, ReadonlySet<string>>;
  /** Those that support it. */
  readonly supporters: ReadonlyMap<string, ReadonlySet<string>>;
  /** Claims that another denies. */
  readonly disputed: ReadonlySet<string>;
}

const byFirst = (a: ClaimGroup, b: ClaimGroup): number =>
  byPublication(a.first.read, b.first.read) || byCodeUnit(a.id, b.id);

function addTo(sets: Map<string, Set<string>>, key: string, value: string): void {
  const set = sets.get(key);
  if (set) set.add(value);
  else sets.set(key, new Set([value]));
}

/** Joins claims on the same edge (on each that a claim is about): those that say the same support the first, denials contradict it. */
export function relateClaims(groups: readonly ClaimGroup[]): Relations {
  const byEdge = new Map<string, ClaimGroup[]>();
  for (const group of groups) {
    if (group.first.claim.modality !== "factual") continue;
    for (const { type, source, target } of group.edges) {
      const key = JSON.stringify([type, source, target]);
      const list = byEdge.get(key);
      if (list) list.push(group);
      else byEdge.set(key, [group]);
    }
  }
  const supports = new Map<string, Set<string>>();
  const contradicts = new Map<string, Set<string>>();
  const supporters = new Map<string, Set<string>>();
  const disputed = new Set<string>();
  const support = (same: readonly ClaimGroup[]): void => {
    const [first, ...others] = same;
    if (!first) return;
    for (const other of others) {
      addTo(supports, other.id, first.id);
      addTo(supporters, first.id, other.id);
    }
  };
  for (const claims of byEdge.values()) {
    const asserted = claims.filter((it) => it.first.claim.polarity === "asserted").sort(byFirst);
    const denied = claims.filter((it) => it.first.claim.polarity === "denied").sort(byFirst);
    support(asserted);
    support(denied);
    const [firstAsserted, firstDenial] = [asserted[0], denied[0]];
    if (!firstAsserted || !firstDenial) continue;
    addTo(contradicts, firstDenial.id, firstAsserted.id);
    for (const claim of asserted) disputed.add(claim.id);
  }
  return { supports, contradicts, supporters, disputed };
}
