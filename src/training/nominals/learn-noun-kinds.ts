import { NOUN_KINDS } from "../../reading/nominals/noun-kinds.ts";
import { seededRandom } from "../../text/seeded-random.ts";
import { AveragedPerceptron } from "../learn/averaged-perceptron.ts";
import type { LabelledNoun } from "./labelled-nouns.ts";

const ROUNDS = 15;
/** Share of the features that are hidden each time, so that no single one is relied on. */
const HIDDEN = 0.2;
/** Rows that never weigh more than this are left out, in whole steps. */
const LEAST = 0.25;
/** A wrong answer is as wrong as it was near: the right kind has to lead by this. */
const MARGIN = 12;

/** Weights that tell the kinds of nouns apart. */
export function learnNounKinds(nouns: readonly LabelledNoun[]): ReturnType<AveragedPerceptron["finish"]> {
  const learner = new AveragedPerceptron(NOUN_KINDS.length);
  const next = seededRandom(11);
  const order = nouns.map((_, index) => index);
  const scores = new Float32Array(NOUN_KINDS.length);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let at = order.length - 1; at > 0; at -= 1) {
      const other = Math.floor(next() * (at + 1));
      [order[at], order[other]] = [order[other] as number, order[at] as number];
    }
    for (const index of order) {
      const noun = nouns[index] as LabelledNoun;
      const features = noun.features.filter(() => next() >= HIDDEN);
      scores.fill(0);
      learner.score(features, features.length, scores);
      let rival = -1;
      for (let kind = 0; kind < scores.length; kind += 1)
        if (kind !== noun.kind && (rival < 0 || (scores[kind] as number) > (scores[rival] as number)))
          rival = kind;
      if ((scores[noun.kind] as number) - (scores[rival] as number) < MARGIN) {
        learner.change(features, features.length, noun.kind, 1);
        learner.change(features, features.length, rival, -1);
      }
      learner.steps += 1;
    }
  }
  return learner.finish(LEAST);
}
