import { CONTEXT_KEYS, contextKeys, isTitled } from "../../reading/syntax/tagger-features.ts";
import type { Word } from "../../reading/syntax/word.ts";
import { seededRandom } from "../../text/seeded-random.ts";
import { AveragedPerceptron } from "../learn/averaged-perceptron.ts";
import { shuffle } from "./shuffle.ts";

/** A sentence's words with the numbers of their tags; −1 for a tag too rare to be learned. */
export interface TaggedWords {
  readonly words: readonly Word[];
  readonly tags: Int32Array;
}

/** Most keys that a word has by itself. */
const MOST_OWN_KEYS = 32;

/** Learns tags from left to right, after the tags that it gave itself. */
export function learnTagger(
  sentences: readonly TaggedWords[],
  tags: number,
  rounds: number,
  seed: number,
): AveragedPerceptron {
  const learner = new AveragedPerceptron(tags);
  const random = seededRandom(seed);
  const order = [...sentences];
  const keys = new Int32Array(CONTEXT_KEYS + MOST_OWN_KEYS);
  const scores = new Float32Array(tags);
  for (let round = 0; round < rounds; round += 1) {
    shuffle(order, random);
    for (const { words, tags: gold } of order) {
      const titled = isTitled(words);
      let last = -1;
      let before = -1;
      for (let at = 0; at < words.length; at += 1) {
        const word = words[at] as Word;
        let best = word.onlyTag;
        if (best < 0) {
          const count = contextKeys(words, at, last, before, titled, keys);
          keys.set(word.keys, count);
          const all = count + word.keys.length;
          scores.fill(0);
          learner.score(keys, all, scores);
          best = 0;
          for (let tag = 1; tag < tags; tag += 1)
            if ((scores[tag] as number) > (scores[best] as number)) best = tag;
          learner.steps += 1;
          const right = gold[at] as number;
          if (right >= 0 && right !== best) {
            learner.change(keys, all, right, 1);
            learner.change(keys, all, best, -1);
          }
        }
        before = last;
        last = best;
      }
    }
  }
  return learner;
}
