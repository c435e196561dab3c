import type { Claim } from "../model/claim.ts";
import { distinct } from "../text/compare.ts";
import { fold } from "../text/fold.ts";
import type { ReadDocument } from "./read-document.ts";
import { spansWithin } from "./spans-within.ts";

/** Words by which a writer names the report that he has it from, before its name. */
const CITING =
  /\b(?:citing|quoting|with reference to|(?:first|originally) (?:reported|published) (?:by|in)|credited to)\s+(?:the\s+)?$/i;
/** So far on in a sentence it may be named, in characters. */
const REACH = 240;
/** And so long are the words before its name. */
const CUE = 40;
const END_OF_SENTENCE = /[.!?]["”’)]*(?:\s|$)|\n/;

/** Finds whom the writer of a claim's sentence cites for it: the folded names of organisations. */
export function citedVoicesIn({ document: { text }, reading }: ReadDocument): (claim: Claim) => string[] {
  const namesOf = new Map(
    reading.referents.map((it) => [it.id, it.type === "Organization" ? it.names.map(fold) : []]),
  );
  const cited = reading.mentions
    .filter(
      ({ entity, start }) =>
        namesOf.get(entity)?.length && CITING.test(text.slice(Math.max(0, start - CUE), start)),
    )
    .sort((a, b) => a.start - b.start);
  if (cited.length === 0) return () => [];
  return ({ evidence: [words] }) => {
    if (!words) return [];
    const rest = text.slice(words.end, words.end + REACH);
    const end = words.end + (END_OF_SENTENCE.exec(rest)?.index ?? rest.length);
    const named = spansWithin(cited, { start: words.start, end });
    return distinct(named.flatMap(({ entity }) => namesOf.get(entity) ?? []));
  };
}
