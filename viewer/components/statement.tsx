import type { ClaimView, StatementView } from "../../src/model/http.ts";
import { chainTo } from "../evidence/chain.ts";
import { formatDate } from "../evidence/format-interval.ts";
import { useLink, useView } from "../state/use-view.ts";
import { texts } from "../texts.ts";
import { AttributionChain } from "./attribution-chain.tsx";
import { QuotedSentence } from "./quoted-sentence.tsx";

interface StatementProps {
  readonly claim: ClaimView;
  readonly statement: StatementView;
}

/** One sentence that states a claim: its words, how they came there, and the way to them in the report. */
export function Statement({ claim, statement }: StatementProps) {
  const link = useLink();
  const open = useView().state.document;
  const { document, start, end, quote, before, after } = statement;
  const isOpen = open?.id === document.id && open.start === start && open.end === end;
  const href = link({ document: { id: document.id, start, end } });
  const links = chainTo(claim, statement);
  const details = [document.publisher, document.published && formatDate(document.published), statement.place];
  return (
    <li class={isOpen ? "statement is-open" : "statement"}>
      <a class="quote" href={href} aria-current={isOpen ? "true" : undefined} title={texts.showInReport}>
        <QuotedSentence before={before} quote={quote} after={after} isMarked={Boolean(before || after)} />
      </a>
      <p class="statement-where">
        <a href={href}>
          <bdi>{document.name || texts.untitled}</bdi>
        </a>
        {details.filter(Boolean).map((detail) => (
          <span key={detail}>
            {" · "}
            <bdi>{detail}</bdi>
          </span>
        ))}
      </p>
      {links.length > 1 ? (
        <AttributionChain links={links} />
      ) : (
        <p class="statement-voice">{texts.ownVoice}</p>
      )}
    </li>
  );
}
