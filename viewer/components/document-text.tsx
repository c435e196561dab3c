import { Fragment } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { DocumentAnswer } from "../../src/model/http.ts";
import { type Piece, textPieces, windowAround } from "../evidence/text-pieces.ts";
import { useLink } from "../state/use-view.ts";
import type { OpenDocument } from "../state/view-state.ts";
import { texts } from "../texts.ts";

const MORE = 40_000;

interface DocumentTextProps {
  readonly answer: DocumentAnswer;
  readonly open: OpenDocument;
  /** The entity whose mentions stand out. */
  readonly selected: string | null;
}

/** A report's text with its mentions as links, scrolled to the span that is shown as evidence. */
export function DocumentText({ answer: { document, mentions }, open, selected }: DocumentTextProps) {
  const { length } = document.text;
  const marked =
    open.start !== undefined && open.end !== undefined && open.start < open.end && open.end <= length
      ? { start: open.start, end: open.end }
      : null;
  const [shown, setShown] = useState(() => windowAround(length, marked));
  const isInside = !marked || (marked.start >= shown.start && marked.end <= shown.end);
  const frame = isInside ? shown : windowAround(length, marked);
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const mark = body.current?.querySelector("mark");
    if (mark) mark.scrollIntoView({ block: "center" });
    else body.current?.parentElement?.scrollTo({ top: 0 });
  }, [document.id, marked?.start, marked?.end]);
  return (
    <div class="document-text" ref={body} dir="auto">
      {frame.start > 0 && (
        <button
          type="button"
          class="button is-wide"
          onClick={() => setShown({ ...frame, start: Math.max(0, frame.start - MORE) })}
        >
          {texts.earlier}
        </button>
      )}
      {textPieces(document.text, frame, mentions, marked).map((piece) => (
        <PieceText key={piece.start} piece={piece} selected={selected} />
      ))}
      {frame.end < length && (
        <button
          type="button"
          class="button is-wide"
          onClick={() => setShown({ ...frame, end: Math.min(length, frame.end + MORE) })}
        >
          {texts.later}
        </button>
      )}
    </div>
  );
}

function PieceText({ piece, selected }: { readonly piece: Piece; readonly selected: string | null }) {
  const link = useLink();
  const { mention, text, isMarked, isNear } = piece;
  const id = mention?.entity;
  const words = id ? (
    <a
      class={id === selected ? "mention is-selected" : "mention"}
      style={{ "--hue": `var(--type-${mention.type})` }}
      href={link({ selection: { kind: "node", id } })}
      title={mention.name}
    >
      {text}
    </a>
  ) : (
    <Fragment>{text}</Fragment>
  );
  if (isMarked) return <mark>{words}</mark>;
  return isNear ? <span class="near">{words}</span> : words;
}
