import type { Graph, Layout, Place2D } from "../model/graph.ts";
import { KeptLayout } from "./kept-layout.ts";
import { followGraph } from "./lay-out.ts";
import { layoutChangeTo } from "./layout-change.ts";

/** Positions of an earlier graph: each entity stands where what it is today stands, what is nothing today beside its neighbours. */
export function layoutKnownBy(
  graph: Graph,
  today: Layout,
  todayOf: (id: string) => string | undefined,
): Layout {
  const places: Record<string, Place2D> = Object.create(null);
  const taken = new Set<string>();
  for (const { id, labels } of graph.nodes) {
    if (!labels.includes("Entity")) continue;
    const now = todayOf(id);
    const place = now === undefined || taken.has(now) ? undefined : today[now];
    if (now === undefined || !place) continue;
    taken.add(now);
    places[id] = place;
  }
  const layout = new KeptLayout(places);
  const mentioned = new Map<string, string[]>();
  for (const { type, source, target } of graph.edges)
    if (type === "MENTIONS") mentioned.set(source, [...(mentioned.get(source) ?? []), target].sort());
  const change = layoutChangeTo(graph, layout, {
    mentionedIn: (document) => mentioned.get(document) ?? [],
    todayOf: () => null,
  });
  followGraph(layout, change, () => graph);
  return layout.layout();
}
