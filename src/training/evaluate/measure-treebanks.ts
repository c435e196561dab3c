import { join } from "node:path";
import { syntaxModel } from "../../reading/syntax/syntax-model.ts";
import { inOwnTokens } from "../syntax/in-own-tokens.ts";
import { readConllu, type TreebankSentence } from "../syntax/read-conllu.ts";
import { ErrorList } from "./error-class.ts";
import type { Figure } from "./figure.ts";
import type { Outcome } from "./outcome.ts";
import { scoreSyntax } from "./score-syntax.ts";

/** Parts of the treebanks that nothing was learned from. */
const HELD_BACK = ["gum-dev", "ewt-test"] as const;

/** Tags and trees against the treebanks: in their own words, and in the reader's tokens. */
export async function measureTreebanks(folder: string): Promise<Outcome> {
  const model = syntaxModel();
  const errors = new ErrorList();
  const figures = (part: string, sentences: readonly TreebankSentence[], list?: ErrorList): Figure[] => {
    const score = scoreSyntax(sentences, model, list);
    const of = (metric: string, value: number): Figure => ({
      set: "treebanks",
      metric: `${part}: ${metric}`,
      value,
    });
    return [
      of("UPOS", score.universal),
      of("XPOS", score.tags),
      of("UAS", score.heads),
      of("LAS", score.relations),
    ];
  };
  return {
    figures: HELD_BACK.flatMap((part) => {
      const sentences = readConllu(join(folder, "ud", `${part}.conllu`));
      const own = sentences.flatMap((it) => inOwnTokens(it) ?? []);
      return [...figures(part, sentences, errors), ...figures(`${part} in own tokens`, own)];
    }),
    errors: () => errors.classes(),
  };
}
