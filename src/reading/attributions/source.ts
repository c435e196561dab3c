import type { Span } from "../../model/span.ts";
import { isPossessive, prepositionOf, subjectOf } from "../clauses/arguments.ts";
import {
  CLAUSE_STARTS,
  CONJUNCTIONS,
  DETERMINERS,
  isAdverb,
  isAuxiliary,
  POSSESSIVES,
  PREPOSITIONS,
} from "../clauses/function-words.ts";
import { isPunctuation, type Line, type PlacedIn, wordAt } from "../clauses/line.ts";
import type { VerbGroup } from "../clauses/verb-group.ts";
import { CUE_OF, SAYING_NOUNS } from "./cues.ts";

/** Longest noun phrase without a mention that is taken for a source, in words. */
const LONGEST = 8;
const SPEAKS: ReadonlySet<string> = new Set(["Person", "Organization", "Unit", "Group", "Place"]);
const speaks = (it: PlacedIn | undefined): it is PlacedIn => it !== undefined && SPEAKS.has(it.mention.type);

const spanOf = (line: Line, first: number, last: number): Span => ({
  start: line.tokens[first]?.start ?? 0,
  end: line.tokens[last]?.end ?? 0,
});

/** Who says it, where the verb of saying comes behind: "Military analysts on state media have said". */
export function sourceBefore(line: Line, group: VerbGroup): Span | undefined {
  const subject = subjectOf(line, group);
  if (!speaks(subject))
    return wordAt(line, group.first - 1) === "who"
      ? spanOf(line, group.first - 1, group.first - 1)
      : phraseBefore(line, group.first);
  const near = phraseBefore(line, group.first);
  const preposition = prepositionOf(line, subject);
  if (preposition !== "") {
    const head = headBefore(line, subject);
    if (near && near.start > subject.mention.end) return near;
    if (head !== undefined && !SAYING_NOUNS.has(wordAt(line, head)) && preposition !== "by") {
      const phrase = phraseBefore(line, head + 1);
      return phrase && { start: phrase.start, end: subject.mention.end };
    }
    return { start: subject.mention.start, end: subject.mention.end };
  }
  if (near && near.start > subject.mention.end && isOwnSubject(line, subject, group)) return near;
  return { start: subject.mention.start, end: subject.mention.end };
}

/** Whether a phrase right before the verb, not the mention further ahead, is who says it. */
function isOwnSubject(line: Line, subject: PlacedIn, group: VerbGroup): boolean {
  for (let at = subject.last + 1; at < group.first; at++)
    if (/^[,;:]$/.test(wordAt(line, at)) || CLAUSE_STARTS.has(wordAt(line, at)) || wordAt(line, at) === "and")
      return true;
  return false;
}

/** The noun before the preposition that governs a mention: "reports" of "reports on Russian state media". */
function headBefore(line: Line, placed: PlacedIn): number | undefined {
  for (let at = placed.first - 1; at >= 0 && placed.first - at <= 4; at--)
    if (PREPOSITIONS.has(wordAt(line, at))) return at - 1 >= 0 ? at - 1 : undefined;
  return undefined;
}

/** A noun phrase that ends right before a word: "another source", "residents of the village", "they". */
export function phraseBefore(line: Line, before: number): Span | undefined {
  const last = before - 1;
  let at = last;
  const covering = line.covering[last];
  if (speaks(covering)) return { start: covering.mention.start, end: covering.mention.end };
  while (at >= 0 && last - at < LONGEST && isNominal(line, at)) {
    const word = wordAt(line, at);
    at--;
    if (DETERMINERS.has(word) || POSSESSIVES.has(word) || /^(?:he|she|it|they|we|i|you)$/.test(word)) break;
    if (wordAt(line, at) === "of" && last - at < LONGEST - 2 && isNominal(line, at - 1)) at--;
  }
  if (at === last) return undefined;
  const words = line.tokens.slice(at + 1, last + 1);
  return words.some((it) => /\p{L}{2}|^I$/u.test(it.text)) && !isAdverb(wordAt(line, last))
    ? spanOf(line, at + 1, last)
    : undefined;
}

/** A word that can stand in a noun phrase. */
export function isNominal(line: Line, at: number): boolean {
  const word = wordAt(line, at);
  if (word === "'s" || word === "-") return at > 0;
  if (word === "" || isPunctuation(word)) return false;
  return !(
    PREPOSITIONS.has(word) ||
    CONJUNCTIONS.has(word) ||
    CLAUSE_STARTS.has(word) ||
    isAuxiliary(word) ||
    (CUE_OF.has(word) && !CUE_OF.get(word)?.isAlsoNoun) ||
    /^(?:to|not|who|which|there|then|also|still|already|just|now|however)$/.test(word)
  );
}

/** Who says it, where the verb of saying comes first: "said one of the soldiers". */
export function sourceAfter(line: Line, from: number): Span | undefined {
  let at = from;
  while (isAdverb(wordAt(line, at))) at++;
  const first = at;
  for (; at < line.tokens.length && at - first < LONGEST; at++) {
    const covering = line.covering[at];
    if (covering?.first === at && isPossessive(line, covering)) {
      at = covering.last + 1;
      continue;
    }
    const isOwner = covering?.mention.form === "pronoun" && POSSESSIVES.has(wordAt(line, at));
    if (covering && speaks(covering) && covering.first === at && !isOwner && isOneWith(line, first, at))
      return { start: line.tokens[first]?.start ?? 0, end: covering.mention.end };
    const word = wordAt(line, at);
    const named = word === "," && at > first ? line.covering[at + 1] : undefined;
    if (named?.first === at + 1 && named.mention.type === "Person" && named.mention.form === "name")
      return { start: line.tokens[first]?.start ?? 0, end: named.mention.end };
    if (isPunctuation(word) && word !== "'s" && word !== "-") break;
    if ((PREPOSITIONS.has(word) && word !== "of") || isAuxiliary(word) || CLAUSE_STARTS.has(word)) break;
    if (covering?.mention.type === "Date") break;
  }
  return at > first ? spanOf(line, first, at - 1) : undefined;
}

/** Whether what stands before a mention belongs to its phrase: titles and adjectives, no preposition. */
function isOneWith(line: Line, first: number, at: number): boolean {
  for (let between = first; between < at; between++)
    if (PREPOSITIONS.has(wordAt(line, between))) return false;
  return true;
}
