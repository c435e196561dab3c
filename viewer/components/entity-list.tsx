import type { GraphIndex } from "../appearance/graph-index.ts";
import { Chip } from "./chip.tsx";

const MOST = 300;

/** The entities as links, the best connected first: what is left of the picture where it can't be drawn. */
export function EntityList({ graph }: { readonly graph: GraphIndex }) {
  const nodes = graph.nodes.toSorted((a, b) => b.degree - a.degree || (a.id < b.id ? -1 : 1)).slice(0, MOST);
  return (
    <ul class="entity-list">
      {nodes.map((node) => (
        <li key={node.id}>
          <Chip who={node} />
        </li>
      ))}
    </ul>
  );
}
