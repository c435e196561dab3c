import { useState } from "preact/hooks";
import type { ClaimView, Reference } from "../../src/model/http.ts";
import { evidenceTexts } from "../texts/evidence.ts";
import { RELATIONS, spaced, texts } from "../texts.ts";
import { Badge } from "./badge.tsx";
import { CheckNote } from "./check-note.tsx";
import { Chip } from "./chip.tsx";
import { ClaimClocks } from "./claim-clocks.tsx";
import { OtherClaims } from "./other-claims.tsx";
import { SideBySide } from "./side-by-side.tsx";
import { Statement } from "./statement.tsx";

const relationOf = (relation: string): string =>
  (RELATIONS as Readonly<Record<string, { forth: string }>>)[relation]?.forth ?? spaced(relation);

interface ClaimCardProps {
  readonly claim: ClaimView;
  /** True under a heading that says already what is claimed of what. */
  readonly isBare?: boolean;
  /** True for claims that stand in the same list. */
  readonly isHere: (id: string) => boolean;
  /** Claims that say the opposite. */
  readonly opposed: readonly ClaimView[];
  /** What is told of checks of the recording or the words. */
  readonly checks: readonly ClaimView[];
}

/** Reports of the same words that are shown at first. */
const FIRST = 2;

function ChipRow({ name, who }: { readonly name: string; readonly who: readonly Reference[] }) {
  if (who.length === 0) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd class="chip-row">
        {who.map((one) => (
          <Chip key={one.id} who={one} />
        ))}
      </dd>
    </div>
  );
}

/** A claim: who says it, of what, how sure, when, and every sentence that states it. */
export function ClaimCard({ claim, isBare = false, isHere, opposed, checks }: ClaimCardProps) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? claim.statedIn : claim.statedIn.slice(0, FIRST);
  return (
    <li class="claim" id={`claim-${claim.id}`}>
      {!isBare && claim.relation && (
        <p class="claim-what">
          {claim.subjects.map((who) => (
            <Chip key={who.id} who={who} />
          ))}
          <span class="claim-relation">{relationOf(claim.relation)}</span>
          {claim.objects.map((who) => (
            <Chip key={who.id} who={who} />
          ))}
        </p>
      )}
      <p class="badges">
        <Badge tone={claim.status}>{claim.status}</Badge>
        {claim.polarity === "denied" && claim.status !== "denied" && (
          <Badge tone="denied">{texts.denied}</Badge>
        )}
        {claim.modality !== "factual" && <Badge tone="modality">{claim.modality}</Badge>}
        <Badge>{texts.fromOrigins(claim.origins)}</Badge>
        <Badge>{texts.inReports(claim.reports)}</Badge>
        {claim.inferredBy && <Badge>{texts.inferredBy(claim.inferredBy)}</Badge>}
        {claim.readBy && <Badge>{texts.readBy(claim.readBy)}</Badge>}
      </p>
      <ul class="statements">
        {shown.map((statement) => (
          <Statement
            key={`${statement.document.id} ${statement.start}`}
            claim={claim}
            statement={statement}
          />
        ))}
      </ul>
      {shown.length < claim.statedIn.length && (
        <button type="button" class="text-button is-first" onClick={() => setWhole(true)}>
          {evidenceTexts.moreReports(claim.statedIn.length - shown.length)}
        </button>
      )}
      {checks.map((check) => (
        <CheckNote key={check.id} check={check} />
      ))}
      <ClaimClocks times={claim.times} />
      <dl class="times">
        <ChipRow name={texts.addressedTo} who={claim.addressedTo} />
        {!claim.relation && <ChipRow name={texts.about} who={[...claim.subjects, ...claim.objects]} />}
      </dl>
      <OtherClaims tone="support" ids={claim.supports} words={texts.supported} isHere={isHere} />
      <OtherClaims
        tone="contradiction"
        ids={[...claim.contradicts, ...claim.contradictedBy]}
        words={texts.contradicted}
        isHere={isHere}
      />
      {opposed.map((other) => (
        <SideBySide key={other.id} one={claim} other={other} />
      ))}
    </li>
  );
}
