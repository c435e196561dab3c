import type { ClaimView, Reference, StatementView } from "../../src/model/http.ts";

/** One link of a chain of attribution; `acts` say how the words came to it from the link before. */
export interface ChainLink {
  readonly acts: readonly string[];
  readonly who: Reference;
  /** The day or days of it, where they are stated. */
  readonly when?: readonly [earliest: string | undefined, latest: string | undefined];
}

/**
 * The way of a claim's words to one document: who says it, who heard, recorded, released, verified, quoted or published
 * it (several acts of one in a row are one link), and the document itself.
 */
export function chainTo(
  claim: Pick<ClaimView, "assertedBy" | "relayedBy" | "times">,
  statement: Pick<StatementView, "document">,
): ChainLink[] {
  const { document } = statement;
  const { saidEarliest, saidLatest } = claim.times;
  const said = saidEarliest || saidLatest ? { when: [saidEarliest, saidLatest] as const } : {};
  const published = document.published ? { when: [document.published, document.published] as const } : {};
  const speakers = claim.assertedBy.map((who): ChainLink => {
    const isWriter = who.id === document.id;
    return { acts: [], who, ...(isWriter ? published : said) };
  });
  const relays: ChainLink[] = [];
  const ordered = claim.relayedBy
    .filter((relay) => relay.document === document.id)
    .toSorted((a, b) => a.order - b.order);
  for (const { act, id, type, name } of ordered) {
    const last = relays.at(-1);
    if (last?.who.id === id) relays.splice(-1, 1, { ...last, acts: [...last.acts, act] });
    else relays.push({ acts: [act], who: { id, type, name } });
  }
  const links = [...speakers, ...relays];
  const isWriter = links.length === 1 && links[0]?.who.id === document.id;
  return isWriter ? links : [...links, { acts: ["reported"], who: document, ...published }];
}
