import { collectiveOf } from "../collectives.ts";
import { draft } from "../draft.ts";
import { personNamed } from "../find-people.ts";
import { type Entry, entriesNamed } from "../gazetteers/index.ts";
import { countryAt, longestEntry } from "../lookups.ts";
import { OPENS_A_NAME, organizationHead } from "../nouns/organization-heads.ts";
import { placeHead } from "../nouns/place-heads.ts";
import type { DraftMention, Page, Token } from "../page.ts";
import { largerPlace } from "../places/larger-place.ts";
import type { PlaceCandidate } from "../places/place-candidate.ts";
import { titlesBefore } from "../titles-before.ts";

/** Tokens of a name: from one up to, not with, another. */
export interface NameTokens {
  readonly tokens: readonly Token[];
  readonly from: number;
  readonly after: number;
}

const MOST_TITLE_WORDS = 6;

/** A person by the tagger's word alone: the name without its titles, which are roles. */
export function taggedPerson(page: Page, { tokens, from, after }: NameTokens, confidence: number) {
  const inside = titlesBefore(tokens, from);
  const start = inside && inside.at < after ? inside.at : from;
  let titles = start > from ? inside : null;
  for (let at = start - 1; at >= 0 && at >= start - MOST_TITLE_WORDS; at -= 1) {
    const found = titlesBefore(tokens, at);
    if (found?.at === start) titles = found;
  }
  const known = longestEntry(tokens, start, "people");
  const entry = known?.length === after - start && known.entries.length === 1 ? known.entries[0] : undefined;
  const gender = titles?.gender ?? entry?.gender;
  return personNamed(page, tokens, start, after, {
    confidence,
    ...(titles && { roles: titles.roles }),
    ...(gender && { gender }),
    ...(entry && { gazetteerId: entry.id }),
  });
}

/** An organisation by the tagger's word alone: its kind by the list or the noun that it is named by, its country by what it holds. */
export function taggedOrganization(
  page: Page,
  { tokens, from, after }: NameTokens,
  confidence: number,
): DraftMention | null {
  const start = tokens[from]?.lower === "the" && after - from > 1 ? from + 1 : from;
  const first = tokens[start];
  const last = tokens[after - 1];
  if (!first || !last) return null;
  const known = longestEntry(tokens, start, "organizations");
  const entry = known?.length === after - start ? known.entries[0] : undefined;
  const kind = entry?.kind ?? kindOf(tokens, start, after);
  const country = entry?.country ?? countryIn(tokens, start, after);
  const acronym = entry?.acronym ?? (isAcronym(first, last) ? first.text : undefined);
  const gazetteerId = entry && (collectiveOf(entry) ?? entry.id);
  return draft(page.text, first, last, {
    type: "Organization",
    attributes: {
      ...(kind !== undefined && { kind }),
      ...(country !== undefined && { country }),
      ...(acronym !== undefined && { acronym }),
    },
    ...(gazetteerId !== undefined && { gazetteerId }),
    confidence,
  });
}

const isAcronym = (first: Token, last: Token): boolean => first === last && /^\p{Lu}{2,6}$/u.test(first.text);

function kindOf(tokens: readonly Token[], from: number, after: number): string | undefined {
  const last = organizationHead(tokens[after - 1]?.lower ?? "");
  for (let at = from; at < after; at += 1) {
    const word = tokens[at]?.lower ?? "";
    if (OPENS_A_NAME.has(word) && /^(?:of|for|on)$/.test(tokens[at + 1]?.lower ?? ""))
      return organizationHead(word) ?? last;
  }
  return last;
}

function countryIn(tokens: readonly Token[], from: number, after: number): string | undefined {
  for (let at = from; at < after; at += 1) {
    const match = countryAt(tokens, at);
    if (match && match.form !== "capital" && at + match.length <= after) return match.country.code;
  }
  return undefined;
}

/** A place by the tagger's word alone, with the entries of its name. */
export function taggedPlace(
  page: Page,
  { tokens, from, after }: NameTokens,
  confidence: number,
): PlaceCandidate | null {
  const start = tokens[from]?.lower === "the" && after - from > 1 ? from + 1 : from;
  const first = tokens[start];
  const last = tokens[after - 1];
  if (!first || !last) return null;
  const kind = after - start > 1 ? placeHead(last.lower) : undefined;
  const within = largerPlace(page.text, tokens, after);
  const entries: readonly Entry[] = entriesNamed(page.text.slice(first.start, last.end), "places");
  return {
    mention: draft(page.text, first, last, {
      type: "Place",
      attributes: { ...(kind !== undefined && { kind }) },
      confidence,
    }),
    entries,
    ...(within !== undefined && { within }),
  };
}
