import type { Entry } from "../gazetteers/index.ts";
import { distance, regionKey } from "./place-evidence.ts";

/** What a pair of names gives each of its namesakes, where only one pair fits; more pairs share it. */
const PAIR = 4;
/** A town lies in or beside a district whose middle is this near, in kilometres. */
const INSIDE = 45;
const MOST_DISTRICTS = 12;

/** How much a namesake gains by other names of its page, by its id. */
export type Support = ReadonlyMap<string, number>;

/** Towns and districts that lie in each other speak for each other: "Paris" with "Henry County" is in Tennessee. */
export function districtSupport(names: readonly (readonly Entry[])[]): Support {
  const support = new Map<string, number>();
  const districts = names.filter((it) => it[0]?.kind === "district").slice(0, MOST_DISTRICTS);
  for (const district of districts) {
    const byRegion = new Map<string, Entry[]>();
    for (const it of district) {
      const key = regionKey(it);
      byRegion.set(key, [...(byRegion.get(key) ?? []), it]);
    }
    for (const name of names) {
      if (name === district) continue;
      const pairs: [Entry, Entry][] = [];
      for (const entry of name)
        for (const around of byRegion.get(regionKey(entry)) ?? [])
          if (entry.kind !== "region" && distance(entry, around) < INSIDE) pairs.push([entry, around]);
      for (const pair of pairs)
        for (const { id } of pair) support.set(id, Math.max(support.get(id) ?? 0, PAIR / pairs.length));
    }
  }
  return support;
}
