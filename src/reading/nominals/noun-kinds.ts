import { KnownWords } from "../../text/known-words.ts";
import { keptTables } from "../learned/kept-tables.ts";
import { partOf, shippedModel } from "../learned/model-file.ts";
import { readWeightTables } from "../learned/weight-tables.ts";
import { Weights } from "../learned/weights.ts";
import type { Token } from "../page.ts";
import type { Tree } from "../syntax/tree.ts";
import { MOST_FEATURES, phraseFeatures, wordFeatures } from "./noun-features.ts";
import type { NounPhrase } from "./noun-phrase.ts";

/** What a described thing may be; the first is all that is not told. */
export const NOUN_KINDS = ["none", "Person", "Organization", "Place"] as const;
export type NounKind = (typeof NOUN_KINDS)[number];

/** What a word gives each kind by itself, and by how many features. */
interface WordScores {
  readonly scores: Int32Array;
  readonly count: number;
}

/** Says of noun phrases what kind of thing they mean, by learned weights. */
export class NounKinds {
  readonly #weights: Weights;
  readonly #features = new Int32Array(MOST_FEATURES);
  readonly #scores = new Int32Array(NOUN_KINDS.length);
  readonly #byWord = new KnownWords<WordScores>(20_000);

  constructor(weights: Weights) {
    this.#weights = weights;
  }

  /** The likeliest kind; `trust` is what speaks for one of them beforehand, in the weights' integers. */
  kindOf(
    tokens: readonly Token[],
    tree: Tree,
    phrase: NounPhrase,
    nameTypes: readonly string[],
    trusted: NounKind,
    trust: number,
  ): NounKind {
    const own = this.#byWord.of(tokens[phrase.head]?.lower ?? "", this.#scoresOf);
    const count = phraseFeatures(tokens, tree, phrase, nameTypes, own.count, this.#features);
    this.#scores.set(own.scores);
    this.#weights.score(this.#features, count, this.#scores);
    let best = 0;
    let top = this.#scores[0] as number;
    for (let kind = 1; kind < NOUN_KINDS.length; kind += 1) {
      const score = (this.#scores[kind] as number) + (NOUN_KINDS[kind] === trusted ? trust : 0);
      if (score > top) {
        top = score;
        best = kind;
      }
    }
    return NOUN_KINDS[best] as NounKind;
  }

  readonly #scoresOf = (word: string): WordScores => {
    const count = wordFeatures(word, this.#features);
    const scores = new Int32Array(NOUN_KINDS.length);
    this.#weights.score(this.#features, count, scores);
    return { scores, count };
  };
}

let shipped: NounKinds | undefined;

/** The weights that come with the program (data/models/nominals.bin). */
export function nounKinds(): NounKinds {
  shipped ??= new NounKinds(
    new Weights(keptTables("nominals", () => readWeightTables(partOf(shippedModel("nominals"), "weights")))),
  );
  return shipped;
}
