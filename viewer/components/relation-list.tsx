import { useState } from "preact/hooks";
import type { EdgeView } from "../../src/model/http.ts";
import { markOf } from "../appearance/edge-style.ts";
import { useLink } from "../state/use-view.ts";
import { EDGE_MARK_NAMES, RELATIONS, texts } from "../texts.ts";
import { Dot } from "./dot.tsx";
import { LineSample } from "./line-sample.tsx";

const FIRST = 10;

/** The relations of a node as links to each relation's evidence. */
export function RelationList({ of, edges }: { readonly of: string; readonly edges: readonly EdgeView[] }) {
  const link = useLink();
  const [isWhole, setWhole] = useState(false);
  if (edges.length === 0) return <p class="quiet">{texts.noRelations}</p>;
  const ordered = edges.toSorted(
    (a, b) => Number(a.inferred) - Number(b.inferred) || b.origins - a.origins || (a.type < b.type ? -1 : 1),
  );
  const shown = isWhole ? ordered : ordered.slice(0, FIRST);
  return (
    <>
      <ul class="relations">
        {shown.map((edge) => {
          const isForth = edge.from.id === of;
          const other = isForth ? edge.to : edge.from;
          const mark = markOf(edge);
          return (
            <li key={edge.id}>
              <a
                class="relation"
                href={link({ selection: { kind: "edge", id: edge.id }, document: null })}
                title={EDGE_MARK_NAMES[mark]}
              >
                <LineSample mark={mark} isDashed={!edge.inferred && edge.origins < 2} />
                <span class="relation-word">{RELATIONS[edge.type][isForth ? "forth" : "back"]}</span>
                <span class="relation-other">
                  <Dot type={other.type} />
                  <bdi>{other.name}</bdi>
                </span>
                <span class="relation-count">
                  {edge.inferred ? "" : edge.origins}
                  <span class="unseen">
                    {edge.inferred ? "" : texts.fromOrigins(edge.origins)}, {EDGE_MARK_NAMES[mark]}
                  </span>
                </span>
              </a>
            </li>
          );
        })}
      </ul>
      {shown.length < edges.length && (
        <button type="button" class="button is-wide" onClick={() => setWhole(true)}>
          {texts.moreRelations(edges.length - shown.length)}
        </button>
      )}
    </>
  );
}
