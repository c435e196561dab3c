import type { PlaceCandidate } from "./find-places.ts";
import { type Entry, entriesNamed } from "./gazetteers/index.ts";
import { countryAt } from "./lookups.ts";
import type { DraftMention, Page } from "./page.ts";

const VOTE = 2.5;
const BESIDE = 8;
/** For lying in a region that a place without namesakes on the page lies in. */
const NEAR = 1;
const SAME_REGION = 1;
/** A namesake ten times as large needs this much less from the page. */
const SIZE = 0.85;
/** Closer than this, with no country of theirs on the page, two namesakes cannot be told apart. */
const MARGIN = 0.4;

function countriesOf(page: Page, candidates: readonly PlaceCandidate[]): ReadonlyMap<string, number> {
  const votes = new Map<string, number>();
  const vote = (code: string | undefined, weight: number) => {
    if (code !== undefined) votes.set(code, (votes.get(code) ?? 0) + weight);
  };
  for (const sentence of page.sentences)
    for (let at = 0; at < sentence.tokens.length; at += 1) {
      const match = countryAt(sentence.tokens, at);
      if (!match) continue;
      vote(match.country.code, match.form === "name" ? 2 : 1);
      at += match.length - 1;
    }
  for (const { entries } of candidates) {
    const [first, ...others] = entries;
    if (first && others.every((it) => it.country === first.country)) vote(first.country, 1);
    if (first && others.length === 0)
      vote(`${first.country} ${first.kind === "region" ? first.name : first.region}`, 0.01);
  }
  return votes;
}

function score(
  entry: Entry,
  votes: ReadonlyMap<string, number>,
  most: number,
  within: readonly Entry[],
): number {
  const share = (votes.get(entry.country ?? "") ?? 0) / most;
  const beside = within.some((it) => it.id === entry.id)
    ? 0
    : within.some((it) =>
          it.kind === "country"
            ? it.country === entry.country
            : it.country === entry.country && regionOf(it) === entry.region,
        )
      ? BESIDE
      : 0;
  const size = Math.log10((entry.population ?? 0) + 10) * SIZE;
  const rank = entry.kind === "country" ? 5 : entry.kind === "region" ? 0.8 : entry.kind === "city" ? 0.3 : 0;
  const near = (votes.get(`${entry.country} ${entry.region}`) ?? 0) > 0 ? NEAR : 0;
  return share * VOTE + beside + size + rank + near;
}

const regionOf = (entry: Entry): string => (entry.kind === "region" ? entry.name : (entry.region ?? ""));

function chosen(candidate: PlaceCandidate, votes: ReadonlyMap<string, number>, most: number): Entry | null {
  const within = candidate.within === undefined ? [] : entriesNamed(candidate.within, "places");
  const ranked = candidate.entries
    .map((entry) => ({ entry, score: score(entry, votes, most, within) }))
    .sort((a, b) => b.score - a.score || (a.entry.id < b.entry.id ? -1 : 1));
  const [first, second] = ranked;
  if (!first) return null;
  const isClose = second !== undefined && first.score - second.score < MARGIN;
  const isNear =
    second !== undefined &&
    first.entry.country === second.entry.country &&
    regionOf(first.entry) === regionOf(second.entry);
  return isClose && !isNear && (first.entry.population ?? 0) < 100_000 ? null : first.entry;
}

/** The places of a page, each as the one namesake that its countries, neighbours and size speak for; without coordinates where none does. */
export function choosePlaces(page: Page, candidates: readonly PlaceCandidate[]): DraftMention[] {
  const votes = countriesOf(page, candidates);
  const most = Math.max(1, ...votes.values()) + SAME_REGION;
  const known = new Map<string, Entry | null>();
  return candidates.map((candidate) => {
    const { mention, entries } = candidate;
    if (entries.length === 0) return mention;
    const key = `${mention.head}|${mention.attributes.kind ?? ""}`;
    const before = candidate.within === undefined ? known.get(key) : undefined;
    const entry = before !== undefined ? before : chosen(candidate, votes, most);
    if (entry !== null || !known.has(key)) known.set(key, entry);
    return entry === null ? mention : asEntry(mention, entry);
  });
}

function asEntry(mention: DraftMention, entry: Entry): DraftMention {
  const { kind, country, region, latitude, longitude, geonameId } = entry;
  return {
    ...mention,
    gazetteerId: entry.id,
    attributes: {
      ...mention.attributes,
      ...(kind !== undefined && { kind }),
      ...(country !== undefined && { country }),
      ...(region !== undefined && { region }),
      ...(latitude !== undefined && { latitude }),
      ...(longitude !== undefined && { longitude }),
      ...(geonameId !== undefined && { geonameId }),
    },
  };
}
