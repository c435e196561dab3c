import type { DrawnEdge, Reference } from "../../src/model/http.ts";
import { markOf } from "../appearance/edge-style.ts";
import type { GraphIndex } from "../appearance/graph-index.ts";
import type { Way } from "../explore/paths-between.ts";
import { exploreTexts as texts } from "../texts/explore.ts";
import { texts as common, EDGE_MARK_NAMES, RELATIONS } from "../texts.ts";
import { Badge } from "./badge.tsx";
import { Chip } from "./chip.tsx";
import { LinkSentence } from "./link-sentence.tsx";

interface WayViewProps {
  readonly way: Way;
  readonly at: number;
  readonly graph: GraphIndex;
  readonly isOpen: boolean;
  readonly onAvoid: (who: Reference) => void;
}

/** One way between two entities: its stations in a row, then its links, the weakest first, each with its sentence. */
export function WayView({ way, at, graph, isOpen, onAvoid }: WayViewProps) {
  const between = way.nodes.slice(1, -1).flatMap((id) => graph.nodeById.get(id) ?? []);
  return (
    <details class="way" open={isOpen}>
      <summary>
        {texts.way(at + 1, way.steps.length)}
        <span class="way-over">
          <bdi>{between.map(({ name }) => name).join(" · ")}</bdi>
        </span>
      </summary>
      <ol class="way-line">
        {way.nodes.map((id, step) => {
          const node = graph.nodeById.get(id);
          const edge = way.steps[step - 1];
          if (!node) return null;
          return (
            <li key={id}>
              {edge && (
                <span class="way-relation">
                  {RELATIONS[edge.type][edge.target === id ? "forth" : "back"]}
                </span>
              )}
              <Chip who={node} />
              {step > 0 && step < way.nodes.length - 1 && (
                <button
                  type="button"
                  class="text-button"
                  aria-label={texts.avoid(node.name)}
                  title={texts.avoid(node.name)}
                  onClick={() => onAvoid(node)}
                >
                  ×
                </button>
              )}
            </li>
          );
        })}
      </ol>
      <h4>{texts.links}</h4>
      <ol class="way-links">
        {way.weakestFirst.map((edge, rank) => (
          <WayLink key={edge.id} edge={edge} graph={graph} isWeakest={rank === 0} />
        ))}
      </ol>
    </details>
  );
}

interface WayLinkProps {
  readonly edge: DrawnEdge;
  readonly graph: GraphIndex;
  readonly isWeakest: boolean;
}

function WayLink({ edge, graph, isWeakest }: WayLinkProps) {
  const [from, to] = [graph.nodeById.get(edge.source), graph.nodeById.get(edge.target)];
  const mark = markOf(edge);
  return (
    <li class={isWeakest ? "way-link is-weakest" : "way-link"}>
      <p class="badges">
        {isWeakest && <Badge tone="modality">{texts.weakest}</Badge>}
        <Badge tone={mark}>{EDGE_MARK_NAMES[mark]}</Badge>
        {!edge.inferred && <Badge>{common.fromOrigins(edge.origins)}</Badge>}
      </p>
      <p class="way-words">
        <bdi>{from?.name}</bdi> <em>{RELATIONS[edge.type].forth}</em> <bdi>{to?.name}</bdi>
      </p>
      <LinkSentence edge={edge} />
    </li>
  );
}
