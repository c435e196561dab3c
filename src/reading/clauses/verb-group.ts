import {
  BE,
  DETERMINERS,
  HAVE,
  isAdverb,
  isAuxiliary,
  isNegation,
  MODALS,
  PREPOSITIONS,
} from "./function-words.ts";
import { type Line, wordAt } from "./line.ts";
import type { VerbForm } from "./verb-forms.ts";

/** A verb with the auxiliaries, adverbs and negations before it: "has not been independently verified". */
export interface VerbGroup {
  /** Numbers of its first word and of the verb itself. */
  readonly first: number;
  readonly main: number;
  readonly isPassive: boolean;
  readonly isNegated: boolean;
  /** "to take", "taking": without a subject of its own. */
  readonly isInfinitive: boolean;
  /** A participle that qualifies the noun before it: "a call released by HUR". */
  readonly isReduced: boolean;
}

/** Negations that deny a noun, not the verb behind them. */
const OF_NOUNS: ReadonlySet<string> = new Set(["no", "neither", "nor", "nobody", "none", "nothing"]);

/** The group of the verb at a word that can have these forms; undefined where the word is no verb there. */
export function verbGroupAt(
  line: Line,
  main: number,
  forms: ReadonlySet<VerbForm>,
  isAlsoNoun = false,
): VerbGroup | undefined {
  let first = main;
  let isNegated = false;
  let nearestAuxiliary = "";
  let isInfinitive = false;
  while (first > 0) {
    const word = wordAt(line, first - 1);
    if (first === main && (word === '"' || word === "'") && isAuxiliaryAt(line, first - 2)) {
      first--;
      continue;
    }
    if (isNegation(word) && !OF_NOUNS.has(word)) {
      isNegated = true;
      if (!isAuxiliary(word)) {
        first--;
        continue;
      }
    }
    if (isAuxiliaryAt(line, first - 1)) {
      if (nearestAuxiliary === "") nearestAuxiliary = word;
      first--;
    } else if (isAdverb(word)) first--;
    else if (word === "to" && first === main && forms.has("base")) {
      isInfinitive = true;
      first--;
      break;
    } else break;
  }
  if (wordAt(line, first - 1) === "to" && first < main) isInfinitive = true;
  const before = wordAt(line, first - 1);
  const isBe = BE.has(nearestAuxiliary) || nearestAuxiliary === "'s";
  const hasAuxiliary = nearestAuxiliary !== "";
  if (hasAuxiliary && !isInfinitive && !agree(nearestAuxiliary, forms)) return undefined;
  if (!hasAuxiliary && !isInfinitive && !canBeBareVerb(line, main, before, forms, isAlsoNoun))
    return undefined;
  const isReduced = !hasAuxiliary && forms.has("participle") && wordAt(line, main + 1) === "by";
  const isPassive = forms.has("participle") && (isBe || isReduced) && !forms.has("gerund");
  return { first, main, isPassive, isNegated, isInfinitive, isReduced };
}

/** Whether a verb can have such a form behind an auxiliary: "has fought", never "has fighting". */
function agree(auxiliary: string, forms: ReadonlySet<VerbForm>): boolean {
  if (auxiliary === "'s" || BE.has(auxiliary)) return forms.has("gerund") || forms.has("participle");
  if (HAVE.has(auxiliary)) return forms.has("participle");
  return forms.has("base") || (auxiliary === "'d" && forms.has("participle"));
}

/** "will say", "could confirm": not said yet, if ever. */
export function hasModal(line: Line, group: VerbGroup): boolean {
  for (let at = group.first; at < group.main; at++) if (MODALS.has(wordAt(line, at))) return true;
  return false;
}

/** Whether an auxiliary stands at a word: "'s" behind a pronoun, not behind a name. */
export function isAuxiliaryAt(line: Line, at: number): boolean {
  const word = wordAt(line, at);
  if (word === "'s") return PRONOUNS_BEFORE_IS.has(wordAt(line, at - 1));
  return isAuxiliary(word);
}
const PRONOUNS_BEFORE_IS = new Set(["he", "she", "it", "that", "there", "who", "what", "here"]);

/** Determiners that can stand for whoever acts: "some said", "many fled". */
const ALSO_PRONOUNS = new Set(
  "that this these those some many all both another several few most each other".split(" "),
);

/** Whether a word without an auxiliary is a verb where it stands, not a noun or an adjective. */
function canBeBareVerb(
  line: Line,
  main: number,
  before: string,
  forms: ReadonlySet<VerbForm>,
  isAlsoNoun: boolean,
): boolean {
  const isRightBefore = before !== "" && before === wordAt(line, main - 1);
  const closesMention = (line.covering[main - 1]?.first ?? main) < main - 1;
  if (isRightBefore && !closesMention) {
    if (DETERMINERS.has(before) && !ALSO_PRONOUNS.has(before)) return false;
    if (before === "'s" || before === "'") return false;
    if (forms.has("participle") && /[^e]ed$/.test(before)) return false;
    if (PREPOSITIONS.has(before) && !forms.has("gerund") && before !== "to") return false;
  }
  if (forms.has("past") || forms.has("participle") || forms.has("gerund")) return true;
  if (!isAlsoNoun) return true;
  if (forms.has("third")) return isSubjectLike(line, main - 1);
  return /^(?:i|we|you|they|who|to)$/.test(before) || isPluralSubject(line, main - 1);
}

const SUBJECTS: ReadonlySet<string> = new Set(["Person", "Unit", "Organization", "Place"]);

/** Before a bare form ("the ministries post …") only more than one can act: one "posts". */
const isPluralSubject = (line: Line, at: number): boolean =>
  isSubjectLike(line, at) &&
  (line.covering[at]?.mention.isPlural === true || /(?:s|people|police|military)$/.test(wordAt(line, at)));

function isSubjectLike(line: Line, at: number): boolean {
  const word = wordAt(line, at);
  if (/^(?:he|she|it|who|which|they|we|i|you)$/.test(word)) return true;
  const covering = line.covering[at];
  return covering !== undefined && covering.last === at && SUBJECTS.has(covering.mention.type);
}
