import { mix } from "../learned/hash.ts";
import type { Sentence } from "../page.ts";
import { LABELS_AROUND, NO_PAIR, NOT_SHORT, SEEN_AROUND, SEEN_IN_PAIRS } from "./feature-groups.ts";
import type { FeatureList } from "./feature-list.ts";
import { LABELS, NAME_TYPES, OUTSIDE, placeOfLabel, SINGLE, typeOfLabel } from "./name-labels.ts";
import type { Region } from "./name-regions.ts";
import type { WordFacts } from "./word-facts.ts";

/** Labels of a region's tokens, as a first look gave them. */
export interface LabelledRegion {
  readonly sentence: Sentence;
  readonly region: Region;
  readonly labels: Uint8Array;
  /** What each token of the sentence tells by itself. */
  readonly facts: readonly WordFacts[];
}

/** How often the words of a page got which label at first: by word, by pair of words, and by the initials of names. */
export class LabelCounts {
  /** By word, and by pair of words: its row of counts. */
  readonly #byWord = new Map<number, number>();
  readonly #byPair = new Map<number, number>();
  #counts = new Uint16Array(256 * LABELS);
  #rows = 0;
  readonly #byInitials = new Map<string, number>();

  constructor(regions: readonly LabelledRegion[]) {
    for (const { sentence, region, labels, facts } of regions) {
      let initials = "";
      for (let at = region.from; at < region.after; at += 1) {
        const label = labels[at - region.from] ?? OUTSIDE;
        const token = sentence.tokens[at];
        const fact = facts[at];
        if (!token || !fact) continue;
        const word = fact.lower;
        const next = facts[at + 1];
        this.#count(this.#byWord, word, label);
        if (next) this.#count(this.#byPair, mix(word, next.lower), label);
        const place = placeOfLabel(label);
        if (label === OUTSIDE || place === SINGLE) initials = "";
        else {
          if (place === 0) initials = "";
          if (fact.isUpper) initials += token.text[0];
          if (place === 2 && initials.length > 1 && !this.#byInitials.has(initials))
            this.#byInitials.set(initials, typeOfLabel(label));
        }
      }
    }
  }

  /** Adds what the first look saw at a token, beside it and elsewhere on the page in the same words. */
  addFeatures(into: FeatureList, { sentence, region, labels, facts }: LabelledRegion, at: number): void {
    const index = at - region.from;
    const own = labels[index] ?? OUTSIDE;
    let around = 0;
    for (let d = -2; d <= 2; d += 1) around = (around << 5) | (labels[index + d] ?? LABELS);
    into.addGroup(LABELS_AROUND, around);
    let seen = 0;
    for (let d = -1; d <= 1; d += 1) {
      const fact = at + d >= region.from && at + d < region.after ? facts[at + d] : undefined;
      const row = fact && this.#byWord.get(fact.lower);
      seen = (seen << 8) | (row === undefined ? 0 : this.#elsewhere(row, labels[index + d] ?? OUTSIDE));
    }
    into.addGroup(SEEN_AROUND, (seen << 5) | own);
    const word = facts[at];
    if (!word) return;
    const before = facts[at - 1];
    const next = facts[at + 1];
    const pair = next && this.#byPair.get(mix(word.lower, next.lower));
    const earlier = before && this.#byPair.get(mix(before.lower, word.lower));
    const type = word.isShort ? this.#typeOf(sentence.tokens[at]?.text ?? "") : NOT_SHORT;
    const pairs =
      ((pair === undefined ? NO_PAIR : this.#elsewhere(pair, own)) << 8) |
      (earlier === undefined
        ? NO_PAIR
        : this.#elsewhere(earlier, index > 0 ? (labels[index - 1] ?? OUTSIDE) : -1));
    into.addGroup(SEEN_IN_PAIRS, (pairs << 3) | type);
  }

  /** The type of the name that has the letters of a short form as its initials. */
  #typeOf(short: string): number {
    return this.#byInitials.get(short.replace(/s$/, "")) ?? NAME_TYPES.length;
  }

  #count(into: Map<number, number>, key: number, label: number): void {
    let row = into.get(key);
    if (row === undefined) {
      row = this.#rows;
      this.#rows += 1;
      into.set(key, row);
      if (this.#rows * LABELS > this.#counts.length) {
        const more = new Uint16Array(this.#counts.length * 2);
        more.set(this.#counts);
        this.#counts = more;
      }
    }
    const at = row * LABELS + label;
    this.#counts[at] = Math.min(60_000, (this.#counts[at] as number) + 1);
  }

  /** The commonest label but for one token's own, with how many and how clearly; 0 where there is no other. */
  #elsewhere(row: number, own: number): number {
    const counts = this.#counts;
    const from = row * LABELS;
    let total = 0;
    let top = 0;
    let most = 0;
    for (let label = 0; label < LABELS; label += 1) {
      const number = (counts[from + label] as number) - (label === own ? 1 : 0);
      total += number;
      if (number > most) {
        most = number;
        top = label;
      }
    }
    if (total <= 0) return 0;
    const often = total === 1 ? 0 : total < 4 ? 1 : 2;
    const clear = most === total ? 2 : most * 3 >= total * 2 ? 1 : 0;
    return 1 + top + LABELS * (often + 3 * clear);
  }
}
