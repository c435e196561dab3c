import { byCodeUnit } from "../text/compare.ts";
import { NONE, orNone } from "../text/none.ts";
import { SAME, scorePair } from "./features.ts";
import type { Item } from "./item.ts";
import type { PairScore } from "./pair-score.ts";
import { vetoBetween } from "./vetoes.ts";

/** A judgement on two items, in the order of the file: the last on a pair holds. */
export interface Ruling {
  readonly left: string;
  readonly right: string;
  readonly verdict: "same" | "different" | "unsure";
  /** Its place in the list of judgements. */
  readonly number: number;
}

export interface Cluster {
  /** Keys of its items, in code-unit order. */
  readonly items: readonly string[];
  readonly because: readonly string[];
}

/** A pair that is neither one nor two: for a person to decide. */
export interface UnsurePair {
  readonly left: string;
  readonly right: string;
  readonly score: number;
  readonly because: readonly string[];
}

export interface Resolution {
  readonly clusters: readonly Cluster[];
  readonly unsure: readonly UnsurePair[];
  /** `same` judgements that a veto forbids, with the attribute to correct. */
  readonly refused: readonly { readonly ruling: Ruling; readonly veto: string }[];
}

/** The ids of the reports that speak of an item. */
export type ReportsOf = (item: Item) => Iterable<string>;

/** Items that judgements made one: compared, from here on, as one. */
interface Group {
  readonly key: string;
  readonly items: Item[];
}

interface Link extends PairScore {
  readonly a: string;
  readonly b: string;
}

const pairKey = (a: string, b: string): string => (a < b ? `${a}\n${b}` : `${b}\n${a}`);

/**
 * Which items of a component are one. A pure function of the items and the rulings on them: the order in which either
 * was met does not matter (the rulings' own numbers do). What would join two that a veto keeps apart joins neither.
 */
export function resolveComponent(
  items: readonly Item[],
  rulings: readonly Ruling[],
  reportsOf: ReportsOf,
): Resolution {
  const [only] = items;
  if (only && items.length === 1 && rulings.length === 0)
    return { clusters: [{ items: [only.key], because: NONE }], unsure: NONE, refused: NONE };
  const sorted = [...items].sort((a, b) => byCodeUnit(a.key, b.key));
  const held = lastOfEachPair(rulings);
  const keptApart = new Set(
    held.filter((it) => it.verdict !== "same").map((it) => pairKey(it.left, it.right)),
  );
  const vetoOf = (a: Item, b: Item): string | null => {
    if (keptApart.size > 0 && keptApart.has(pairKey(a.key, b.key))) return "judgement";
    return vetoBetween(a, b)?.name ?? (areNamedAsTwo(a, b, reportsOf) ? "Guards" : null);
  };
  const vetoOfGroups = (a: Group, b: Group): string | null => {
    for (const x of a.items)
      for (const y of b.items) {
        const veto = vetoOf(x, y);
        if (veto !== null) return veto;
      }
    return null;
  };

  const groupOf = new Map<string, Group>(sorted.map((item) => [item.key, { key: item.key, items: [item] }]));
  const refused: { ruling: Ruling; veto: string }[] = [];
  for (const ruling of held.filter((it) => it.verdict === "same")) {
    const left = groupOf.get(ruling.left);
    const right = groupOf.get(ruling.right);
    if (!left || !right || left === right) continue;
    const veto = vetoOfGroups(left, right);
    if (veto !== null) {
      refused.push({ ruling, veto });
      continue;
    }
    const merged: Group = {
      key: [left.key, right.key].sort(byCodeUnit)[0] ?? left.key,
      items: [...left.items, ...right.items].sort((a, b) => byCodeUnit(a.key, b.key)),
    };
    for (const item of merged.items) groupOf.set(item.key, merged);
  }

  const groups = [...new Set(groupOf.values())].sort((a, b) => byCodeUnit(a.key, b.key));
  const links: Link[] = [];
  const vetoed: [string, string][] = [];
  const unsure: UnsurePair[] = [];
  for (const [i, a] of groups.entries())
    for (const b of groups.slice(i + 1)) {
      if (vetoOfGroups(a, b) !== null) {
        vetoed.push([a.key, b.key]);
        continue;
      }
      const best = strongestPair(a, b);
      if (best.score >= SAME) links.push({ a: a.key, b: b.key, ...best });
      else if (best.score > 0) unsure.push({ left: a.key, right: b.key, ...best });
    }

  const kept = cutWhatJoinsVetoed(links, vetoed);
  const keptLinks = new Set(kept);
  for (const cut of links.filter((link) => !keptLinks.has(link)))
    unsure.push({ left: cut.a, right: cut.b, score: cut.score, because: cut.because });
  return {
    clusters: clustersOf(groups, kept),
    unsure: orNone(openPairs(unsure, groups, kept)),
    refused: orNone(refused),
  };
}

/** A report that names a Guards unit beside another of its number knows that both live. */
function areNamedAsTwo(a: Item, b: Item, reportsOf: ReportsOf): boolean {
  if (!a.unit || !b.unit || a.unit.isGuards === b.unit.isGuards) return false;
  const reports = new Set(reportsOf(a));
  for (const report of reportsOf(b)) if (reports.has(report)) return true;
  return false;
}

function lastOfEachPair(rulings: readonly Ruling[]): Ruling[] {
  const last = new Map<string, Ruling>();
  for (const ruling of [...rulings].sort((a, b) => a.number - b.number))
    if (ruling.left !== ruling.right) last.set(pairKey(ruling.left, ruling.right), ruling);
  return [...last.values()].sort((a, b) => a.number - b.number);
}

/** The best score over two groups; equal items that a judgement set apart need no reason, and the unnamed have none. */
function strongestPair(a: Group, b: Group): PairScore {
  let best: PairScore = { score: 0, because: [] };
  for (const x of a.items)
    for (const y of b.items) {
      if (x.signature === y.signature) return { score: 1, because: [] };
      if (x.isAnonymous || y.isAnonymous) continue;
      const pair = scorePair(x, y);
      if (pair.score > best.score) best = pair;
    }
  return best;
}

/** Connected parts of the links, as a map from each key to the least key of its part. */
function partsOf(links: readonly Link[]): Map<string, string> {
  const parent = new Map<string, string>();
  const rootOf = (key: string): string => {
    let root = key;
    for (let next = parent.get(root); next !== undefined && next !== root; next = parent.get(root))
      root = next;
    return root;
  };
  for (const { a, b } of links) {
    const [x, y] = [rootOf(a), rootOf(b)];
    const [least, other] = x < y ? [x, y] : [y, x];
    parent.set(least, least);
    parent.set(other, least);
  }
  return new Map([...parent.keys()].map((key) => [key, rootOf(key)]));
}

/**
 * The links without those that would put two vetoed into one cluster: all that lies between two vetoed, on any
 * shortest way, is cut off from what is not, until no vetoed two are connected.
 */
function cutWhatJoinsVetoed(links: readonly Link[], vetoed: readonly (readonly [string, string])[]): Link[] {
  let kept = [...links];
  for (;;) {
    const parts = partsOf(kept);
    const open = vetoed.filter(([a, b]) => parts.has(a) && parts.get(a) === parts.get(b));
    if (open.length === 0) return kept;
    const neighbours = neighboursOf(kept);
    const between = new Set<string>();
    const distancesFrom = new Map<string, Map<string, number>>();
    const distances = (from: string): Map<string, number> => {
      let found = distancesFrom.get(from);
      if (!found) {
        found = breadthFirst(neighbours, from);
        distancesFrom.set(from, found);
      }
      return found;
    };
    for (const [a, b] of open)
      for (const key of onShortestWays(neighbours, distances(a), b)) between.add(key);
    const crossing = kept.filter((link) => between.has(link.a) !== between.has(link.b));
    const cut = new Set(crossing.length > 0 ? crossing : kept.filter((link) => between.has(link.a)));
    kept = kept.filter((link) => !cut.has(link));
  }
}

/** What lies between the start of these distances and an end, on any shortest way. */
function onShortestWays(
  neighbours: ReadonlyMap<string, readonly string[]>,
  distances: ReadonlyMap<string, number>,
  end: string,
): Set<string> {
  const way = new Set([end]);
  for (const key of way) {
    const distance = distances.get(key) ?? 0;
    if (distance < 2) continue;
    for (const next of neighbours.get(key) ?? []) if (distances.get(next) === distance - 1) way.add(next);
  }
  way.delete(end);
  return way;
}

function neighboursOf(links: readonly Link[]): Map<string, string[]> {
  const neighbours = new Map<string, string[]>();
  for (const { a, b } of links) {
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const known = neighbours.get(one);
      if (known) known.push(other);
      else neighbours.set(one, [other]);
    }
  }
  return neighbours;
}

function breadthFirst(neighbours: ReadonlyMap<string, readonly string[]>, from: string): Map<string, number> {
  const distance = new Map([[from, 0]]);
  const queue = [from];
  for (const key of queue)
    for (const next of neighbours.get(key) ?? [])
      if (!distance.has(next)) {
        distance.set(next, (distance.get(key) ?? 0) + 1);
        queue.push(next);
      }
  return distance;
}

function clustersOf(groups: readonly Group[], kept: readonly Link[]): Cluster[] {
  const parts = partsOf(kept);
  const clusters = new Map<string, { items: string[]; because: Set<string> }>();
  for (const group of groups) {
    const root = parts.get(group.key) ?? group.key;
    const cluster = clusters.get(root) ?? { items: [], because: new Set<string>() };
    cluster.items.push(...group.items.map((item) => item.key));
    if (group.items.length > 1) cluster.because.add("judgement");
    clusters.set(root, cluster);
  }
  for (const link of kept) {
    const reason = link.because[0];
    if (reason !== undefined) clusters.get(parts.get(link.a) ?? link.a)?.because.add(reason);
  }
  return [...clusters.values()].map((cluster) => ({
    items: cluster.items.sort(byCodeUnit),
    because: orNone([...cluster.because].sort(byCodeUnit)),
  }));
}

/** Unsure pairs that did not end up in one cluster by another way. */
function openPairs(
  unsure: readonly UnsurePair[],
  groups: readonly Group[],
  kept: readonly Link[],
): UnsurePair[] {
  const parts = partsOf(kept);
  const rootOf = (key: string): string => parts.get(key) ?? key;
  const known = new Set(groups.map((group) => group.key));
  return unsure
    .filter((pair) => known.has(pair.left) && rootOf(pair.left) !== rootOf(pair.right))
    .sort((a, b) => b.score - a.score || byCodeUnit(a.left, b.left) || byCodeUnit(a.right, b.right));
}
