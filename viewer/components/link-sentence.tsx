import type { DrawnEdge } from "../../src/model/http.ts";
import { api } from "../api.ts";
import { formatDate } from "../evidence/format-interval.ts";
import { useAnswer } from "../state/use-answer.ts";
import { useLink } from "../state/use-view.ts";
import { texts } from "../texts.ts";
import { QuotedSentence } from "./quoted-sentence.tsx";

/** The sentence that best vouches for an edge, as the link to it in its report. */
export function LinkSentence({ edge }: { readonly edge: DrawnEdge }) {
  const link = useLink();
  const answer = useAnswer((signal) => api.edge(edge.id, signal), [edge.id]);
  if (answer.state !== "ready") return null;
  const { claims, edge: view } = answer.value;
  const claim = claims.toSorted((a, b) => b.origins - a.origins || b.reports - a.reports)[0];
  const statement = claim?.statedIn[0];
  const selection = { kind: "edge", id: edge.id } as const;
  if (!statement)
    return (
      <p class="quiet">
        <a href={link({ selection, document: null })}>{texts.fromList(view.rule ?? "")}</a>
      </p>
    );
  const { document, start, end, before, quote, after } = statement;
  return (
    <a class="quote" href={link({ selection, document: { id: document.id, start, end } })}>
      <QuotedSentence before={before} quote={quote} after={after} />
      <span class="statement-where">
        <bdi>{document.publisher ?? document.name}</bdi>
        {document.published && ` · ${formatDate(document.published)}`}
      </span>
    </a>
  );
}
