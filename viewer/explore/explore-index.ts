import type { DaySpan, Facts, FactsAnswer } from "../../src/model/facts.ts";
import type { DrawnEdge, DrawnNode } from "../../src/model/http.ts";
import { markOf } from "../appearance/edge-style.ts";
import type { GraphIndex } from "../appearance/graph-index.ts";
import type { Facet } from "../state/view-state.ts";

/** The values of one facet: of each node or edge the places of its values in the list. */
export interface Column {
  readonly values: readonly string[];
  readonly of: readonly (readonly number[])[];
}

/** Nodes or edges in the order of the graph, with what they are filtered by. */
export interface Items {
  readonly count: number;
  readonly columns: ReadonlyMap<Facet, Column>;
  /** First day known; NaN where no day is stated. */
  readonly known: Float64Array;
  readonly happened: readonly (readonly DaySpan[])[];
}

/** The graph with all that it is filtered, counted, listed and placed by. */
export interface ExploreIndex {
  readonly graph: GraphIndex;
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
  readonly nodeAt: ReadonlyMap<string, number>;
  /** Of each edge the places of its ends among the nodes. */
  readonly sources: Int32Array;
  readonly targets: Int32Array;
  readonly publishers: readonly string[];
  readonly nodeItems: Items;
  readonly edgeItems: Items;
  /** Latitude and longitude of places, in degrees. */
  readonly positions: ReadonlyMap<string, { readonly latitude: number; readonly longitude: number }>;
}

const NOTHING: readonly never[] = [];

/** Joins the drawn graph with its facts; without facts (they come later) time and publishers are unknown. */
export function exploreIndex(graph: GraphIndex, facts: FactsAnswer | null): ExploreIndex {
  const { nodes } = graph;
  const edges = [...graph.edgeById.values()];
  const nodeAt = new Map(nodes.map(({ id }, at) => [id, at]));
  const nodeFacts = new Map(facts?.nodes.map((it) => [it.id, it]));
  const edgeFacts = new Map(facts?.edges.map((it) => [it.id, it]));
  const publishers = facts?.publishers ?? NOTHING;
  const placed = facts?.nodes.flatMap(({ id, latitude, longitude }) =>
    latitude === undefined || longitude === undefined ? [] : [[id, { latitude, longitude }] as const],
  );
  return {
    graph,
    nodes,
    edges,
    nodeAt,
    sources: Int32Array.from(edges, ({ source }) => nodeAt.get(source) ?? -1),
    targets: Int32Array.from(edges, ({ target }) => nodeAt.get(target) ?? -1),
    publishers,
    nodeItems: itemsOf(nodes, nodeFacts, publishers, [
      ["type", ({ type }) => type],
      ["country", ({ country }) => country],
    ]),
    edgeItems: itemsOf(edges, edgeFacts, publishers, [
      ["status", markOf],
      ["kind", ({ type }) => type],
    ]),
    positions: new Map(placed),
  };
}

function itemsOf<Item extends { readonly id: string }>(
  items: readonly Item[],
  factsById: ReadonlyMap<string, Facts>,
  publishers: readonly string[],
  facets: readonly (readonly [Facet, (item: Item) => string | undefined])[],
): Items {
  const columns = new Map<Facet, Column>(facets.map(([facet, read]) => [facet, columnOf(items, read)]));
  const facts = items.map(({ id }) => factsById.get(id));
  columns.set("publisher", { values: publishers, of: facts.map((it) => it?.publishers ?? NOTHING) });
  return {
    count: items.length,
    columns,
    known: Float64Array.from(facts, (it) => it?.known ?? Number.NaN),
    happened: facts.map((it) => it?.happened ?? NOTHING),
  };
}

function columnOf<Item>(items: readonly Item[], read: (item: Item) => string | undefined): Column {
  const places = new Map<string, readonly number[]>();
  const of = items.map((item) => {
    const value = read(item);
    if (value === undefined) return NOTHING;
    const place = places.get(value) ?? [places.size];
    places.set(value, place);
    return place;
  });
  return { values: [...places.keys()], of };
}
