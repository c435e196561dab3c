import type { GraphIndex } from "../appearance/graph-index.ts";
import type { Hovered } from "../graph-view.ts";
import { RELATIONS } from "../texts.ts";
import { Dot } from "./dot.tsx";

interface HoverCardProps {
  readonly graph: GraphIndex;
  readonly hovered: Hovered | null;
}

const MOST = 4;

/** What the line under the pointer says. */
export function HoverCard({ graph, hovered }: HoverCardProps) {
  const edges = hovered?.edges.flatMap((id) => graph.edgeById.get(id) ?? []) ?? [];
  if (!hovered || edges.length === 0) return null;
  const isAtRight = hovered.x > innerWidth / 2;
  return (
    <ul
      class={isAtRight ? "hover-card is-left" : "hover-card"}
      style={{ left: `${hovered.x}px`, top: `${hovered.y}px` }}
      aria-hidden="true"
    >
      {edges.slice(0, MOST).map((edge) => {
        const [from, to] = [graph.nodeById.get(edge.source), graph.nodeById.get(edge.target)];
        if (!from || !to) return null;
        return (
          <li key={edge.id}>
            <Dot type={from.type} />
            <bdi>{from.name}</bdi> <em>{RELATIONS[edge.type].forth}</em> <Dot type={to.type} />
            <bdi>{to.name}</bdi>
          </li>
        );
      })}
      {edges.length > MOST && <li>+ {edges.length - MOST}</li>}
    </ul>
  );
}
