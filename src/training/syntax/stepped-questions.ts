import type { FeatureTemplates } from "../../reading/syntax/feature-templates.ts";
import type { AveragedPerceptron } from "../learn/averaged-perceptron.ts";

/** The best choice by the scores, and the one that should have been; −1 where nothing is to be learned. */
export interface Verdict {
  readonly best: number;
  readonly right: number;
}

/** Most keys that are asked beside those of the templates. */
const MOST_OWN_KEYS = 32;
const NONE = new Int32Array(0);

/** Choices by the questions of templates, step by step, so that the first steps learn to be right by themselves (Strubell et al., ACL 2015). */
export class SteppedQuestions {
  readonly #learner: AveragedPerceptron;
  readonly #templates: FeatureTemplates;
  readonly #keys: Int32Array;
  readonly #scores: Float32Array;

  constructor(learner: AveragedPerceptron, templates: FeatureTemplates) {
    this.#learner = learner;
    this.#templates = templates;
    this.#keys = new Int32Array(templates.size + MOST_OWN_KEYS);
    this.#scores = new Float32Array(learner.classes);
  }

  /** What all steps together choose, by the values that the templates have taken; each step that would choose wrongly learns. `own` keys are asked with the first. */
  answer(judge: (scores: Float32Array) => Verdict, own: Int32Array = NONE): Verdict {
    const keys = this.#keys;
    keys.set(own);
    const scores = this.#scores.fill(0);
    let verdict: Verdict = { best: 0, right: -1 };
    let from = 0;
    for (let step = 0; step < this.#templates.steps; step += 1) {
      const end = this.#templates.keys(step, keys, step === 0 ? own.length : from);
      this.#learner.score(keys.subarray(from, end), end - from, scores);
      verdict = judge(scores);
      if (verdict.right >= 0 && verdict.right !== verdict.best) {
        this.#learner.change(keys, end, verdict.right, 1);
        this.#learner.change(keys, end, verdict.best, -1);
      }
      from = end;
    }
    return verdict;
  }
}
