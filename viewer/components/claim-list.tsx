import { useState } from "preact/hooks";
import type { ClaimView } from "../../src/model/http.ts";
import { texts } from "../texts.ts";
import { ClaimCard } from "./claim-card.tsx";

const FIRST = 12;

interface ClaimListProps {
  readonly claims: readonly ClaimView[];
  /** How many more there are than the server gives. */
  readonly omitted?: number | undefined;
  readonly isBare?: boolean;
}

/** The claims about something, the best vouched for first; long lists in two steps. */
export function ClaimList({ claims, omitted = 0, isBare = false }: ClaimListProps) {
  const [isWhole, setWhole] = useState(false);
  const ordered = claims.toSorted(
    (a, b) =>
      Number(b.relation !== undefined) - Number(a.relation !== undefined) ||
      b.origins - a.origins ||
      b.reports - a.reports,
  );
  const isHere = (id: string): boolean => shown.some((claim) => claim.id === id);
  const shown = isWhole ? ordered : ordered.slice(0, FIRST);
  if (claims.length === 0) return <p class="quiet">{texts.noClaims}</p>;
  return (
    <>
      <ul class="claims">
        {shown.map((claim) => (
          <ClaimCard key={claim.id} claim={claim} isBare={isBare} isHere={isHere} />
        ))}
      </ul>
      {shown.length < claims.length && (
        <button type="button" class="button is-wide" onClick={() => setWhole(true)}>
          {texts.moreClaims(claims.length - shown.length)}
        </button>
      )}
      {omitted > 0 && <p class="quiet">{texts.omitted(omitted)}</p>}
    </>
  );
}
