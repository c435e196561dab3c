import { ParserState } from "../../reading/syntax/parser-state.ts";
import { readRelation, relationTemplates } from "../../reading/syntax/relation-features.ts";
import { readTransition, transitionTemplates } from "../../reading/syntax/transition-features.ts";
import { LEFT, SHIFT } from "../../reading/syntax/transitions.ts";
import type { Word } from "../../reading/syntax/word.ts";
import { seededRandom } from "../../text/seeded-random.ts";
import { AveragedPerceptron } from "../learn/averaged-perceptron.ts";
import { costs } from "./costs.ts";
import { shuffle } from "./shuffle.ts";
import { SteppedQuestions, type Verdict } from "./stepped-questions.ts";

/** A sentence to learn from: words, the tags that a tagger gives them, and the right tree. */
export interface ParsedWords {
  readonly words: readonly Word[];
  readonly tags: Uint8Array;
  /** Without crossing arcs; the root is the index after the last word. */
  readonly heads: Int32Array;
  readonly relations: Int32Array;
}

/** How often a wrong choice is followed, so that the parser learns to go on after mistakes; from the second round on. */
const FOLLOWED = 0.9;

const indexOfBest = (scores: Float32Array, isAllowed: (index: number) => boolean): number => {
  let best = -1;
  for (let index = 0; index < scores.length; index += 1)
    if (isAllowed(index) && (best < 0 || (scores[index] as number) > (scores[best] as number))) best = index;
  return best;
};

/** Learns transitions and relations together, from the states that the parser comes into by itself. */
export function learnParser(
  sentences: readonly ParsedWords[],
  relations: number,
  kinds: Uint8Array,
  rounds: number,
  seed: number,
): { transitions: AveragedPerceptron; relations: AveragedPerceptron } {
  const choosing = new AveragedPerceptron(3);
  const relating = new AveragedPerceptron(relations);
  const random = seededRandom(seed);
  const order = [...sentences];
  const state = new ParserState();
  const choice = new SteppedQuestions(choosing, transitionTemplates);
  const relation = new SteppedQuestions(relating, relationTemplates);
  const cost = new Int32Array(3);

  /** The relation that the parser gives the top of the stack under `head`; it learns where the head is right. */
  const relate = (sentence: ParsedWords, head: number): number => {
    const word = state.stack[state.depth - 1] as number;
    const right = sentence.heads[word] === head ? (sentence.relations[word] as number) : -1;
    readRelation(state, head, word);
    relating.steps += 1;
    return relation.answer((scores) => ({ best: indexOfBest(scores, () => true), right })).best;
  };

  /** The transition that the parser chooses, and the best of those that lose no arc. */
  const choose = ({ heads }: ParsedWords): Verdict => {
    costs(state, heads, cost);
    readTransition(state);
    const learns = state.next < state.size;
    if (learns) choosing.steps += 1;
    let right = -1;
    const { best } = choice.answer((scores) => {
      const allowed = indexOfBest(scores, (action) => (cost[action] as number) >= 0);
      right = indexOfBest(scores, (action) => cost[action] === 0);
      return { best: allowed, right: learns && (cost[allowed] as number) > 0 ? right : -1 };
    });
    return { best, right };
  };

  for (let round = 0; round < rounds; round += 1) {
    shuffle(order, random);
    for (const sentence of order) {
      state.start(sentence.words, sentence.tags, kinds);
      while (!state.isDone) {
        if (state.depth === 0) {
          state.shift();
          continue;
        }
        const { best, right } = choose(sentence);
        const follows = right < 0 || cost[best] === 0 || (round > 0 && random() < FOLLOWED);
        const action = follows ? best : right;
        if (action === SHIFT) state.shift();
        else {
          const head = action === LEFT ? state.next : (state.stack[state.depth - 2] as number);
          state.attach(head, relate(sentence, head));
        }
      }
    }
  }
  return { transitions: choosing, relations: relating };
}
