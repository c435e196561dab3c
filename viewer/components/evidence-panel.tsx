import { api } from "../api.ts";
import type { GraphIndex } from "../appearance/graph-index.ts";
import { useAnswer } from "../state/use-answer.ts";
import { useView } from "../state/use-view.ts";
import type { Selection } from "../state/view-state.ts";
import { texts } from "../texts.ts";
import { EdgePanel } from "./edge-panel.tsx";
import { EntityPanel } from "./entity-panel.tsx";
import { Failure } from "./failure.tsx";
import { Icon } from "./icon.tsx";

interface EvidencePanelProps {
  readonly selection: Selection;
  readonly graph: GraphIndex | null;
  readonly revision: number;
}

/** Who vouches for what is selected. */
export function EvidencePanel({ selection: { kind, id }, graph, revision }: EvidencePanelProps) {
  const { go } = useView();
  const answer = useAnswer(
    async (signal) =>
      kind === "node"
        ? { kind, asked: id, value: await api.entity(id, signal) }
        : { kind, asked: id, value: await api.edge(id, signal) },
    [kind, id, revision],
  );
  const siblings = graph?.bundleByEdge.get(id)?.edges.filter((edge) => edge.id !== id) ?? [];
  return (
    <aside class="panel" aria-label={texts.evidence} aria-busy={answer.state === "loading"}>
      <button
        type="button"
        class="icon-button panel-close"
        aria-label={texts.close}
        onClick={() => go({ selection: null })}
      >
        <Icon name="close" />
      </button>
      <div class="panel-body">
        {answer.state === "loading" && <p class="quiet">{texts.loading}</p>}
        {answer.state === "failed" && <Failure error={answer.error} />}
        {answer.state === "ready" &&
          (answer.value.kind === "node" ? (
            <EntityPanel key={answer.value.asked} answer={answer.value.value} />
          ) : (
            <EdgePanel key={answer.value.asked} answer={answer.value.value} siblings={siblings} />
          ))}
      </div>
    </aside>
  );
}
