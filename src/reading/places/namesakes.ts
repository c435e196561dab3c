import type { Entry } from "../gazetteers/index.ts";
import type { Support } from "./district-support.ts";
import type { PlaceCandidate } from "./place-candidate.ts";
import { type PlaceEvidence, regionKey } from "./place-evidence.ts";
import { contextBy, priorOf } from "./score-entry.ts";

/** For a region that shares its name with a country, before a noun: of a country one uses the adjective. */
const BEFORE_NOUN = 2;
/** Namesakes that an undecided name may speak for, and how loudly. */
const MOST_GUESSES = 6;
const GUESS = 0.6;

/** One of the places that a name may mean, with what speaks for it. */
interface Namesake {
  readonly entry: Entry;
  readonly region: string;
  readonly prior: number;
  readonly support: number;
  /** By how the name stands in the text. */
  readonly fit: number;
  /** What places beside it on the page say. */
  nearness: number;
  score: number;
  /** How loudly the name speaks for it while it is undecided. */
  share: number;
}

/** The places that an undecided name may mean, weighed by what a page says. */
export class Namesakes {
  readonly #all: readonly Namesake[];
  #guesses: readonly Namesake[] = [];

  constructor(entries: readonly Entry[], mentions: readonly PlaceCandidate[], support: Support) {
    const isModifier = mentions.some((it) => it.isModifier);
    const isLarger = mentions[0]?.isLarger === true;
    const larger = isLarger ? entries.filter((it) => it.kind === "region" || it.kind === "country") : [];
    const fitting = larger.length > 0 ? larger : entries;
    const isAlone = fitting.length === 1;
    this.#all = fitting.map((entry) => ({
      entry,
      region: regionKey(entry),
      prior: isAlone ? 0 : priorOf(entry),
      support: support.get(entry.id) ?? 0,
      fit: isModifier && entry.kind === "region" ? BEFORE_NOUN : 0,
      nearness: 0,
      score: 0,
      share: 0,
    }));
  }

  /** One that has no namesakes needs no weighing. */
  get isAlone(): boolean {
    return this.#all.length === 1;
  }

  /** Asks what the places on the page say, which stays while they stay. */
  look(evidence: PlaceEvidence): void {
    if (!this.isAlone) for (const it of this.#all) it.nearness = evidence.nearness(it.entry);
  }

  /** Settles for which of them the name speaks: together, undecided names of one land show each other the way. */
  guess(evidence: PlaceEvidence): void {
    this.#weigh(evidence);
    const ranked = [...this.#all].sort(byScore).slice(0, MOST_GUESSES);
    const top = ranked[0]?.score ?? 0;
    let sum = 0;
    for (const it of ranked) {
      it.share = 2 ** (it.score - top);
      sum += it.share;
    }
    for (const it of ranked) it.share = (GUESS * it.share) / sum;
    this.#guesses = ranked;
  }

  /** Lets the page hear its guesses, or takes them back. */
  tell(evidence: PlaceEvidence, sign: 1 | -1): void {
    for (const { entry, region, share } of this.#guesses) evidence.guess(entry.country, region, sign * share);
  }

  /** The one that most speaks for. */
  first(evidence: PlaceEvidence): Namesake | undefined {
    this.#weigh(evidence);
    let first = this.#all[0];
    for (const it of this.#all) if (first && byScore(it, first) < 0) first = it;
    return first;
  }

  /** Those that the first leads by less than is wanted. */
  rivals(first: Namesake, wanted: number): readonly Namesake[] {
    return this.#all.filter((it) => it !== first && first.score - it.score < wanted);
  }

  #weigh(evidence: PlaceEvidence): void {
    if (this.isAlone) return;
    for (const it of this.#all)
      it.score =
        it.prior + contextBy(it.entry.country, it.region, it.nearness, evidence) + it.support + it.fit;
  }
}

const byScore = (a: Namesake, b: Namesake): number => b.score - a.score || (a.entry.id < b.entry.id ? -1 : 1);
