import type { BesideClaims, ClaimView } from "../../src/model/http.ts";
import type { OriginGroup } from "../evidence/claims-by-origin.ts";
import { evidenceTexts } from "../texts/evidence.ts";
import { texts } from "../texts.ts";
import { Chip } from "./chip.tsx";
import { ClaimCard } from "./claim-card.tsx";

interface OriginSectionProps {
  readonly group: OriginGroup;
  readonly at: number;
  readonly of: number;
  readonly isBare: boolean;
  readonly isHere: (id: string) => boolean;
  readonly claimById: ReadonlyMap<string, ClaimView>;
  readonly beside: BesideClaims;
}

/** All that one origin says: who it is, then its claims. */
export function OriginSection({ group, at, of, isBare, isHere, claimById, beside }: OriginSectionProps) {
  const isWriter = group.speakers.every(({ type }) => type === "Document");
  return (
    <li class="origin">
      <p class="origin-head">
        <span>{evidenceTexts.origin(at + 1, of)}</span>
        <span class="origin-who">
          {isWriter ? texts.writtenIn : texts.saidBy}{" "}
          {group.speakers.map((who) => (
            <Chip key={who.id} who={who} />
          ))}
        </span>
      </p>
      <ul class="claims">
        {group.claims.map((claim) => (
          <ClaimCard
            key={claim.id}
            claim={claim}
            isBare={isBare}
            isHere={isHere}
            opposed={[...claim.contradicts, ...claim.contradictedBy].flatMap((id) => claimById.get(id) ?? [])}
            checks={beside.checks.filter((it) => it.of.includes(claim.id)).map(({ check }) => check)}
          />
        ))}
      </ul>
    </li>
  );
}
