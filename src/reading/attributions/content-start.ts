import {
  CLAUSE_STARTS,
  DETERMINERS,
  isAdverb,
  isAuxiliary,
  PREPOSITIONS,
} from "../clauses/function-words.ts";
import { isPunctuation, type Line, wordAt } from "../clauses/line.ts";
import type { VerbGroup } from "../clauses/verb-group.ts";
import { ADDRESSING, type Cue, NEEDS_THAT } from "./cues.ts";
import { hasFiniteVerb } from "./finite-verb.ts";

/** How many words may stand between a verb of saying and its "that": "said on Friday in a statement that". */
const BEFORE_THAT = 12;
/** Verbs that report with a noun phrase as well as with a clause: "reported heavy losses", "denied the attack". */
const TAKES_NOUN = new Set([
  "announce",
  "report",
  "confirm",
  "deny",
  "reject",
  "reveal",
  "refute",
  "dismiss",
  "acknowledge",
  "admit",
  "recount",
  "describe",
  "predict",
  "expect",
  "claim",
  "describe",
]);

/** Number of the word with which the content of a verb of saying begins; undefined where it has none behind it. */
export function contentStart(line: Line, group: VerbGroup, cue: Cue): number | undefined {
  let at = behindAdverbials(line, group.main + 1);
  if (wordAt(line, at) === "by" && wordAt(line, at + 1).endsWith("ing")) return undefined;
  if (wordAt(line, at) === "to" && (cue.kind === "intends" || cue.kind === "refuses")) return at;
  if (ADDRESSING.has(cue.lemma)) at = behindAddressee(line, at);
  const that = thatBehind(line, at);
  if (that !== undefined) return that + 1;
  if (NEEDS_THAT.has(cue.lemma) || PREPOSITIONS.has(wordAt(line, group.first - 1))) return undefined;
  const word = wordAt(line, at);
  if (/^(?:how|why|what|whether|where|if)$/.test(word)) return at;
  if (word === "to") {
    if (cue.kind === "orders" || cue.kind === "predicts") return at + 1;
    return CLAIMS_TO.has(cue.lemma) && /^(?:have|be)$/.test(wordAt(line, at + 1)) ? at : undefined;
  }
  if (cue.kind === "intends" || cue.kind === "refuses" || opensNothing(line, at)) return undefined;
  if (cue.kind === "judges") return startsPhrase(line, at) ? at : undefined;
  if (TAKES_NOUN.has(cue.lemma)) return namesRecording(line, at) ? undefined : at;
  if (PLAIN.has(cue.lemma) && !EMPTY.test(word)) return at;
  return hasFiniteVerb(line, at) ? at : undefined;
}

/** The word behind adverbs and a date: "said on Friday" keeps its preposition, "said Friday" does not. */
function behindAdverbials(line: Line, from: number): number {
  let at = from;
  while (isAdverb(wordAt(line, at)) || line.covering[at]?.mention.type === "Date") at++;
  return at;
}

/** Whether no content can begin at a word: a mark, a conjunction, a preposition of the verb itself. */
function opensNothing(line: Line, at: number): boolean {
  const word = wordAt(line, at);
  if (word === "" || isPunctuation(word) || CLAUSE_STARTS.has(word)) return !/^["(]$/.test(word);
  if (/^(?:and|or|nor|but)$/.test(word) || (PREPOSITIONS.has(word) && !opensClause(line, at))) return true;
  return (
    word === "it" &&
    (PREPOSITIONS.has(wordAt(line, at + 1)) || /^(?:down|up|all|again)$/.test(wordAt(line, at + 1)))
  );
}

/** Verbs behind which a noun phrase is nearly always the subject of what is said. */
const PLAIN = new Set(["say", "think", "believe", "insist", "argue", "warn", "claim", "hope"]);
/** Verbs of saying that take "to have": "claimed to have destroyed two tanks". */
const CLAIMS_TO = new Set(["claim", "allege", "admit", "confess", "deny", "report", "profess"]);
const EMPTY = /^(?:nothing|something|anything|little|much|more|so|goodbye|yes|no|it|that|this|what|who)$/;

const startsPhrase = (line: Line, at: number): boolean =>
  line.covering[at] !== undefined ||
  DETERMINERS.has(wordAt(line, at)) ||
  /^\p{Lu}/u.test(line.tokens[at]?.text ?? "") ||
  /^(?:he|she|they|we|i|you|it|him|her|them|us|me)$/.test(wordAt(line, at));

/** Who "revealed a sequence of audio" gave it out, and says nothing by that. */
const namesRecording = (line: Line, from: number): boolean =>
  line.tokens
    .slice(from, from + 7)
    .some((it) =>
      /^(?:audios?|calls?|recordings?|conversations?|talks|intercepts?|videos?|footage|photos?|documents?|names?|list)$/.test(
        it.lower,
      ),
    );

/** "said in the evening there were": rare enough to be asked for a pronoun or a comma after the phrase. */
const opensClause = (line: Line, at: number): boolean =>
  /^(?:in|at|on|by|after|before|during|since|as)$/.test(wordAt(line, at)) &&
  line.tokens.slice(at, at + 6).some((it) => it.text === ",");

function behindAddressee(line: Line, at: number): number {
  if (CLAUSE_STARTS.has(wordAt(line, at))) return at;
  const placed = line.covering[at] ?? (DETERMINERS.has(wordAt(line, at)) ? line.covering[at + 1] : undefined);
  if (placed) return placed.last + 1;
  if (/^(?:him|her|them|us|me|you|reporters|journalists)$/.test(wordAt(line, at))) return at + 1;
  if (!DETERMINERS.has(wordAt(line, at))) return at;
  for (let next = at + 1; next <= at + 4; next++)
    if (CLAUSE_STARTS.has(wordAt(line, next)) || PREPOSITIONS.has(wordAt(line, next))) return next;
  return at + 2;
}

/** The "that" of a verb of saying: behind adverbials at most, in the same clause. */
function thatBehind(line: Line, from: number): number | undefined {
  for (let at = from; at < line.tokens.length && at - from <= BEFORE_THAT; at++) {
    const word = wordAt(line, at);
    if (word === "that") {
      const isDemonstrative = at > from && PREPOSITIONS.has(wordAt(line, at - 1));
      return isDemonstrative ? undefined : at;
    }
    if (
      at === from &&
      word !== "," &&
      !/^(?:in|on|at|during|to|after|via|through|last|this|earlier)$/.test(word) &&
      !(word === "the" && /^(?:next|same|following)$/.test(wordAt(line, at + 1))) &&
      !line.covering[at]
    )
      return undefined;
    if (word === "and" || isAuxiliary(word) || /^[;:.]$/.test(word) || line.isQuoted[at]) return undefined;
  }
  return undefined;
}
