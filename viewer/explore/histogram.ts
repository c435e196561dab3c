import type { EntityType } from "../../src/model/schema.ts";
import { ENTITY_TYPES } from "../appearance/entity-types.ts";
import type { TimeWindow } from "../state/view-state.ts";
import type { ExploreIndex } from "./explore-index.ts";

/** A stretch of time with how many entities of each type fall into it; a gap stands for a long time without any. */
export interface Bin {
  /** Days since 1970-01-01, both included. */
  readonly from: number;
  readonly to: number;
  readonly isGap: boolean;
  /** In the order of the types; what is vague is spread over all that it may mean. */
  readonly counts: readonly number[];
}

export interface Histogram {
  readonly bins: readonly Bin[];
  /** The most that one bin holds. */
  readonly most: number;
}

type Unit = "day" | "month" | "quarter" | "year" | "decade";
const UNITS: readonly Unit[] = ["day", "month", "quarter", "year", "decade"];
const MOST_BINS = 96;
/** So many empty bins in a row are drawn as one gap. */
const GAP = 4;
const DAY = 86_400_000;

/** Places of a unit of time on an endless row: months are counted from the year 0, and so on. */
const PLACES: Readonly<Record<Unit, { of: (date: Date) => number; start: (place: number) => number }>> = {
  day: { of: (date) => Math.floor(date.getTime() / DAY), start: (place) => place },
  month: ofMonths(1),
  quarter: ofMonths(3),
  year: ofMonths(12),
  decade: ofMonths(120),
};

function ofMonths(months: number): { of: (date: Date) => number; start: (place: number) => number } {
  return {
    of: (date) => Math.floor((date.getUTCFullYear() * 12 + date.getUTCMonth()) / months),
    start: (place) => dayOfMonth(place * months),
  };
}

function dayOfMonth(month: number): number {
  const date = new Date(0);
  date.setUTCFullYear(Math.floor(month / 12), month % 12, 1);
  return Math.round(date.getTime() / DAY);
}

/** The dates of one entity: each stretch with its share of one. */
interface Dated {
  readonly type: number;
  readonly from: number;
  readonly to: number;
  readonly share: number;
}

/** How many entities of each type happened or came to be known when, of those marked in `shown`. */
export function histogramOf(index: ExploreIndex, axis: TimeWindow["axis"], shown: Uint8Array): Histogram {
  const all = datedOf(index, axis, null);
  const bins = binsOf(all);
  const counts = bins.map(() => new Float64Array(ENTITY_TYPES.length));
  for (const dated of datedOf(index, axis, shown)) spread(dated, bins, counts);
  const filled = bins.map((bin, at) => ({ ...bin, counts: [...(counts[at] ?? [])] }));
  const most = Math.max(0, ...filled.map((bin) => bin.counts.reduce((sum, it) => sum + it, 0)));
  return { bins: filled, most };
}

function datedOf(
  { nodes, nodeItems }: ExploreIndex,
  axis: TimeWindow["axis"],
  shown: Uint8Array | null,
): Dated[] {
  const dated: Dated[] = [];
  const places = new Map<EntityType, number>(ENTITY_TYPES.map((type, at) => [type, at]));
  nodes.forEach((node, at) => {
    if (shown && !shown[at]) return;
    const type = places.get(node.type) ?? 0;
    const known = nodeItems.known[at] ?? Number.NaN;
    if (axis === "known") {
      if (!Number.isNaN(known)) dated.push({ type, from: known, to: known, share: 1 });
      return;
    }
    const spans = nodeItems.happened[at] ?? [];
    for (const [earliest, latest] of spans) {
      const [from, to] = [earliest ?? latest, latest ?? earliest];
      if (from !== null && to !== null)
        dated.push({ type, from, to: Math.max(from, to), share: 1 / spans.length });
    }
  });
  return dated;
}

/** Bins over all that is dated, as fine as fits, long gaps drawn together. */
function binsOf(dated: readonly Dated[]): Bin[] {
  for (const unit of UNITS) {
    const { of, start } = PLACES[unit];
    const placeOf = (day: number): number => of(new Date(day * DAY));
    const used = new Set<number>();
    for (const { from, to } of dated) {
      const last = Math.min(placeOf(to), placeOf(from) + 10 * MOST_BINS);
      for (let place = placeOf(from); place <= last; place++) used.add(place);
      if (used.size > MOST_BINS) break;
    }
    if (used.size > MOST_BINS && unit !== "decade") continue;
    const bins = withGaps([...used].sort((a, b) => a - b)).map(([first, last, isGap]) => ({
      from: start(first),
      to: start(last + 1) - 1,
      isGap,
      counts: [],
    }));
    if (bins.length <= MOST_BINS || unit === "decade") return bins;
  }
  return [];
}

/** Used places in order, with the empty ones between them: a few as they are, many as one. */
function withGaps(used: readonly number[]): (readonly [first: number, last: number, isGap: boolean])[] {
  return used.flatMap((place, at) => {
    const before = at > 0 ? (used[at - 1] ?? place) : place - 1;
    const empty = place - before - 1;
    const own = [place, place, false] as const;
    if (empty >= GAP) return [[before + 1, place - 1, true] as const, own];
    const few = Array.from({ length: empty }, (_, step) => {
      const between = before + 1 + step;
      return [between, between, false] as const;
    });
    return [...few, own];
  });
}

function spread(
  { type, from, to, share }: Dated,
  bins: readonly Bin[],
  counts: readonly Float64Array[],
): void {
  let at = firstAfter(bins, from);
  for (let bin = bins[at]; bin && bin.from <= to; bin = bins[++at]) {
    const days = Math.min(bin.to, to) - Math.max(bin.from, from) + 1;
    const sums = counts[at];
    if (sums && days > 0) sums[type] = (sums[type] ?? 0) + (share * days) / (to - from + 1);
  }
}

/** The first bin that ends on this day or later. */
function firstAfter(bins: readonly Bin[], day: number): number {
  let [low, high] = [0, bins.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bins[middle]?.to ?? day) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
