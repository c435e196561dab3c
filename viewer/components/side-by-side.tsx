import type { ClaimView } from "../../src/model/http.ts";
import { formatDate, formatInterval } from "../evidence/format-interval.ts";
import { useLink } from "../state/use-view.ts";
import { evidenceTexts as texts } from "../texts/evidence.ts";
import { texts as common } from "../texts.ts";
import { Badge } from "./badge.tsx";
import { Chip } from "./chip.tsx";
import { QuotedSentence } from "./quoted-sentence.tsx";

/** Two claims that say the opposite of each other, beside each other. */
export function SideBySide({ one, other }: { readonly one: ClaimView; readonly other: ClaimView }) {
  return (
    <section class="opposed" aria-label={texts.opposite}>
      <Side title={texts.oneSays} claim={one} />
      <Side title={texts.otherSays} claim={other} />
    </section>
  );
}

function Side({ title, claim }: { readonly title: string; readonly claim: ClaimView }) {
  const link = useLink();
  const [statement] = claim.statedIn;
  const { happenedEarliest, happenedLatest } = claim.times;
  const when = formatInterval(happenedEarliest, happenedLatest);
  if (!statement) return null;
  const { document, start, end, before, quote, after } = statement;
  return (
    <div class="opposed-side">
      <p class="opposed-title">
        {title} <Badge tone={claim.polarity === "denied" ? "denied" : claim.status}>{claim.polarity}</Badge>
      </p>
      <a class="quote" href={link({ document: { id: document.id, start, end } })} title={common.showInReport}>
        <QuotedSentence before={before} quote={quote} after={after} />
      </a>
      <p class="opposed-who">
        {claim.assertedBy.map((who) => (
          <Chip key={who.id} who={who} />
        ))}
      </p>
      <p class="statement-where">
        <bdi>{document.publisher ?? document.name}</bdi>
        {document.published && ` · ${formatDate(document.published)}`}
        {when && ` · ${when}`}
      </p>
    </div>
  );
}
