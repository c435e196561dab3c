import type { ClaimView, Reference } from "../../src/model/http.ts";
import { formatInterval } from "../evidence/format-interval.ts";
import { CLOCK_NAMES, RELATIONS, spaced, texts } from "../texts.ts";
import { Badge } from "./badge.tsx";
import { Chip } from "./chip.tsx";
import { OtherClaims } from "./other-claims.tsx";
import { Statement } from "./statement.tsx";

const relationOf = (relation: string): string =>
  (RELATIONS as Readonly<Record<string, { forth: string }>>)[relation]?.forth ?? spaced(relation);

interface ClaimCardProps {
  readonly claim: ClaimView;
  /** True under a heading that says already what is claimed of what. */
  readonly isBare?: boolean;
  /** True for claims that stand in the same list. */
  readonly isHere: (id: string) => boolean;
}

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
export function ClaimCard({ claim, isBare = false, isHere }: ClaimCardProps) {
  const times = Object.entries(CLOCK_NAMES).flatMap(([clock, name]) => {
    const words = formatInterval(claim.times[`${clock}Earliest`], claim.times[`${clock}Latest`]);
    return words ? [{ name, words }] : [];
  });
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
      </p>
      <ul class="statements">
        {claim.statedIn.map((statement) => (
          <Statement
            key={`${statement.document.id} ${statement.start}`}
            claim={claim}
            statement={statement}
          />
        ))}
      </ul>
      <dl class="times">
        {times.map(({ name, words }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
        <ChipRow name={texts.addressedTo} who={claim.addressedTo} />
        {!claim.relation && <ChipRow name={texts.about} who={[...claim.subjects, ...claim.objects]} />}
      </dl>
      <OtherClaims tone="support" ids={claim.supports} words={texts.supported} isHere={isHere} />
      <OtherClaims tone="contradiction" ids={claim.contradicts} words={texts.contradicted} isHere={isHere} />
    </li>
  );
}
