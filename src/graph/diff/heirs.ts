import { distinct } from "../../text/compare.ts";
import type { Place } from "./graph-state.ts";

type Places = ReadonlyMap<string, readonly Place[]>;

/** What became of each item, and what each came from: both as ids, sorted; an item without any is left out. */
export interface Descent {
  readonly heirs: ReadonlyMap<string, readonly string[]>;
  readonly ancestors: ReadonlyMap<string, readonly string[]>;
}

/** Which item holds each place; a place that two hold tells nothing. */
function holders(places: Places, isCompared: (document: string) => boolean): Map<string, string | null> {
  const holderAt = new Map<string, string | null>();
  for (const [id, all] of places)
    for (const { document, key } of all)
      if (isCompared(document)) holderAt.set(key, holderAt.has(key) && holderAt.get(key) !== id ? null : id);
  return holderAt;
}

/** Items of two states are one where they hold the same place of a document that did not change. */
export function descent(before: Places, after: Places, isUnchanged: (document: string) => boolean): Descent {
  const [then, now] = [holders(before, isUnchanged), holders(after, isUnchanged)];
  const heirs = new Map<string, Set<string>>();
  const ancestors = new Map<string, Set<string>>();
  for (const [key, old] of then) {
    const young = now.get(key);
    if (old === null || young === undefined || young === null) continue;
    heirs.set(old, (heirs.get(old) ?? new Set()).add(young));
    ancestors.set(young, (ancestors.get(young) ?? new Set()).add(old));
  }
  return { heirs: sorted(heirs), ancestors: sorted(ancestors) };
}

const sorted = (lists: Map<string, Set<string>>): Map<string, string[]> =>
  new Map([...lists].map(([id, all]) => [id, distinct(all)]));
