import type { DocumentAnswer } from "../../src/model/http.ts";
import { formatDate } from "../evidence/format-interval.ts";
import type { Answer } from "../state/use-answer.ts";
import { useView } from "../state/use-view.ts";
import type { OpenDocument } from "../state/view-state.ts";
import { texts } from "../texts.ts";
import { DocumentText } from "./document-text.tsx";
import { Dot } from "./dot.tsx";
import { Failure } from "./failure.tsx";
import { Icon } from "./icon.tsx";

interface DocumentPaneProps {
  readonly open: OpenDocument;
  readonly answer: Answer<DocumentAnswer>;
}

/** A report beside the evidence. */
export function DocumentPane({ open, answer }: DocumentPaneProps) {
  const { state, go } = useView();
  const selected = state.selection?.kind === "node" ? state.selection.id : null;
  return (
    <section class="document" aria-label={texts.document} aria-busy={answer.state === "loading"}>
      <button
        type="button"
        class="icon-button panel-close"
        aria-label={texts.close}
        onClick={() => go({ document: null })}
      >
        <Icon name="close" />
      </button>
      {answer.state === "loading" && <p class="quiet is-padded">{texts.loading}</p>}
      {answer.state === "failed" && <Failure error={answer.error} />}
      {answer.state === "ready" && (
        <>
          <DocumentHead document={answer.value.document} />
          <div class="document-body">
            <DocumentText
              key={answer.value.document.id}
              answer={answer.value}
              open={open}
              selected={selected}
            />
          </div>
        </>
      )}
    </section>
  );
}

function DocumentHead({ document }: { readonly document: DocumentAnswer["document"] }) {
  const { title, publisher, published, author, file, url, language } = document;
  const details = [
    publisher,
    published && formatDate(published),
    author && `${texts.by} ${author}`,
    file,
  ].filter(Boolean);
  return (
    <header class="panel-head document-head">
      <p class="eyebrow">
        <Dot type="Document" />
        {texts.document}
      </p>
      <h2>
        <bdi>{title || file || texts.untitled}</bdi>
      </h2>
      <p class="document-details">
        {details.map((detail, at) => (
          <span key={detail}>
            {at > 0 && " · "}
            <bdi>{detail}</bdi>
          </span>
        ))}
        {url && /^https?:\/\//i.test(url) && (
          <>
            {" · "}
            <a href={url} target="_blank" rel="noopener noreferrer nofollow">
              {texts.openOriginal}
            </a>
          </>
        )}
      </p>
      {language !== "en" && <p class="document-note">{texts.notRead}</p>}
    </header>
  );
}
