import type { Weights } from "../../reading/learned/weights.ts";
import type { FeatureTemplates } from "../../reading/syntax/feature-templates.ts";
import { type LeadingChoice, leadingChoice } from "../../reading/syntax/leading-choice.ts";

/** What each step of questions would choose among the first `among` classes, by the values that the templates have taken; `scores` tells what is known before. */
export function chosenByStep(
  templates: FeatureTemplates,
  weights: Pick<Weights, "score">,
  scores: Int32Array,
  among: number,
): LeadingChoice[] {
  const keys = new Int32Array(templates.size);
  return Array.from({ length: templates.steps }, (_, step) => {
    weights.score(keys, templates.keys(step, keys), scores);
    return leadingChoice(scores, among);
  });
}

/** For each step but the last the smallest lead beyond which at most `mistaken` of all decisions would come out otherwise if all were asked. */
export function leadsOf(decisions: readonly (readonly LeadingChoice[])[], mistaken: number): number[] {
  const steps = decisions[0]?.length ?? 1;
  return Array.from({ length: steps - 1 }, (_, step) => {
    const choices = decisions.map((all) => ({
      lead: all[step]?.lead ?? 0,
      isRight: all[step]?.best === all.at(-1)?.best,
    }));
    choices.sort((a, b) => b.lead - a.lead);
    let wrong = 0;
    let lead = 0;
    for (const it of choices) {
      if (!it.isRight) wrong += 1;
      if (wrong > mistaken * choices.length) break;
      lead = it.lead;
    }
    return lead + 1;
  });
}
