import type { Span } from "../../model/span.ts";
import { entryById } from "../gazetteers/index.ts";
import type { DraftMention } from "../page.ts";
import type { PlaceCandidate } from "../places/place-candidate.ts";
import type { NameType } from "./name-labels.ts";

type Tagged = Span & { readonly type: NameType };

const isSame = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;
const isWithin = (a: Span, b: Span): boolean => a.start >= b.start && a.end <= b.end && !isSame(a, b);

/**
 * Whether a person or organisation that the rules propose stands whatever the tagger sees: bodies of states, names behind a
 * rank or title, organisations that a list knows; where the tagger sees nothing, more.
 */
export function isSure(it: DraftMention, tagged: readonly Tagged[]): boolean {
  if (it.gazetteerId?.startsWith("collective:") || it.confidence >= 0.92) return true;
  const met = meeting(it, tagged);
  if (met.length === 0) return it.confidence >= 0.8;
  const isListed = it.gazetteerId !== undefined && entryById(it.gazetteerId) !== null;
  if (it.type === "Person" && isListed && it.confidence >= 0.9)
    return met.every((other) => other.type === "Person" && isWithin(other, it));
  if (it.type !== "Organization" || !isListed) return false;
  return it.confidence >= 0.9 || (it.confidence >= 0.8 && met.every((other) => isSame(it, other)));
}

/** The same of a place: with its kind behind it ("Mosul district"), a landmark, or a listed name beyond doubt that the tagger takes for nothing. */
export function isSurePlace({ mention, entries, doubt }: PlaceCandidate, tagged: readonly Tagged[]): boolean {
  const met = meeting(mention, tagged);
  const { kind } = mention.attributes;
  const isListed = entries.length > 0 && doubt === undefined;
  if (met.length === 0) return isListed || mention.confidence >= 0.75;
  if (kind !== undefined && mention.confidence >= 0.7 && met.every((other) => isWithin(other, mention)))
    return met.every((other) => other.type === "Place" || other.type === "Misc");
  if (!met.every((other) => isSame(mention, other))) return false;
  if (met.some((other) => other.type === "Misc")) return isListed && mention.confidence >= 0.75;
  return isListed && entries[0]?.kind === "landmark";
}

/** The names of the tagger that share words with a proposal, found among all in order of their start. */
function meeting({ start, end }: Span, tagged: readonly Tagged[]): Tagged[] {
  let low = 0;
  let high = tagged.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tagged[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const met: Tagged[] = [];
  for (let at = low; at < tagged.length && (tagged[at]?.start ?? end) < end; at += 1)
    met.push(tagged[at] as Tagged);
  return met;
}
