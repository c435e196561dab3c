import type { ChoiceWeights } from "../learned/choice-weights.ts";
import type { Weights } from "../learned/weights.ts";
import type { CertainRelations } from "./certain-relations.ts";
import { leadingChoice } from "./leading-choice.ts";
import { ParserState } from "./parser-state.ts";
import { readRelation, relationTemplates } from "./relation-features.ts";
import { readTransition, transitionTemplates } from "./transition-features.ts";
import { LEFT, RIGHT, SHIFT } from "./transitions.ts";
import type { Word } from "./word.ts";

/** How much the best choice must lead the next after a step of questions so that no more are asked, step by step; the last needs none. */
export interface Leads {
  readonly transitions: readonly number[];
  readonly relations: readonly number[];
}

/** Greedy transition parser: first the attachment is chosen, then its relation. Linear in the number of words. */
export class Parser {
  readonly #transitions: ChoiceWeights;
  readonly #relations: Weights;
  readonly #certain: CertainRelations;
  readonly #kinds: Uint8Array;
  readonly #state = new ParserState();
  readonly #choice = new Int32Array(3);
  readonly #scores: Int32Array;
  readonly #keys = new Int32Array(Math.max(transitionTemplates.size, relationTemplates.size));
  readonly #leads: { transitions: Int32Array; relations: Int32Array };

  /** `kinds`: see `ParserState.start`. */
  constructor(
    transitions: ChoiceWeights,
    relations: Weights,
    certain: CertainRelations,
    kinds: Uint8Array,
    leads: Leads,
  ) {
    this.#transitions = transitions;
    this.#relations = relations;
    this.#certain = certain;
    this.#kinds = kinds;
    this.#leads = {
      transitions: Int32Array.from(leads.transitions),
      relations: Int32Array.from(leads.relations),
    };
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
    scores[0] = 0;
    scores[1] = 0;
    scores[2] = 0;
    const keys = this.#keys;
    const leads = this.#leads.transitions;
    const among = state.depth > 1 ? 3 : 2;
    readTransition(state);
    for (let step = 0; ; step += 1) {
      this.#transitions.score(keys, transitionTemplates.keys(step, keys), scores);
      const { best, lead } = leadingChoice(scores, among);
      if (step === leads.length || lead >= (leads[step] as number)) return best;
    }
  }

  #relate(state: ParserState, head: number): number {
    const word = state.stack[state.depth - 1] as number;
    const { tagNumbers } = state;
    const side = word < head ? 0 : 1;
    const certain = this.#certain.of(tagNumbers[head] as number, tagNumbers[word] as number, side);
    if (certain >= 0) return certain;
    const scores = this.#scores.fill(0);
    const keys = this.#keys;
    const leads = this.#leads.relations;
    readRelation(state, head, word);
    for (let step = 0; ; step += 1) {
      this.#relations.score(keys, relationTemplates.keys(step, keys), scores);
      const { best, lead } = leadingChoice(scores, scores.length);
      if (step === leads.length || lead >= (leads[step] as number)) return best;
    }
  }
}
