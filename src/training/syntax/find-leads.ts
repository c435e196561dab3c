import { ChoiceWeights, choiceTables } from "../../reading/learned/choice-weights.ts";
import type { Weights } from "../../reading/learned/weights.ts";
import type { LeadingChoice } from "../../reading/syntax/leading-choice.ts";
import type { Leads } from "../../reading/syntax/parser.ts";
import { ParserState } from "../../reading/syntax/parser-state.ts";
import { readRelation, relationTemplates } from "../../reading/syntax/relation-features.ts";
import { contextTemplates, isTitled, readContext } from "../../reading/syntax/tagger-features.ts";
import { readTransition, transitionTemplates } from "../../reading/syntax/transition-features.ts";
import { LEFT, RIGHT, SHIFT } from "../../reading/syntax/transitions.ts";
import type { Word } from "../../reading/syntax/word.ts";
import { chosenByStep, leadsOf } from "./leads-of.ts";
import type { ParsedWords } from "./learn-parser.ts";

/** The leads after which the tagger asks no more: see `leadsOf`. */
export function findTaggerLeads(
  sentences: readonly (readonly Word[])[],
  tagger: Weights,
  mistaken: number,
): number[] {
  const decisions: LeadingChoice[][] = [];
  for (const words of sentences) {
    const titled = isTitled(words);
    let last = -1;
    let before = -1;
    for (let at = 0; at < words.length; at += 1) {
      const word = words[at] as Word;
      let best = word.onlyTag;
      if (best < 0) {
        const scores = new Int32Array(tagger.classes);
        tagger.score(word.keys, word.keys.length, scores);
        readContext(words, at, last, before, titled);
        const choices = chosenByStep(contextTemplates, tagger, scores, tagger.classes);
        decisions.push(choices);
        best = choices.at(-1)?.best ?? 0;
      }
      before = last;
      last = best;
    }
  }
  return leadsOf(decisions, mistaken);
}

/** The leads after which the parser asks no more: see `leadsOf`. */
export function findParserLeads(
  sentences: readonly ParsedWords[],
  weights: { readonly transitions: Weights; readonly relations: Weights },
  kinds: Uint8Array,
  mistaken: number,
): Leads {
  const transitions: LeadingChoice[][] = [];
  const relations: LeadingChoice[][] = [];
  const choosing = new ChoiceWeights(choiceTables(weights.transitions));
  const state = new ParserState();
  for (const { words, tags } of sentences) {
    state.start(words, tags, kinds);
    while (!state.isDone) {
      let action: number = state.depth === 0 ? SHIFT : state.depth === 1 ? LEFT : RIGHT;
      if (state.depth > 0 && state.next < state.size) {
        readTransition(state);
        const among = state.depth > 1 ? 3 : 2;
        const choices = chosenByStep(transitionTemplates, choosing, new Int32Array(3), among);
        transitions.push(choices);
        action = choices.at(-1)?.best ?? SHIFT;
      }
      if (action === SHIFT) state.shift();
      else {
        const head = action === LEFT ? state.next : (state.stack[state.depth - 2] as number);
        readRelation(state, head, state.stack[state.depth - 1] as number);
        const { classes } = weights.relations;
        const scores = new Int32Array(classes);
        const choices = chosenByStep(relationTemplates, weights.relations, scores, classes);
        relations.push(choices);
        state.attach(head, choices.at(-1)?.best ?? 0);
      }
    }
  }
  return { transitions: leadsOf(transitions, mistaken), relations: leadsOf(relations, mistaken) };
}
