import { useContext } from "preact/hooks";
import type { Reference } from "../../src/model/http.ts";
import { ENTITY_TYPES } from "../appearance/entity-types.ts";
import { GraphContext } from "../state/graph-context.ts";
import { useLink } from "../state/use-view.ts";
import { RELATIONS } from "../texts.ts";
import { Chip } from "./chip.tsx";

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The node of a result as a link to it; null for what is no entity or document. */
function referenceIn(value: unknown): Reference | null {
  if (!isRecord(value) || !Array.isArray(value.labels) || !isRecord(value.properties)) return null;
  const labels: readonly unknown[] = value.labels;
  const type = labels.includes("Document") ? "Document" : ENTITY_TYPES.find((it) => labels.includes(it));
  const { name, title, file } = value.properties;
  return type ? { id: String(value.id), type, name: String(name ?? title ?? file ?? "") } : null;
}

/** One cell of a result: nodes and edges, and ids of such, are links to their evidence; all else is text. */
export function ResultCell({ value }: { readonly value: unknown }) {
  const link = useLink();
  const graph = useContext(GraphContext);
  if (typeof value === "string") {
    const node = graph?.nodeById.get(value);
    const edge = graph?.edgeById.get(value);
    if (node) return <Chip who={node} />;
    if (edge)
      return (
        <a href={link({ selection: { kind: "edge", id: edge.id }, document: null })}>
          {RELATIONS[edge.type].forth}
        </a>
      );
  }
  const reference = referenceIn(value);
  if (reference) return <Chip who={reference} />;
  if (isRecord(value) && typeof value.type === "string" && typeof value.source === "string")
    return (
      <a href={link({ selection: { kind: "edge", id: String(value.id) }, document: null })}>{value.type}</a>
    );
  if (value === null || value === undefined) return <span class="quiet">–</span>;
  if (Array.isArray(value))
    return (
      <>
        {value.map((item, at) => (
          <span key={at} class="cell-item">
            <ResultCell value={item} />
          </span>
        ))}
      </>
    );
  return <bdi>{typeof value === "object" ? JSON.stringify(value) : String(value)}</bdi>;
}
