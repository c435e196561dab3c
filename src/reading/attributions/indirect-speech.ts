import type { Attribution } from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";
import {
  CLAUSE_STARTS,
  DETERMINERS,
  isAdverb,
  isAuxiliary,
  PREPOSITIONS,
} from "../clauses/function-words.ts";
import { isPunctuation, type Line, wordAt } from "../clauses/line.ts";
import { hasModal, type VerbGroup, verbGroupAt } from "../clauses/verb-group.ts";
import { ADDRESSING, CUE_OF, type Cue, NEEDS_THAT } from "./cues.ts";
import { sourceAfter, sourceBefore } from "./source.ts";

/** How many words may stand between a verb of saying and its "that": "said on Friday in a statement that". */
const BEFORE_THAT = 12;
/** Shortest content, in words. */
const SHORTEST = 3;
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

/** What sources say without quotation marks, in a sentence's own words. */
export function findIndirectSpeech(line: Line): Attribution[] {
  const found: Attribution[] = [];
  for (let at = 0; at < line.tokens.length; at++) {
    const cue = CUE_OF.get(wordAt(line, at));
    if (!cue || line.isQuoted[at] || line.covering[at]?.mention.form === "name") continue;
    const group = verbGroupAt(line, at, cue.forms, cue.isAlsoNoun);
    if (!group) {
      const inverted = invertedAtEnd(line, at, cue);
      if (inverted) found.push(inverted);
      continue;
    }
    if (group.isInfinitive || hasModal(line, group)) continue;
    if (group.isNegated && cue.needsClause) continue;
    const attribution = group.isPassive
      ? impersonal(line, group)
      : (inserted(line, group, cue) ??
        withContentBehind(line, group, cue) ??
        withContentBefore(line, group, cue) ??
        invertedAtEnd(line, at, cue));
    if (attribution) found.push(attribution);
  }
  return found;
}

/** "The ministry said on Friday that …", "He claims they …". */
function withContentBehind(line: Line, group: VerbGroup, cue: Cue): Attribution | undefined {
  const first = contentStart(line, group, cue);
  if (first === undefined) return undefined;
  const last = contentEnd(line, first);
  if (last - first + 1 < SHORTEST) return undefined;
  const source = sourceBefore(line, group);
  if (!source || /^you$/i.test(line.page.text.slice(source.start, source.end))) return undefined;
  return { source, cue: spanOf(line, group.first, group.main), content: spanOf(line, first, last) };
}

/** "It was reported that …": nobody is named. */
function impersonal(line: Line, group: VerbGroup): Attribution | undefined {
  const that = group.main + 1;
  if (wordAt(line, that) !== "that" || wordAt(line, group.first - 1) !== "it") return undefined;
  const last = contentEnd(line, that + 1);
  if (last - that < SHORTEST) return undefined;
  return { source: null, cue: spanOf(line, group.first, group.main), content: spanOf(line, that + 1, last) };
}

function contentStart(line: Line, group: VerbGroup, cue: Cue): number | undefined {
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

/** Whether a stretch of words holds a verb in a tense: then it is a clause. */
function hasFiniteVerb(line: Line, from: number, to = line.tokens.length): boolean {
  for (let at = from + 1; at < to && at - from <= 40; at++) {
    const word = wordAt(line, at);
    if (isAuxiliary(word) || (word === "'s" && /^(?:he|she|it|that|there)$/.test(wordAt(line, at - 1))))
      return true;
    if (
      /[^e]ed$/.test(word) &&
      !DETERMINERS.has(wordAt(line, at - 1)) &&
      !PREPOSITIONS.has(wordAt(line, at - 1))
    )
      return true;
    if (
      /^(?:went|took|came|fell|lost|left|began|made|gave|got|fought|struck|hit|retook|won|fled|held|led|broke|needs?|wants?|remains?|continues?)$/.test(
        word,
      )
    )
      return true;
    if (CUE_OF.has(word) && !CUE_OF.get(word)?.isAlsoNoun) return true;
    if (/^(?:he|she|they|we|i|it|you)$/.test(wordAt(line, at - 1)) && /^\p{L}+$/u.test(word)) return true;
  }
  return false;
}

/** Last word of a content that starts at a word: the end of the sentence, or what ends the report before it. */
function contentEnd(line: Line, first: number): number {
  let last = line.tokens.length - 1;
  for (let at = first + 1; at < line.tokens.length; at++) {
    const word = wordAt(line, at);
    const next = wordAt(line, at + 1);
    if (word === ";" || word === "—") {
      last = at - 1;
      break;
    }
    if (
      word === "," &&
      (/^(?:adding|saying|citing|noting|while|according|whereas|although|though)$/.test(next) ||
        next === "but")
    ) {
      last = at - 1;
      break;
    }
  }
  while (last > first && isPunctuation(wordAt(line, last)) && !closesQuotation(line, first, last)) last--;
  return last;
}

/** Whether the mark at a word closes a quotation that opened behind `first`: then it belongs to the content. */
function closesQuotation(line: Line, first: number, last: number): boolean {
  const word = line.tokens[last]?.text ?? "";
  if (!/^["”»]$/.test(word)) return false;
  return line.tokens.slice(first, last).some((it) => /^["“«]$/.test(it.text));
}

/** "The bridge, he said, was gone": the whole sentence is the content. */
function inserted(line: Line, group: VerbGroup, cue: Cue): Attribution | undefined {
  if (cue.needsClause || wordAt(line, group.main + 1) !== ",") return undefined;
  const source = sourceBefore(line, group);
  const comma = source ? commaBefore(line, source.start) : undefined;
  const last = contentEnd(line, group.main + 1);
  if (!source || comma === undefined || last - group.main <= SHORTEST || line.isQuoted[last])
    return undefined;
  return {
    source,
    cue: spanOf(line, group.first, group.main),
    content: spanOf(line, openingOf(line), last),
  };
}

/** "…, a source said", "…, she told reporters": the content stands before. */
function withContentBefore(line: Line, group: VerbGroup, cue: Cue): Attribution | undefined {
  if (cue.needsClause || !endsSoon(line, group.main + 1)) return undefined;
  const source = sourceBefore(line, group);
  const comma = source ? commaBefore(line, source.start) : undefined;
  if (!source || comma === undefined || !hasFiniteVerb(line, openingOf(line), comma)) return undefined;
  return {
    source,
    cue: spanOf(line, group.first, group.main),
    content: spanOf(line, openingOf(line), appositionStart(line, comma) - 1),
  };
}

/** "…, said the governor". */
function invertedAtEnd(line: Line, at: number, cue: Cue): Attribution | undefined {
  if (cue.needsClause || !cue.forms.has("past") || wordAt(line, at - 1) !== "," || line.isQuoted[at - 2])
    return undefined;
  const source = sourceAfter(line, at + 1);
  if (!source || at < SHORTEST + 1 || (/^(?:a|an)$/.test(wordAt(line, 0)) && at < SHORTEST + 2))
    return undefined;
  return { source, cue: spanOf(line, at, at), content: spanOf(line, openingOf(line), at - 2) };
}

/** Whether nothing but a date, a place of speech or a listener follows before the sentence ends. */
function endsSoon(line: Line, from: number): boolean {
  const rest = line.tokens.slice(from).filter((it) => !isPunctuation(it.lower));
  return rest.length <= 8 && !rest.some((it) => it.lower === "that" || isAuxiliary(it.lower));
}

/** The comma that parts a content from the source behind it. */
function commaBefore(line: Line, offset: number): number | undefined {
  for (let at = line.tokens.length - 1; at >= SHORTEST; at--) {
    if ((line.tokens[at]?.start ?? 0) >= offset) continue;
    if (wordAt(line, at) === ",")
      return line.isQuoted[at - 1] || /^["”]$/.test(line.tokens[at - 1]?.text ?? "") ? undefined : at;
    if (/\p{L}/u.test(line.tokens[at]?.text ?? "")) return undefined;
  }
  return undefined;
}

/** The comma before "the head of the administration," where a name follows: it belongs to the source. */
function appositionStart(line: Line, comma: number): number {
  for (let at = comma - 1; at > SHORTEST && comma - at <= 10; at--)
    if (wordAt(line, at) === ",") {
      const placed = line.covering[at + 1];
      return placed?.first === at + 1 && placed.mention.type === "Person" ? at : comma;
    }
  return comma;
}

function openingOf(line: Line): number {
  let at = 0;
  while (isPunctuation(wordAt(line, at))) at++;
  return at;
}

function spanOf(line: Line, first: number, last: number): Span {
  return { start: line.tokens[first]?.start ?? 0, end: line.tokens[last]?.end ?? 0 };
}
