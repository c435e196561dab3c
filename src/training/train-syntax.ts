import { join } from "node:path";
import { wordClusters } from "../reading/learned/word-clusters.ts";
import { inOwnTokens } from "./syntax/in-own-tokens.ts";
import { type LearningPlan, learnSyntax } from "./syntax/learn-syntax.ts";
import { readConllu, type TreebankSentence } from "./syntax/read-conllu.ts";
import type { TrainingPart } from "./training-part.ts";

/** The treebanks that may train weights that are shipped. */
const TREEBANKS = ["gum-train", "ewt-train", "ewt-dev"] as const;

const PLAN: LearningPlan = {
  taggerRounds: 5,
  parserRounds: 8,
  folds: 5,
  seeds: [1, 2],
  rareTag: 10,
  least: { tagger: [10, 3], transitions: [14, 1], relations: [14, 3] },
};

/** The tagger and parser: learned from the treebanks in their own words, and again in the reader's tokens where these differ. */
export const syntax: TrainingPart = {
  name: "syntax",
  learn: ({ gold }) =>
    learnSyntax(
      TREEBANKS.flatMap((name) => readConllu(join(gold, "ud", `${name}.conllu`))).flatMap(alsoInOwnTokens),
      wordClusters(),
      PLAN,
      (line) => process.stdout.write(`${line}\n`),
    ),
};

function alsoInOwnTokens(sentence: TreebankSentence): TreebankSentence[] {
  const own = inOwnTokens(sentence);
  const isSame = own === null || own.forms.join(" ") === sentence.forms.join(" ");
  return isSame ? [sentence] : [sentence, own];
}
