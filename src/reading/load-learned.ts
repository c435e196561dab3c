import { antecedentRanker } from "./coreference/antecedent-ranker.ts";
import { nameReader } from "./names/name-model.ts";
import { nounKinds } from "./nominals/noun-kinds.ts";
import { syntaxModel } from "./syntax/syntax-model.ts";

/** Loads all that is learned, before a report asks for it. */
export function loadLearned(): void {
  syntaxModel();
  nameReader();
  nounKinds();
  antecedentRanker();
}
