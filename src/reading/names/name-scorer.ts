import { joinWeights } from "../learned/join-weights.ts";
import type { WeightRows } from "../learned/packed-rows.ts";
import type { Weights } from "../learned/weights.ts";
import { FeatureList } from "./feature-list.ts";
import { LABELS } from "./name-labels.ts";
import { addByWord, addSurroundings, NO_WORD, REACH_OF_WORDS, type RegionView } from "./token-features.ts";
import type { WordFacts } from "./word-facts.ts";

const BOTH = 2 * LABELS;
const PLACES = 2 * REACH_OF_WORDS + 1;

/** Words whose scores are kept at most; then all are forgotten, and worked out again when they are met. */
const KEPT = 20_000;

/** What both looks give each label at each token of a region, row by row. */
export interface BothScores {
  readonly first: Int32Array;
  /** Without what the first look at the page adds. */
  readonly second: Int32Array;
}

/** What two looks ask of the same features, asked once; and what a word says by itself, worked out once a word. */
export class NameScorer {
  readonly #weights: Weights;
  readonly #features = new FeatureList();
  readonly #row = new Int32Array(BOTH);
  /** By word: the scores that it gives to the tokens around it, from the second before it to the second after it. */
  readonly #byWord = new Map<WordFacts, Int16Array>();

  constructor(first: WeightRows, second: WeightRows) {
    this.#weights = joinWeights(first, second);
  }

  scores(view: RegionView): BothScores {
    const { facts, region } = view;
    const length = region.after - region.from;
    const first = new Int32Array(length * LABELS);
    const second = new Int32Array(length * LABELS);
    const around = Array.from({ length: length + 2 * REACH_OF_WORDS }, (_, index) =>
      this.#scoresOfWord(facts[region.from - REACH_OF_WORDS + index] ?? NO_WORD),
    );
    const row = this.#row;
    for (let index = 0; index < length; index += 1) {
      row.fill(0);
      for (let place = 0; place < PLACES; place += 1) {
        const scores = around[index + place] as Int16Array;
        for (let k = 0, at = place * BOTH; k < BOTH; k += 1, at += 1)
          row[k] = (row[k] as number) + (scores[at] as number);
      }
      const features = this.#features;
      features.clear();
      addSurroundings(features, view, region.from + index);
      this.#weights.score(features.keys, features.count, row);
      for (let k = 0, at = index * LABELS; k < LABELS; k += 1, at += 1) {
        first[at] = row[k] as number;
        second[at] = row[LABELS + k] as number;
      }
    }
    return { first, second };
  }

  /** Adds what the features give to the labels of the second look. */
  addToSecond(features: FeatureList, second: Int32Array, index: number): void {
    const row = this.#row.fill(0);
    this.#weights.score(features.keys, features.count, row);
    for (let k = 0, at = index * LABELS; k < LABELS; k += 1, at += 1)
      second[at] = (second[at] as number) + (row[LABELS + k] as number);
  }

  #scoresOfWord(word: WordFacts): Int16Array {
    const known = this.#byWord.get(word);
    if (known) return known;
    const made = new Int16Array(PLACES * BOTH);
    const features = this.#features;
    for (let place = 0; place < PLACES; place += 1) {
      features.clear();
      addByWord(features, word, place - REACH_OF_WORDS);
      const row = this.#row.fill(0);
      this.#weights.score(features.keys, features.count, row);
      made.set(row, place * BOTH);
    }
    if (this.#byWord.size >= KEPT) this.#byWord.clear();
    this.#byWord.set(word, made);
    return made;
  }
}
