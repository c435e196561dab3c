import { useState } from "preact/hooks";
import type { BesideClaims, ClaimView } from "../../src/model/http.ts";
import { claimsByOrigin } from "../evidence/claims-by-origin.ts";
import { texts } from "../texts.ts";
import { OriginSection } from "./origin-group.tsx";

/** Claims shown at first, to the end of their origin. */
const FIRST = 12;

interface ClaimListProps {
  readonly claims: readonly ClaimView[];
  readonly beside: BesideClaims;
  /** How many more there are than the server gives. */
  readonly omitted?: number | undefined;
  readonly isBare?: boolean;
}

/** The claims about something by who says them, the best vouched for first; long lists in two steps. */
export function ClaimList({ claims, beside, omitted = 0, isBare = false }: ClaimListProps) {
  const [isWhole, setWhole] = useState(false);
  if (claims.length === 0) return <p class="quiet">{texts.noClaims}</p>;
  const groups = claimsByOrigin(claims);
  let before = 0;
  const shown = groups.filter((group) => {
    const isFirst = isWhole || before < FIRST;
    before += group.claims.length;
    return isFirst;
  });
  const ids = new Set(shown.flatMap((group) => group.claims.map(({ id }) => id)));
  const claimById = new Map([...claims, ...beside.contradictions].map((claim) => [claim.id, claim]));
  return (
    <>
      <ol class="origins">
        {shown.map((group, at) => (
          <OriginSection
            key={group.key}
            group={group}
            at={at}
            of={groups.length}
            isBare={isBare}
            isHere={(id) => ids.has(id)}
            claimById={claimById}
            beside={beside}
          />
        ))}
      </ol>
      {ids.size < claims.length && (
        <button type="button" class="button is-wide" onClick={() => setWhole(true)}>
          {texts.moreClaims(claims.length - ids.size)}
        </button>
      )}
      {omitted > 0 && <p class="quiet">{texts.omitted(omitted)}</p>}
    </>
  );
}
