import { personHead } from "../nouns/person-heads.ts";
import type { Sentence, Token } from "../page.ts";
import type { Tree } from "../syntax/tree.ts";
import { isCapitalised, isHeadline, startsWords } from "../word-evidence.ts";
import { isPostInUnit, type NounPhrase, nounPhraseOf } from "./noun-phrase.ts";

/** Words that stand for people or things without a noun: "two of the attackers", "others said". */
const STAND_ALONE: ReadonlySet<string> = new Set(
  "one two three four five six seven eight nine ten some many most others several both few all hundreds thousands dozens scores millions someone somebody everyone everybody anyone anybody nobody none another each".split(
    " ",
  ),
);
/** Parts of speech of which words may head a phrase that don't stand alone else. */
const HEADS: ReadonlySet<string> = new Set(["NOUN", "PROPN", "ADJ", "VERB", "NUM"]);
const ARGUMENT = /^(nsubj|obj|iobj|obl|nmod|root|conj|appos|parataxis|ccomp|xcomp|advcl|acl)/;

/** The noun phrases of a sentence that no name covers, by their heads. `nameTypes`: the type of the name that covers each token, else empty. */
export function findNounPhrases(sentence: Sentence, tree: Tree, nameTypes: readonly string[]): NounPhrase[] {
  const { tokens } = sentence;
  const found: NounPhrase[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (nameTypes[at] !== "" || !mayHead(sentence, tree, at, nameTypes)) continue;
    found.push(nounPhraseOf(tokens, tree, at));
  }
  return found;
}

function mayHead(sentence: Sentence, tree: Tree, at: number, nameTypes: readonly string[]): boolean {
  const { tokens } = sentence;
  const token = tokens[at] as Token;
  const universal = tree.universal[at];
  if (universal === undefined || !(HEADS.has(universal) || STAND_ALONE.has(token.lower))) return false;
  const relation = tree.relations[at] ?? "";
  const first = token.text.charCodeAt(0);
  if (!(first >= 97 && first <= 122) && !/^[\p{L}\d]/u.test(token.text)) return false;
  if (isPostInUnit(tokens, at + 1)) return false;
  if (isNumberNoun(tokens, at)) {
    if (tokens[at - 1]?.lower === "of" && isNumberNoun(tokens, at - 2)) return false;
    if (tokens[at + 1]?.lower === "of" && isNumberNoun(tokens, at + 2)) return false;
  }
  if (token.lower === "public" && tokens[at - 1]?.lower !== "the") return false;
  if (universal === "NOUN" || universal === "PROPN") {
    if (
      isCapitalised(token) &&
      !startsWords(tokens, at) &&
      !isHeadline(sentence) &&
      !isOneCapital(tokens, at)
    )
      return false;
    if (/^(compound|flat|goeswith|fixed)/.test(relation) && (tree.heads[at] ?? -1) > at) return false;
    return !(tokens[at + 1]?.text === "-" && tokens[at + 1]?.start === token.end);
  }
  if (universal === "ADJ") return relation !== "amod" && ARGUMENT.test(relation) && hasArticle(tokens, at);
  if (universal === "VERB" && isOfFighters(tokens, at, nameTypes)) return true;
  if (universal === "NUM" && !STAND_ALONE.has(token.lower)) return relation.startsWith("nsubj");
  if (!STAND_ALONE.has(token.lower) || !ARGUMENT.test(relation) || /^(acl|advcl)/.test(relation))
    return false;
  return !(universal === "NUM" && countsNoun(tree, at));
}

/** "[Three] other Russian officers": the number of a noun behind its adjectives, whatever the grammar makes of it. */
function countsNoun({ universal }: Tree, at: number): boolean {
  let noun = at + 1;
  while (universal[noun] === "ADJ") noun += 1;
  return noun > at + 1 && universal[noun] === "NOUN";
}

const NUMBER_NOUNS: ReadonlySet<string> = new Set(
  "tens dozens scores hundreds thousands millions billions".split(" "),
);

/** "tens of thousands" is an amount, of whomever. */
function isNumberNoun(tokens: readonly Token[], at: number): boolean {
  return NUMBER_NOUNS.has(tokens[at]?.lower ?? "");
}

/** "Wagner Group fighters" taken for a name and its verb, or "fighters" that open a sentence for a verb. */
function isOfFighters(tokens: readonly Token[], at: number, nameTypes: readonly string[]): boolean {
  return nameTypes[at - 1] !== "" && personHead(tokens[at]?.lower ?? "")?.isPlural === true;
}

/** "the Coalition": one capital after an article. */
function isOneCapital(tokens: readonly Token[], at: number): boolean {
  return /^(the|this|our|its|their)$/.test(tokens[at - 1]?.lower ?? "") && !isCapitalised(tokens[at + 1]);
}

/** "the wounded", "the dead". */
function hasArticle(tokens: readonly Token[], at: number): boolean {
  if (tokens[at - 1]?.lower !== "the" && tokens[at - 2]?.lower !== "the") return false;
  const next = tokens[at + 1];
  return next === undefined || !/^(and|or|,|-|of)$/.test(next.lower);
}
