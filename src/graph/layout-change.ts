import type { Graph, Node } from "../model/graph.ts";
import type { GraphChange } from "../model/graph-change.ts";
import type { KeptLayout, LayoutChange } from "./kept-layout.ts";

type Told = Pick<LayoutChange, "mentionedIn" | "todayOf">;

const isEntity = ({ labels }: Node): boolean => labels.includes("Entity");

/** What a layout of the state before a change does not know. */
export function layoutChangeOf({ created, deleted }: GraphChange, told: Told): LayoutChange {
  return {
    ...told,
    fresh: new Set(created.nodes.filter(isEntity).map((it) => it.id)),
    gone: deleted.nodes.map((it) => it.id),
    edges: created.edges,
  };
}

/** What a layout of any other state does not know, found by comparing. */
export function layoutChangeTo({ nodes, edges }: Graph, layout: KeptLayout, told: Told): LayoutChange {
  const entities = new Set(nodes.filter(isEntity).map((it) => it.id));
  return {
    ...told,
    fresh: new Set([...entities].filter((id) => !layout.has(id))),
    gone: [...layout.ids].filter((id) => !entities.has(id)),
    edges,
  };
}
