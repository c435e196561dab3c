import { ChoiceWeights } from "../learned/choice-weights.ts";
import type { WeightRows } from "../learned/packed-rows.ts";
import type { Weights } from "../learned/weights.ts";
import type { CertainRelations } from "./certain-relations.ts";
import { ParserState } from "./parser-state.ts";
import { RELATION_KEYS, relationKeys } from "./relation-features.ts";
import { TRANSITION_KEYS, transitionKeys } from "./transition-features.ts";
import { LEFT, RIGHT, SHIFT } from "./transitions.ts";
import type { Word } from "./word.ts";

/** Greedy transition parser: first the attachment is chosen, then its relation. Linear in the number of words. */
export class Parser {
  readonly #transitions: ChoiceWeights;
  readonly #relations: Weights;
  readonly #certain: CertainRelations;
  readonly #kinds: Uint8Array;
  readonly #state = new ParserState();
  readonly #choice = new Int32Array(3);
  readonly #scores: Int32Array;
  readonly #keys = new Int32Array(Math.max(TRANSITION_KEYS, RELATION_KEYS));

  /** `kinds`: see `ParserState.start`. */
  constructor(transitions: WeightRows, relations: Weights, certain: CertainRelations, kinds: Uint8Array) {
    this.#transitions = new ChoiceWeights(transitions);
    this.#relations = relations;
    this.#certain = certain;
    this.#kinds = kinds;
    this.#scores = new Int32Array(relations.classes);
  }

  /** Heads and relations of at most LONGEST_PIECE words with their tags, lent until the next call; the root is the index after the last word. */
  parse(words: readonly Word[], tags: Uint8Array): ParserState {
    const state = this.#state;
    state.start(words, tags, this.#kinds);
    while (!state.isDone) {
      const action = this.#choose(state);
      if (action === SHIFT) state.shift();
      else {
        const head = action === LEFT ? state.next : (state.stack[state.depth - 2] as number);
        state.attach(head, this.#relate(state, head));
      }
    }
    return state;
  }

  /** The best allowed transition: one word alone hangs from the root. */
  #choose(state: ParserState): number {
    const hasNext = state.next < state.size;
    if (state.depth === 0) return SHIFT;
    if (!hasNext) return state.depth === 1 ? LEFT : RIGHT;
    const scores = this.#choice;
    scores.fill(0);
    this.#transitions.score(this.#keys, transitionKeys(state, this.#keys), scores);
    const shift = scores[SHIFT] as number;
    const left = scores[LEFT] as number;
    if (state.depth > 1 && (scores[RIGHT] as number) > Math.max(shift, left)) return RIGHT;
    return left > shift ? LEFT : SHIFT;
  }

  #relate(state: ParserState, head: number): number {
    const word = state.stack[state.depth - 1] as number;
    const { tagNumbers } = state;
    const side = word < head ? 0 : 1;
    const certain = this.#certain.of(tagNumbers[head] as number, tagNumbers[word] as number, side);
    if (certain >= 0) return certain;
    const scores = this.#scores;
    scores.fill(0);
    this.#relations.score(this.#keys, relationKeys(state, head, word, this.#keys), scores);
    let best = 0;
    for (let relation = 1; relation < scores.length; relation += 1)
      if ((scores[relation] as number) > (scores[best] as number)) best = relation;
    return best;
  }
}
