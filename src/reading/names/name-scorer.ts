import type { Weights } from "../learned/weights.ts";
import { FEATURE_GROUPS } from "./feature-groups.ts";
import { FeatureList } from "./feature-list.ts";
import { KnownScores } from "./known-scores.ts";
import { LABELS } from "./name-labels.ts";
import { addPacked, firstOf, packScores, secondOf } from "./packed-scores.ts";
import { addByWord, addSurroundings, NO_WORD, REACH_OF_WORDS, type RegionView } from "./token-features.ts";
import type { WordFacts } from "./word-facts.ts";

const BOTH = 2 * LABELS;
/** Two scores in one number: a token has far fewer than 250 features of at most 127 each. */
const PACKED = LABELS;
const PLACES = 2 * REACH_OF_WORDS + 1;

/** Words whose scores are kept at most; then all are forgotten, and worked out again when they are met. */
const KEPT = 20_000;
/** Values of a group of features whose scores are kept. */
const KEPT_OF_GROUP = 4096;

/** What two looks ask of the same features, asked once; and what a word says by itself, worked out once a word. */
export class NameScorer {
  readonly #weights: Weights;
  readonly #features = new FeatureList();
  /** The features of one word or one group. */
  readonly #own = new FeatureList();
  readonly #row = new Int32Array(BOTH);
  readonly #sums = new Int32Array(PACKED);
  readonly #byGroup = FEATURE_GROUPS.map(() => new KnownScores(KEPT_OF_GROUP, PACKED));
  /** By word: the scores that it gives to the tokens around it, from the second before it to the second after it. */
  readonly #byWord = new Map<WordFacts, Int32Array>();

  /** `weights`: those of both looks, joined. */
  constructor(weights: Weights) {
    this.#weights = weights;
  }

  /** Writes what both looks give each label at each token of a region, row by row from row `offset` on; without what the first look at the page adds to the second. */
  score(view: RegionView, first: Int32Array, second: Int32Array, offset: number): void {
    const { facts, region } = view;
    const length = region.after - region.from;
    const sums = this.#sums;
    const features = this.#features;
    for (let index = 0; index < length; index += 1) {
      const at = region.from + index;
      sums.fill(0);
      for (let place = 0; place < PLACES; place += 1)
        addPacked(this.#scoresOfWord(facts[at + place - REACH_OF_WORDS] ?? NO_WORD), place * PACKED, sums);
      features.clear();
      addSurroundings(features, view, at);
      this.#addGroups(features);
      const row = this.#row.fill(0);
      this.#weights.score(features.keys, features.count, row);
      for (let k = 0, to = (offset + index) * LABELS; k < LABELS; k += 1, to += 1) {
        const both = sums[k] as number;
        first[to] = (row[k] as number) + firstOf(both);
        second[to] = (row[LABELS + k] as number) + secondOf(both);
      }
    }
  }

  /** Adds what groups of features give to the labels of the second look, in one row. */
  addToSecond(features: FeatureList, second: Int32Array, rowIndex: number): void {
    const sums = this.#sums.fill(0);
    this.#addGroups(features);
    for (let k = 0, at = rowIndex * LABELS; k < LABELS; k += 1, at += 1)
      second[at] = (second[at] as number) + secondOf(sums[k] as number);
  }

  #addGroups(features: FeatureList): void {
    for (let at = 0; at < features.groupCount; at += 1)
      this.#addGroup(features.groups[at] as number, features.values[at] as number);
  }

  #addGroup(group: number, values: number): void {
    const known = this.#byGroup[group] as KnownScores;
    const from = known.find(values);
    if (known.isNew) {
      this.#own.clear();
      this.#own.spread(group, values);
      this.#pack(known.rows, from);
    }
    addPacked(known.rows, from, this.#sums);
  }

  #scoresOfWord(word: WordFacts): Int32Array {
    const known = this.#byWord.get(word);
    if (known) return known;
    const made = new Int32Array(PLACES * PACKED);
    for (let place = 0; place < PLACES; place += 1) {
      this.#own.clear();
      addByWord(this.#own, word, place - REACH_OF_WORDS);
      this.#pack(made, place * PACKED);
    }
    if (this.#byWord.size >= KEPT) this.#byWord.clear();
    this.#byWord.set(word, made);
    return made;
  }

  /** Packs what the features that stand by themselves give. */
  #pack(into: Int32Array, from: number): void {
    const row = this.#row.fill(0);
    this.#weights.score(this.#own.keys, this.#own.count, row);
    packScores(row, into, from);
  }
}
