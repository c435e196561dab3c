import { useState } from "preact/hooks";
import type { EntityAnswer } from "../../src/model/http.ts";
import { formatDate } from "../evidence/format-interval.ts";
import { useLink } from "../state/use-view.ts";
import { evidenceTexts } from "../texts/evidence.ts";
import { texts } from "../texts.ts";
import { Dot } from "./dot.tsx";

const FIRST = 12;
const FIRST_MENTIONS = 10;

/** The reports that an entity comes from, the earliest first, each of its mentions a link to the words. */
export function MentionedIn({ mentions }: Pick<EntityAnswer, "mentions">) {
  const link = useLink();
  const [isWhole, setWhole] = useState(false);
  const ordered = mentions.toSorted((a, b) => {
    const [one, other] = [a.document.published ?? "~", b.document.published ?? "~"];
    return one < other ? -1 : one > other ? 1 : 0;
  });
  const shown = isWhole ? ordered : ordered.slice(0, FIRST);
  return (
    <>
      <ul class="mentioned">
        {shown.map(({ document, starts, ends }) => {
          const spans = starts.flatMap((start, at) => {
            const end = ends[at];
            return end === undefined ? [] : [{ start, end }];
          });
          const { id, name, publisher, published } = document;
          const details = [publisher, published && formatDate(published)].filter(Boolean);
          return (
            <li key={id}>
              <a href={link({ document: { id, ...spans[0] } })}>
                <Dot type="Document" />
                <bdi>{name || texts.untitled}</bdi>
              </a>
              <p class="mentioned-details">
                {details.map((detail) => (
                  <bdi key={detail}>{detail} · </bdi>
                ))}
                {spans.slice(0, FIRST_MENTIONS).map((span, at) => (
                  <a
                    key={span.start}
                    class="mentioned-at"
                    href={link({ document: { id, ...span } })}
                    aria-label={evidenceTexts.occurrence(at + 1)}
                    title={evidenceTexts.occurrence(at + 1)}
                  >
                    {at + 1}
                  </a>
                ))}
                {spans.length > FIRST_MENTIONS && evidenceTexts.moreMentions(spans.length - FIRST_MENTIONS)}
              </p>
            </li>
          );
        })}
      </ul>
      {shown.length < mentions.length && (
        <button type="button" class="button is-wide" onClick={() => setWhole(true)}>
          {evidenceTexts.moreMentions(mentions.length - shown.length)}
        </button>
      )}
    </>
  );
}
