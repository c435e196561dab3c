import { dayNumber } from "../../src/text/day-number.ts";
import type { Facet, TimeWindow, ViewState } from "../state/view-state.ts";
import { ABSENT_DAY, isWithinDays } from "./days.ts";
import type { ExploreIndex, Items } from "./explore-index.ts";

/** The parts of the state that decide what is shown. */
export type Filters = Pick<
  ViewState,
  "hiddenTypes" | "hiddenMarks" | "hiddenNodes" | "isolated" | "facets" | "time"
>;

/** What is shown under some filters, by the places of nodes and edges: 1 for shown. */
export interface Shown {
  readonly nodes: Uint8Array;
  readonly edges: Uint8Array;
  readonly nodeCount: number;
  readonly edgeCount: number;
}

/** What is shown, what each facet would show of each value, and what no date is stated of. */
export interface Exploration extends Shown {
  /** Of each facet how many entities (of status and kind: edges) each of its values has among what all other filters let through. */
  readonly counts: Readonly<Record<Facet, ReadonlyMap<string, number>>>;
  /** What all filters but the one of time let through. */
  readonly anytime: Shown;
  /** Places of the entities that only the time filter hides, since nothing tells when. */
  readonly undated: readonly number[];
}

/** Each filter as a bit: an item's sum names those that it fails. */
const BIT = { hidden: 1, time: 2, type: 4, country: 8, publisher: 16, status: 32, kind: 64 } as const;
/** Facets of edges alone: under them a node without a shown edge is not shown. */
const OF_EDGES: readonly Facet[] = ["status", "kind"];

/** What is shown under these filters, with live counts for each facet. */
export function explorationOf(index: ExploreIndex, filters: Filters): Exploration {
  const sums = failuresOf(index, filters);
  const shown = passing(index, filters, sums, 0);
  const countsOf = (facet: Facet): Map<string, number> => {
    const isChosen = filters.facets[facet].length > 0;
    const free = isChosen ? passing(index, filters, sums, BIT[facet]) : shown;
    return OF_EDGES.includes(facet)
      ? tally(index.edgeItems, facet, free.edges)
      : tally(index.nodeItems, facet, free.nodes);
  };
  const anytime = filters.time ? passing(index, filters, sums, BIT.time) : shown;
  return {
    ...shown,
    counts: {
      type: countsOf("type"),
      country: countsOf("country"),
      publisher: countsOf("publisher"),
      status: countsOf("status"),
      kind: countsOf("kind"),
    },
    anytime,
    undated: filters.time ? undatedIn(index.nodeItems, filters.time, shown, anytime) : [],
  };
}

interface Failures {
  readonly nodes: Uint8Array;
  readonly edges: Uint8Array;
}

function failuresOf(index: ExploreIndex, filters: Filters): Failures {
  const nodes = failing(index.nodeItems, filters);
  const edges = failing(index.edgeItems, filters);
  const isolated = filters.isolated && new Set(filters.isolated);
  const hidden = new Set(filters.hiddenNodes);
  const types: ReadonlySet<string> = new Set(filters.hiddenTypes);
  index.nodes.forEach(({ id, type }, at) => {
    if (types.has(type) || hidden.has(id) || (isolated && !isolated.has(id)))
      nodes[at] = (nodes[at] ?? 0) | BIT.hidden;
  });
  const marks: ReadonlySet<string> = new Set(filters.hiddenMarks);
  const column = index.edgeItems.columns.get("status");
  if (marks.size > 0)
    column?.of.forEach(([place], at) => {
      if (place !== undefined && marks.has(column.values[place] ?? ""))
        edges[at] = (edges[at] ?? 0) | BIT.hidden;
    });
  return { nodes, edges };
}

/** Of each item the filters of facets and time that it fails. */
function failing(items: Items, { facets, time }: Filters): Uint8Array {
  const sums = new Uint8Array(items.count);
  for (const [facet, { values, of }] of items.columns) {
    const chosen: ReadonlySet<string> = new Set(facets[facet]);
    if (chosen.size === 0) continue;
    const isChosen = values.map((value) => chosen.has(value));
    of.forEach((places, at) => {
      if (!places.some((place) => isChosen[place])) sums[at] = (sums[at] ?? 0) | BIT[facet];
    });
  }
  if (!time) return sums;
  const [from, to] = windowOf(time);
  for (let at = 0; at < items.count; at++) {
    const isIn =
      time.axis === "known"
        ? isWithinDays(items.known[at] ?? ABSENT_DAY, from, to)
        : (items.happened[at] ?? []).some(
            ([earliest, latest]) => (earliest ?? from) <= to && (latest ?? to) >= from,
          );
    if (!isIn) sums[at] = (sums[at] ?? 0) | BIT.time;
  }
  return sums;
}

/** First and last day of a window, both included. */
export function windowOf({ from, to }: TimeWindow): readonly [from: number, to: number] {
  return [dayNumber(from, "first") ?? -Infinity, dayNumber(to, "last") ?? Infinity];
}

/** What passes all filters but those in `freed`. An edge needs both its ends; one that lies in the window brings them into it. */
function passing(index: ExploreIndex, filters: Filters, sums: Failures, freed: number): Shown {
  const { sources, targets } = index;
  const asked = 255 & ~freed;
  const ofEnds = asked & ~BIT.time;
  const nodes = new Uint8Array(index.nodeItems.count);
  const edges = new Uint8Array(index.edgeItems.count);
  const touched = new Uint8Array(index.nodeItems.count);
  let edgeCount = 0;
  for (let at = 0; at < edges.length; at++) {
    const [source, target] = [sources[at] ?? 0, targets[at] ?? 0];
    if (((sums.edges[at] ?? 0) & asked) !== 0) continue;
    if ((((sums.nodes[source] ?? 0) | (sums.nodes[target] ?? 0)) & ofEnds) !== 0) continue;
    edges[at] = touched[source] = touched[target] = 1;
    edgeCount++;
  }
  const needsEdge = OF_EDGES.some((facet) => filters.facets[facet].length > 0 && (asked & BIT[facet]) !== 0);
  let nodeCount = 0;
  for (let at = 0; at < nodes.length; at++) {
    const sum = sums.nodes[at] ?? 0;
    if ((sum & ofEnds) !== 0) continue;
    const isIn = (sum & asked) === 0;
    if (!(needsEdge ? touched[at] : isIn || touched[at])) continue;
    nodes[at] = 1;
    nodeCount++;
  }
  return { nodes, edges, nodeCount, edgeCount };
}

function tally(items: Items, facet: Facet, shown: Uint8Array): Map<string, number> {
  const column = items.columns.get(facet);
  const sums = new Int32Array(column?.values.length ?? 0);
  column?.of.forEach((places, at) => {
    if (shown[at]) for (const place of places) sums[place] = (sums[place] ?? 0) + 1;
  });
  return new Map(column?.values.map((value, place) => [value, sums[place] ?? 0]));
}

function undatedIn(items: Items, { axis }: TimeWindow, shown: Shown, anytime: Shown): number[] {
  const undated: number[] = [];
  for (let at = 0; at < items.count; at++) {
    if (!anytime.nodes[at] || shown.nodes[at]) continue;
    const isDated = axis === "known" ? !Number.isNaN(items.known[at]) : (items.happened[at]?.length ?? 0) > 0;
    if (!isDated) undated.push(at);
  }
  return undated;
}
