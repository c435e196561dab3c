import { mix } from "../learned/hash.ts";
import type { Sentence } from "../page.ts";
import type { FeatureList } from "./feature-list.ts";
import { LABELS, NAME_TYPES, OUTSIDE, placeOfLabel, SINGLE, typeOfLabel } from "./name-labels.ts";
import type { Region } from "./name-regions.ts";
import { wordFacts } from "./word-facts.ts";

/** Labels of a region's tokens, as a first look gave them. */
export interface LabelledRegion {
  readonly sentence: Sentence;
  readonly region: Region;
  readonly labels: Uint8Array;
}

/** How often the words of a page got which label at first: by word, by pair of words, and by the initials of names. */
export class LabelCounts {
  readonly #byWord = new Map<number, Uint16Array>();
  readonly #byPair = new Map<number, Uint16Array>();
  readonly #byInitials = new Map<string, number>();

  constructor(regions: readonly LabelledRegion[]) {
    for (const { sentence, region, labels } of regions) {
      let initials = "";
      for (let at = region.from; at < region.after; at += 1) {
        const label = labels[at - region.from] ?? OUTSIDE;
        const token = sentence.tokens[at];
        if (!token) continue;
        const word = wordFacts(token).lower;
        const next = sentence.tokens[at + 1];
        count(this.#byWord, word, label);
        if (next) count(this.#byPair, mix(word, wordFacts(next).lower), label);
        const place = placeOfLabel(label);
        if (label === OUTSIDE || place === SINGLE) initials = "";
        else {
          if (place === 0) initials = "";
          if (/^\p{Lu}/u.test(token.text)) initials += token.text[0];
          if (place === 2 && initials.length > 1 && !this.#byInitials.has(initials))
            this.#byInitials.set(initials, typeOfLabel(label));
        }
      }
    }
  }

  /** Adds what the first look saw at a token, beside it and elsewhere on the page in the same words. */
  addFeatures(into: FeatureList, { sentence, region, labels }: LabelledRegion, at: number): void {
    const { tokens } = sentence;
    const index = at - region.from;
    const own = labels[index] ?? OUTSIDE;
    for (let d = -2; d <= 2; d += 1) into.add(210 + d, labels[index + d] ?? LABELS);
    into.addTriple(220, labels[index - 1] ?? LABELS, own, labels[index + 1] ?? LABELS);
    for (let d = -1; d <= 1; d += 1) {
      const token = at + d >= region.from && at + d < region.after ? tokens[at + d] : undefined;
      const counts = token && this.#byWord.get(wordFacts(token).lower);
      const seen = counts ? elsewhere(counts, labels[index + d] ?? OUTSIDE) : 0;
      into.add(230 + d, seen);
      if (d === 0) into.addPair(233, seen, own);
    }
    const token = tokens[at];
    const before = tokens[at - 1];
    const next = tokens[at + 1];
    if (!token) return;
    const word = wordFacts(token).lower;
    const pair = next && this.#byPair.get(mix(word, wordFacts(next).lower));
    if (pair) into.add(240, elsewhere(pair, own));
    const earlier = before && this.#byPair.get(mix(wordFacts(before).lower, word));
    if (earlier) into.add(241, elsewhere(earlier, index > 0 ? (labels[index - 1] ?? OUTSIDE) : -1));
    if (/^\p{Lu}{2,6}s?$/u.test(token.text)) {
      const type = this.#byInitials.get(token.text.replace(/s$/, ""));
      into.add(242, type ?? NAME_TYPES.length);
    }
  }
}

function count(into: Map<number, Uint16Array>, key: number, label: number): void {
  let counts = into.get(key);
  if (!counts) {
    counts = new Uint16Array(LABELS);
    into.set(key, counts);
  }
  counts[label] = Math.min(60_000, (counts[label] as number) + 1);
}

/** The commonest label but for one token's own, with how many and how clearly; 0 where there is no other. */
function elsewhere(counts: Uint16Array, own: number): number {
  let total = 0;
  let top = 0;
  let most = 0;
  for (let label = 0; label < LABELS; label += 1) {
    const number = (counts[label] as number) - (label === own ? 1 : 0);
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
