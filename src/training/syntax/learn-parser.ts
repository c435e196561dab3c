import { ParserState } from "../../reading/syntax/parser-state.ts";
import { RELATION_KEYS, relationKeys } from "../../reading/syntax/relation-features.ts";
import { TRANSITION_KEYS, transitionKeys } from "../../reading/syntax/transition-features.ts";
import { LEFT, SHIFT } from "../../reading/syntax/transitions.ts";
import type { Word } from "../../reading/syntax/word.ts";
import { seededRandom } from "../../text/seeded-random.ts";
import { AveragedPerceptron } from "../learn/averaged-perceptron.ts";
import { costs } from "./costs.ts";
import { shuffle } from "./shuffle.ts";

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
  const choiceKeys = new Int32Array(TRANSITION_KEYS);
  const choiceScores = new Float32Array(3);
  const keys = new Int32Array(RELATION_KEYS);
  const scores = new Float32Array(relations);
  const cost = new Int32Array(3);

  /** The relation that the parser gives the top of the stack under `head`; it learns where the head is right. */
  const relate = (sentence: ParsedWords, head: number): number => {
    const word = state.stack[state.depth - 1] as number;
    const count = relationKeys(state, head, word, keys);
    scores.fill(0);
    relating.score(keys, count, scores);
    const best = indexOfBest(scores, () => true);
    relating.steps += 1;
    const right = sentence.relations[word] as number;
    if (sentence.heads[word] === head && right !== best) {
      relating.change(keys, count, right, 1);
      relating.change(keys, count, best, -1);
    }
    return best;
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
        costs(state, sentence.heads, cost);
        const count = transitionKeys(state, choiceKeys);
        choiceScores.fill(0);
        choosing.score(choiceKeys, count, choiceScores);
        const best = indexOfBest(choiceScores, (action) => (cost[action] as number) >= 0);
        const right = indexOfBest(choiceScores, (action) => cost[action] === 0);
        if (state.next < state.size) {
          choosing.steps += 1;
          if (right >= 0 && best !== right && (cost[best] as number) > 0) {
            choosing.change(choiceKeys, count, right, 1);
            choosing.change(choiceKeys, count, best, -1);
          }
        }
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
