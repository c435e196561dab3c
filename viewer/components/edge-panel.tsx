import { useEffect } from "preact/hooks";
import type { DrawnEdge, EdgeAnswer } from "../../src/model/http.ts";
import { markOf } from "../appearance/edge-style.ts";
import { claimsByOrigin } from "../evidence/claims-by-origin.ts";
import { useLink, useView } from "../state/use-view.ts";
import { EDGE_MARK_NAMES, RELATIONS, texts } from "../texts.ts";
import { Badge } from "./badge.tsx";
import { Chip } from "./chip.tsx";
import { ClaimList } from "./claim-list.tsx";
import { LineSample } from "./line-sample.tsx";
import { PanelHead } from "./panel-head.tsx";
import { Section } from "./section.tsx";

/** Where document and evidence stand side by side. */
const WIDE = "(min-width: 1180px)";

interface EdgePanelProps {
  readonly answer: EdgeAnswer;
  /** Other edges between the same two. */
  readonly siblings: readonly DrawnEdge[];
}

/** A relation between two entities with every sentence that vouches for it; the first is shown in its report at once. */
export function EdgePanel({ answer: { edge, claims, claimsOmitted, beside }, siblings }: EdgePanelProps) {
  const link = useLink();
  const { state, amend } = useView();
  const mark = markOf(edge);
  useEffect(() => {
    const first = claimsByOrigin(claims)[0]?.claims[0]?.statedIn[0];
    if (!first || state.document || !matchMedia(WIDE).matches) return;
    const { start, end } = first;
    amend((now) => ({ ...now, document: { id: first.document.id, start, end } }));
  }, [edge.id]);
  return (
    <>
      <PanelHead eyebrow={texts.evidence}>
        <span class="edge-title">
          <Chip who={edge.from} />
          <span class="edge-relation">{RELATIONS[edge.type].forth}</span>
          <Chip who={edge.to} />
        </span>
      </PanelHead>
      <p class="badges">
        <Badge tone={mark}>{EDGE_MARK_NAMES[mark]}</Badge>
        {claims.length > 1 && <Badge>{texts.fromOrigins(edge.origins)}</Badge>}
        {claims.length > 1 && <Badge>{texts.inReports(edge.reports)}</Badge>}
      </p>
      {edge.inferred && claims.length === 0 ? (
        <p class="quiet">{texts.fromList(edge.rule ?? "")}</p>
      ) : (
        <Section title={texts.claims} count={claims.length + (claimsOmitted ?? 0)}>
          <ClaimList key={edge.id} claims={claims} beside={beside} omitted={claimsOmitted} isBare />
        </Section>
      )}
      {siblings.length > 0 && (
        <Section title={texts.alsoBetween} count={siblings.length}>
          <ul class="relations">
            {siblings.map((other) => (
              <li key={other.id}>
                <a
                  class="relation"
                  href={link({ selection: { kind: "edge", id: other.id }, document: null })}
                >
                  <LineSample mark={markOf(other)} isDashed={!other.inferred && other.origins < 2} />
                  <span class="relation-other">
                    {RELATIONS[other.type][other.source === edge.source ? "forth" : "back"]}
                  </span>
                  <span class="relation-count">{other.inferred ? "" : other.origins}</span>
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
