import type { Layout } from "../model/graph.ts";
import type { GraphChange } from "../model/graph-change.ts";
import type { KeptGraph } from "./kept-graph.ts";
import { KeptLayout } from "./kept-layout.ts";
import { followGraph, layOut } from "./lay-out.ts";
import { layoutChangeOf, layoutChangeTo } from "./layout-change.ts";

/** A state of the graph, and how it came there from the state before. */
export interface SettledState {
  readonly state: string;
  readonly from: string | null;
  readonly change: GraphChange;
}

/** The layout of a graph that goes on changing: it follows each change, or what it finds by comparing. */
export class FollowedLayout {
  #kept: { readonly state: string; readonly layout: KeptLayout } | null = null;

  /** Positions of the graph at this state, from those `before` where none are at hand; an empty layout before it lays out afresh. */
  at(
    { state, from, change }: SettledState,
    graph: KeptGraph,
    todayOf: (idBefore: string) => string | null,
    before: () => Layout,
  ): Layout {
    const told = {
      mentionedIn: (document: string) => graph.mentionsOf(document).map((it) => it.target),
      todayOf,
    };
    const layout = this.#kept?.layout ?? new KeptLayout(before());
    const isOneBehind = this.#kept !== null && this.#kept.state === from;
    if (layout.size === 0) this.#kept = { state, layout: new KeptLayout(layOut(graph.graph())) };
    else {
      const fresh = isOneBehind ? layoutChangeOf(change, told) : layoutChangeTo(graph.graph(), layout, told);
      followGraph(layout, fresh, () => graph.graph());
      this.#kept = { state, layout };
    }
    return this.#kept.layout.layout();
  }

  /** Forgets all places. */
  clear(): void {
    this.#kept = null;
  }
}
