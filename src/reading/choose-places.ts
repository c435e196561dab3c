import type { Attributes } from "../model/reading.ts";
import { type Entry, entriesNamed } from "./gazetteers/index.ts";
import { countryAt } from "./lookups.ts";
import type { ChosenPlace, DraftMention, Page } from "./page.ts";
import { districtSupport } from "./places/district-support.ts";
import { Namesakes } from "./places/namesakes.ts";
import type { PlaceCandidate } from "./places/place-candidate.ts";
import { distance, PlaceEvidence, regionKey } from "./places/place-evidence.ts";
import { placesInNames } from "./places/place-in-name.ts";
import { contextOf } from "./places/score-entry.ts";

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

/** All mentions of one name on a page: they mean one place, where no larger place beside one of them says otherwise. */
interface Name {
  readonly entries: readonly Entry[];
  readonly mentions: PlaceCandidate[];
  /** Of which every mention is doubtful: it proves nothing about the page. */
  isDoubtful: boolean;
  entry: Entry | null;
}

/** The places of a page, each as the one namesake that its countries, neighbours and size speak for; without coordinates where none does. */
export function choosePlaces(page: Page, found: readonly PlaceCandidate[]): DraftMention[] {
  const candidates = [...found, ...placesInNames(page, found)];
  const nameOf = byName(candidates);
  const names = [...new Set(nameOf.values())];
  for (const name of names) name.entry = besideLarger(name);
  decide(page, names);
  const places: ChosenPlace[] = [];
  for (const candidate of candidates) {
    const { mention, entries, isNested = false } = candidate;
    const shared = nameOf.get(candidate)?.entry ?? null;
    const own = candidate.within === undefined ? null : within(entries, candidate.within);
    const entry = own ?? (candidate.within !== undefined && isSmallTown(shared) ? null : shared);
    if (entries.length > 0 && candidate.doubt && !own && !shared) continue;
    places.push({ mention: entry === null ? mention : asEntry(mention, entry), isNested });
  }
  page.places = places;
  return places.flatMap((it) => (it.isNested ? [] : it.mention));
}

const keyOf = ({ mention, isLarger }: PlaceCandidate): string =>
  `${mention.head}|${mention.attributes.kind ?? ""}|${isLarger ? "larger" : ""}`;

/** The name of each candidate that a list knows, names in the order of their first mentions. */
function byName(candidates: readonly PlaceCandidate[]): ReadonlyMap<PlaceCandidate, Name> {
  const byKey = new Map<string, Name>();
  const nameOf = new Map<PlaceCandidate, Name>();
  for (const candidate of candidates) {
    if (candidate.entries.length === 0) continue;
    const key = keyOf(candidate);
    let name = byKey.get(key);
    if (!name) {
      const entries = candidate.entries.slice(0, MOST_NAMESAKES);
      name = { entries, mentions: [], isDoubtful: true, entry: null };
      byKey.set(key, name);
    }
    name.mentions.push(candidate);
    name.isDoubtful &&= candidate.doubt !== undefined;
    nameOf.set(candidate, name);
  }
  return nameOf;
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
function decide(page: Page, names: readonly Name[]): void {
  const peoples = peoplesOn(page);
  const support = districtSupport(names.map((it) => it.entries));
  const namesakesOf = new Map<Name, Namesakes>();
  for (const it of names) if (!it.entry) namesakesOf.set(it, new Namesakes(it.entries, it.mentions, support));
  for (const margin of ROUNDS) {
    if (namesakesOf.size === 0) break;
    const evidence = evidenceOf(peoples, names);
    for (const [name, namesakes] of namesakesOf) {
      namesakes.look(evidence);
      if (!name.isDoubtful) namesakes.guess(evidence);
    }
    for (const namesakes of namesakesOf.values()) namesakes.tell(evidence, 1);
    for (const [name, namesakes] of namesakesOf) {
      namesakes.tell(evidence, -1);
      const isAsked = margin === 0 || !name.isDoubtful;
      const first = isAsked ? namesakes.first(evidence) : undefined;
      namesakes.tell(evidence, 1);
      if (!first) continue;
      const wanted = namesakes.isAlone ? margin : Math.max(margin, leadWanted(first.entry, evidence));
      const rivals = namesakes.rivals(first, wanted);
      if (rivals.length > 0 && (margin > 0 || !rivals.every((it) => isNearEnough(first.entry, it.entry))))
        continue;
      name.entry = first.entry;
      namesakesOf.delete(name);
    }
  }
  const doubtful = names.filter((it) => it.entry && it.isDoubtful);
  if (doubtful.length === 0) return;
  const evidence = evidenceOf(peoples, names);
  for (const name of doubtful) {
    const isWord = name.mentions.some((it) => it.doubt === "word");
    if (!name.entry || isWord || contextOf(name.entry, evidence) < ENOUGH) name.entry = null;
  }
}

const leadWanted = (first: Entry, evidence: PlaceEvidence): number =>
  (first.population ?? 0) >= LARGE || contextOf(first, evidence) >= NOTHING ? MARGIN : MARGIN_ALONE;

const isNearEnough = (first: Entry, second: Entry): boolean =>
  (first.kind !== "district" && (first.population ?? 0) >= LARGE) || distance(first, second) < BESIDE;

/** How often adjectives, peoples and seats of government name each country. */
function peoplesOn(page: Page): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { tokens } of page.sentences)
    for (let at = 0; at < tokens.length; at += 1) {
      const match = countryAt(tokens, at);
      if (!match) continue;
      const { code } = match.country;
      if (match.form !== "name" && match.form !== "capital") found.set(code, (found.get(code) ?? 0) + 1);
      at += match.length - 1;
    }
  return found;
}

/** What is known of the page so far. */
function evidenceOf(peoples: ReadonlyMap<string, number>, names: readonly Name[]): PlaceEvidence {
  const evidence = new PlaceEvidence();
  for (const [country, count] of peoples) evidence.addCountry(country, count);
  for (const { entry, mentions, isDoubtful } of names)
    if (entry && !isDoubtful) evidence.add(entry, 1 + Math.log2(mentions.length));
  return evidence;
}

function asEntry(mention: DraftMention, entry: Entry): DraftMention {
  const { kind, country, region, latitude, longitude, geonameId } = entry;
  const attributes: { -readonly [Key in keyof Attributes]: Attributes[Key] } = { ...mention.attributes };
  if (kind !== undefined) attributes.kind = kind;
  if (country !== undefined) attributes.country = country;
  if (region !== undefined) attributes.region = region;
  if (latitude !== undefined) attributes.latitude = latitude;
  if (longitude !== undefined) attributes.longitude = longitude;
  if (geonameId !== undefined) attributes.geonameId = geonameId;
  return Object.assign({}, mention, { gazetteerId: entry.id, attributes });
}
