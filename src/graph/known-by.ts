import type { Claim } from "../model/claim.ts";
import type { Interval } from "../model/span.ts";
import { intervalOf } from "./dates.ts";
import { factsOf } from "./document-facts.ts";
import type { ReadDocument } from "./read-document.ts";

/** Reports as they were known by the end of a day. */
export interface KnownReports {
  readonly reads: readonly ReadDocument[];
  /** How many claims state no day on which they were said, published or learned: whether they were known, nothing tells. */
  readonly undated: number;
}

/** The day by which something vague in time had surely come. */
const surely = (time: Interval | null | undefined): string | undefined =>
  time?.latest ?? time?.earliest ?? undefined;

/** The first day on which a claim was surely said, published or learned; undefined where none of the three is stated. */
function knownSince(claim: Claim, published: string | undefined): string | undefined {
  const days = [surely(claim.said), surely(claim.learned), published].filter((it) => it !== undefined);
  return days.sort()[0];
}

/**
 * What reports had said by the end of a day: all of a report that was published by then; of one that came later the
 * claims alone that had been said or learned, with those whom they speak of. Claims without a day are left out, and counted.
 */
export function knownBy(reads: readonly ReadDocument[], day: string): KnownReports {
  let undated = 0;
  const known = reads.flatMap((read) => {
    const published = surely(intervalOf(factsOf(read).published));
    if (published !== undefined && published <= day) return read;
    const claims = read.reading.claims.filter((claim) => {
      const since = knownSince(claim, published);
      if (since === undefined) undated++;
      return since !== undefined && since <= day;
    });
    return claims.length === 0
      ? []
      : { document: read.document, reading: { ...read.reading, ...toldIn(read, claims) } };
  });
  return { reads: known, undated };
}

/** The claims, and of mentions, referents and events those that the claims speak of. */
function toldIn({ reading }: ReadDocument, claims: readonly Claim[]): Partial<ReadDocument["reading"]> {
  const told = new Set(
    claims.flatMap((it) => [
      ...it.subjects,
      ...it.objects,
      ...it.addressedTo,
      ...it.relayedBy.map(({ by }) => by),
      ...(it.assertedBy === null ? [] : [it.assertedBy]),
    ]),
  );
  const mentions = reading.mentions.filter((it) => told.has(it.id));
  const referents = new Set(mentions.map((it) => it.entity));
  return {
    claims: [...claims],
    mentions,
    referents: reading.referents.filter((it) => referents.has(it.id)),
    events: reading.events
      .filter((it) => referents.has(it.entity))
      .map((it) => ({ ...it, arguments: it.arguments.filter(({ mention }) => told.has(mention)) })),
  };
}

/** The last day that a date as vague as written ("2023", "2023-04", "2023-04-05") may mean; null where it is no date. */
export function lastDayOf(date: string): string | null {
  return intervalOf(date)?.latest ?? null;
}
