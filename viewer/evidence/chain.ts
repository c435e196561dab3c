import type { ClaimView, Reference, StatementView } from "../../src/model/http.ts";

/** One link of a chain of attribution; `act` says how the words came to it from the link before. */
export interface ChainLink {
  readonly act: string | null;
  readonly who: Reference;
}

/**
 * The way of a claim's words to one document: who says it, who heard, recorded, released, verified, quoted or published
 * it, and the document itself.
 */
export function chainTo(
  claim: Pick<ClaimView, "assertedBy" | "relayedBy">,
  statement: Pick<StatementView, "document">,
): ChainLink[] {
  const { document } = statement;
  const speakers = claim.assertedBy.map((who): ChainLink => ({ act: null, who }));
  const relays = claim.relayedBy
    .filter((relay) => relay.document === document.id)
    .toSorted((a, b) => a.order - b.order)
    .map((relay): ChainLink => ({ act: relay.act, who: relay }));
  const links = [...speakers, ...relays];
  const isWriter = links.length === 1 && links[0]?.who.id === document.id;
  return isWriter ? links : [...links, { act: "reported", who: document }];
}
