import { type Entry, entriesNamed } from "./gazetteers/index.ts";
import { countryAt } from "./lookups.ts";
import type { ChosenPlace, DraftMention, Page } from "./page.ts";
import { districtSupport, type Support } from "./places/district-support.ts";
import type { PlaceCandidate } from "./places/place-candidate.ts";
import { distance, PlaceEvidence, regionKey } from "./places/place-evidence.ts";
import { placesInNames } from "./places/place-in-name.ts";
import { contextOf, scoreEntry } from "./places/score-entry.ts";

/** Closer than this, two namesakes can't be told apart … */
const MARGIN = 0.3;
/** … nor, where the page says nothing of either, if the larger of two small ones is not ten times as large … */
const MARGIN_ALONE = 0.85;
const NOTHING = 0.4;
/** … unless they lie this near, in kilometres, or so many live in the first. */
const BESIDE = 100;
const LARGE = 100_000;
/** The lead of a namesake that decides, round by round: clear names first, for they help with the others. */
const ROUNDS = [3.5, 1.5, 0];
/** What the page must say for a doubtful name. */
const ENOUGH = 1;
const MOST_NAMESAKES = 40;
/** For a region that shares its name with a country, before a noun: of a country one uses the adjective. */
const BEFORE_NOUN = 2;
/** Namesakes that an undecided name may speak for, and how loudly. */
const MOST_GUESSES = 6;
const GUESS = 0.6;

/** All mentions of one name on a page: they mean one place, where no larger place beside one of them says otherwise. */
interface Name {
  readonly entries: readonly Entry[];
  readonly mentions: PlaceCandidate[];
  entry: Entry | null;
}

/** The places of a page, each as the one namesake that its countries, neighbours and size speak for; without coordinates where none does. */
export function choosePlaces(page: Page, found: readonly PlaceCandidate[]): DraftMention[] {
  const candidates = [...found, ...placesInNames(page, found)];
  const names = byName(candidates);
  for (const name of names.values()) name.entry = besideLarger(name);
  const support = districtSupport([...names.values()].map((it) => it.entries));
  decide(page, names, support);
  page.places = candidates.flatMap((candidate): ChosenPlace[] => {
    const { mention, entries, isNested = false } = candidate;
    if (entries.length === 0) return [{ mention, isNested }];
    const name = names.get(keyOf(candidate));
    const own = candidate.within === undefined ? null : within(entries, candidate.within);
    const shared = name?.entry ?? null;
    const entry = own ?? (candidate.within !== undefined && isSmallTown(shared) ? null : shared);
    if (candidate.doubt && !own && !name?.entry) return [];
    return [{ mention: entry === null ? mention : asEntry(mention, entry), isNested }];
  });
  return page.places.flatMap((it) => (it.isNested ? [] : it.mention));
}

const keyOf = ({ mention, isLarger }: PlaceCandidate): string =>
  `${mention.head}|${mention.attributes.kind ?? ""}|${isLarger ? "larger" : ""}`;

function byName(candidates: readonly PlaceCandidate[]): ReadonlyMap<string, Name> {
  const names = new Map<string, Name>();
  for (const candidate of candidates) {
    if (candidate.entries.length === 0) continue;
    const known = names.get(keyOf(candidate));
    if (known) known.mentions.push(candidate);
    else
      names.set(keyOf(candidate), {
        entries: candidate.entries.slice(0, MOST_NAMESAKES),
        mentions: [candidate],
        entry: null,
      });
  }
  return names;
}

/** A town that nobody would mean beside the name of another land: "Lebanon, Syria" may be a list, "Greenwood, W. Va." is another Greenwood. */
const isSmallTown = (entry: Entry | null): boolean =>
  entry !== null && TOWNS.has(entry.kind ?? "") && (entry.population ?? 0) < LARGE;
const TOWNS = new Set(["city", "town", "village"]);

/** The namesake in the larger place that stands beside the name at its first such mention. */
function besideLarger({ entries, mentions }: Name): Entry | null {
  for (const { within: larger, owner } of mentions) {
    const found =
      larger !== undefined ? within(entries, larger) : owner !== undefined ? within(entries, owner) : null;
    if (found) return found;
  }
  return null;
}

function within(entries: readonly Entry[], larger: string): Entry | null {
  const holders = entriesNamed(larger, "places");
  for (const entry of entries) if (holders.some((it) => it.id !== entry.id && holds(it, entry))) return entry;
  return null;
}

function holds(larger: Entry, entry: Entry): boolean {
  if (larger.country !== entry.country || entry.kind === "country") return false;
  if (larger.kind === "country") return true;
  if (larger.kind === "region") return regionKey(larger) === regionKey(entry) && entry.kind !== "region";
  return larger.kind === "district" && regionKey(larger) === regionKey(entry) && distance(larger, entry) < 60;
}

/** Decides the clear names first: each helps with those that are not. */
function decide(page: Page, names: ReadonlyMap<string, Name>, support: Support): void {
  const peoples = peoplesOn(page);
  for (const margin of ROUNDS) {
    const evidence = evidenceOf(peoples, names);
    const undecided = [...names.values()].filter((it) => it.entry === null);
    const guesses = new Map(undecided.map((it) => [it, guessesOf(it, evidence, support)]));
    for (const guess of guesses.values()) for (const { entry, share } of guess) evidence.guess(entry, share);
    for (const name of undecided) {
      for (const { entry, share } of guesses.get(name) ?? []) evidence.guess(entry, -share);
      const ranked = best(name, evidence, support);
      for (const { entry, share } of guesses.get(name) ?? []) evidence.guess(entry, share);
      const [first] = ranked;
      if (!first || (margin > 0 && isDoubtful(name))) continue;
      const wanted = Math.max(margin, leadWanted(first.entry, evidence));
      const rivals = ranked.slice(1).filter((it) => first.score - it.score < wanted);
      if (rivals.length === 0 || (margin === 0 && rivals.every((it) => isNearEnough(first.entry, it.entry))))
        name.entry = first.entry;
    }
  }
  const evidence = evidenceOf(peoples, names);
  for (const name of names.values()) {
    if (!name.entry || !isDoubtful(name)) continue;
    const isWord = name.mentions.some((it) => it.doubt === "word");
    if (isWord || contextOf(name.entry, evidence) < ENOUGH) name.entry = null;
  }
}

const leadWanted = (first: Entry, evidence: PlaceEvidence): number =>
  (first.population ?? 0) >= LARGE || contextOf(first, evidence) >= NOTHING ? MARGIN : MARGIN_ALONE;

const isNearEnough = (first: Entry, second: Entry): boolean =>
  (first.kind !== "district" && (first.population ?? 0) >= LARGE) || distance(first, second) < BESIDE;

/** A name of which every mention is doubtful proves nothing about the page. */
const isDoubtful = (name: Name): boolean => name.mentions.every((it) => it.doubt !== undefined);

function best(
  name: Name,
  evidence: PlaceEvidence,
  support: Support,
): readonly { readonly entry: Entry; readonly score: number }[] {
  const isLarger = name.mentions[0]?.isLarger === true;
  const isModifier = name.mentions.some((it) => it.isModifier);
  const wanted = isLarger ? name.entries.filter((it) => it.kind === "region" || it.kind === "country") : [];
  return (wanted.length > 0 ? wanted : name.entries)
    .map((entry) => ({
      entry,
      score:
        scoreEntry(entry, evidence) +
        (support.get(entry) ?? 0) +
        (isModifier && entry.kind === "region" ? BEFORE_NOUN : 0),
    }))
    .sort((a, b) => b.score - a.score || (a.entry.id < b.entry.id ? -1 : 1));
}

/** What an undecided name may be: together, undecided names of one land show each other the way. */
function guessesOf(
  name: Name,
  evidence: PlaceEvidence,
  support: Support,
): readonly { readonly entry: Entry; readonly share: number }[] {
  if (isDoubtful(name)) return [];
  const ranked = best(name, evidence, support).slice(0, MOST_GUESSES);
  const top = ranked[0]?.score ?? 0;
  const weights = ranked.map((it) => 2 ** (it.score - top));
  const sum = weights.reduce((total, it) => total + it, 0);
  return ranked.map(({ entry }, at) => ({ entry, share: (GUESS * (weights[at] ?? 0)) / sum }));
}

/** The countries that adjectives, peoples and seats of government name, each as often as they do. */
function peoplesOn(page: Page): string[] {
  const found: string[] = [];
  for (const { tokens } of page.sentences)
    for (let at = 0; at < tokens.length; at += 1) {
      const match = countryAt(tokens, at);
      if (!match) continue;
      if (match.form !== "name" && match.form !== "capital") found.push(match.country.code);
      at += match.length - 1;
    }
  return found;
}

/** What is known of the page so far. */
function evidenceOf(peoples: readonly string[], names: ReadonlyMap<string, Name>): PlaceEvidence {
  const evidence = new PlaceEvidence();
  for (const country of peoples) evidence.addCountry(country, 1);
  for (const { entry, mentions } of names.values()) {
    if (!entry || mentions.every((it) => it.doubt !== undefined)) continue;
    evidence.add(entry, 1 + Math.log2(mentions.length));
  }
  return evidence;
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
