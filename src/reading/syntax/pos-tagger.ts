import type { Weights } from "../learned/weights.ts";
import { leadingChoice } from "./leading-choice.ts";
import { contextTemplates, isTitled, readContext } from "./tagger-features.ts";
import { type Word, wordKey } from "./word.ts";

const LAST = contextTemplates.steps - 1;
/** Below every score, and far enough from the least number that no question's answer passes it. */
const NEVER = -1_000_000_000;
const ARTICLES: ReadonlySet<number> = new Set(["the", "a", "an"].map(wordKey));

/** Tags words from left to right, each time with the best tag there; words that only ever take one tag take it. */
export class PosTagger {
  readonly #weights: Weights;
  readonly #scores: Int32Array;
  readonly #keys = new Int32Array(contextTemplates.size);
  readonly #leads: readonly number[];
  readonly #finite: readonly number[];

  /**
   * `leads`: how much the best tag must lead the next after a step of questions so that no more are asked; none: all are.
   * `finite`: the tags of finite verbs, which no word takes right behind an article.
   */
  constructor(weights: Weights, leads: readonly number[], finite: readonly number[] = []) {
    this.#weights = weights;
    this.#leads = leads;
    this.#finite = finite;
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
        if (at > 0 && ARTICLES.has((words[at - 1] as Word).word))
          for (const tag of this.#finite) scores[tag] = NEVER;
        readContext(words, at, last, before, titled);
        best = this.#chosen();
      }
      tags[at] = best;
      before = last;
      last = best;
    }
    return tags;
  }

  #chosen(): number {
    const scores = this.#scores;
    const keys = this.#keys;
    for (let step = 0; ; step += 1) {
      this.#weights.score(keys, contextTemplates.keys(step, keys), scores);
      const { best, lead } = leadingChoice(scores, scores.length);
      if (step === LAST || lead >= (this.#leads[step] ?? Infinity)) return best;
    }
  }

  #scoreAlone(word: Word): Int32Array {
    const scores = new Int32Array(this.#weights.classes);
    this.#weights.score(word.keys, word.keys.length, scores);
    word.scores = scores;
    return scores;
  }
}
