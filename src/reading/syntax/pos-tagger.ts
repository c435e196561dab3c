import type { Weights } from "../learned/weights.ts";
import { CONTEXT_KEYS, contextKeys, isTitled } from "./tagger-features.ts";
import type { Word } from "./word.ts";

/** Tags words from left to right, each time with the best tag there; words that only ever take one tag take it. */
export class PosTagger {
  readonly #weights: Weights;
  readonly #scores: Int32Array;
  readonly #keys = new Int32Array(CONTEXT_KEYS);

  constructor(weights: Weights) {
    this.#weights = weights;
    this.#scores = new Int32Array(weights.classes);
  }

  /** The number of each word's tag. */
  tag(words: readonly Word[]): Uint8Array {
    const tags = new Uint8Array(words.length);
    const scores = this.#scores;
    const titled = isTitled(words);
    let last = -1;
    let before = -1;
    for (let at = 0; at < words.length; at += 1) {
      const word = words[at] as Word;
      let best = word.onlyTag;
      if (best < 0) {
        scores.set(word.scores ?? this.#scoreAlone(word));
        this.#weights.score(this.#keys, contextKeys(words, at, last, before, titled, this.#keys), scores);
        best = 0;
        for (let tag = 1; tag < scores.length; tag += 1)
          if ((scores[tag] as number) > (scores[best] as number)) best = tag;
      }
      tags[at] = best;
      before = last;
      last = best;
    }
    return tags;
  }

  #scoreAlone(word: Word): Int32Array {
    const scores = new Int32Array(this.#weights.classes);
    this.#weights.score(word.keys, word.keys.length, scores);
    word.scores = scores;
    return scores;
  }
}
