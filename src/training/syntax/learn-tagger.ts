import { contextTemplates, isTitled, readContext } from "../../reading/syntax/tagger-features.ts";
import type { Word } from "../../reading/syntax/word.ts";
import { seededRandom } from "../../text/seeded-random.ts";
import { AveragedPerceptron } from "../learn/averaged-perceptron.ts";
import { shuffle } from "./shuffle.ts";
import { SteppedQuestions } from "./stepped-questions.ts";

/** A sentence's words with the numbers of their tags; −1 for a tag too rare to be learned. */
export interface TaggedWords {
  readonly words: readonly Word[];
  readonly tags: Int32Array;
}

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
  const questions = new SteppedQuestions(learner, contextTemplates);
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
          readContext(words, at, last, before, titled);
          learner.steps += 1;
          const right = gold[at] as number;
          best = questions.answer((scores) => ({ best: indexOfBest(scores), right }), word.keys).best;
        }
        before = last;
        last = best;
      }
    }
  }
  return learner;
}

function indexOfBest(scores: Float32Array): number {
  let best = 0;
  for (let tag = 1; tag < scores.length; tag += 1)
    if ((scores[tag] as number) > (scores[best] as number)) best = tag;
  return best;
}
