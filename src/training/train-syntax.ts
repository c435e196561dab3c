import { join } from "node:path";
import { wordClusters } from "../reading/learned/word-clusters.ts";
import { asHeadline } from "./syntax/as-headline.ts";
import { inOwnTokens } from "./syntax/in-own-tokens.ts";
import { type LearningPlan, learnSyntax } from "./syntax/learn-syntax.ts";
import { readConllu, type TreebankSentence } from "./syntax/read-conllu.ts";
import type { TrainingPart } from "./training-part.ts";

/** The treebanks that may train weights that are shipped. */
const TREEBANKS = ["gum-train", "ewt-train", "ewt-dev"] as const;

const PLAN: LearningPlan = {
  taggerRounds: 5,
  parserRounds: 8,
  folds: 4,
  foldRounds: 3,
  foldBlock: 50,
  foldLeast: [10, 3],
  seeds: [1, 2],
  rareTag: 10,
  mistaken: 0.0005,
  least: { tagger: [14, 5], transitions: [15, 1], relations: [18, 5] },
};

/** Every so manieth sentence is learned as a headline too. */
const HEADLINES = 10;

/** The tagger and parser: learned from the treebanks in their own words, and again in the reader's tokens where these differ; some as headlines. */
export const syntax: TrainingPart = {
  name: "syntax",
  learn: ({ gold }) =>
    learnSyntax(
      sentencesToLearn(TREEBANKS.flatMap((name) => readConllu(join(gold, "ud", `${name}.conllu`)))),
      wordClusters(),
      PLAN,
      (line) => process.stdout.write(`${line}\n`),
    ),
};

function sentencesToLearn(sentences: readonly TreebankSentence[]): TreebankSentence[] {
  return sentences.flatMap((sentence, index) => {
    const forms = [sentence];
    const own = inOwnTokens(sentence);
    if (own === null) return forms;
    if (own.forms.join(" ") !== sentence.forms.join(" ")) forms.push(own);
    if (index % HEADLINES !== 0) return forms;
    const headline = asHeadline(own, index % (2 * HEADLINES) === 0 ? "titled" : "shouted");
    return headline ? [...forms, headline] : forms;
  });
}
