import { type Line, wordAt } from "../clauses/line.ts";
import { childrenOf } from "../syntax/children.ts";
import { hasMark, TELLS_AS_NOUN } from "../word-marks.ts";
import { words } from "./content-words.ts";
import { CUE_ADJECTIVES, CUE_NOUNS, type CueNoun, IMPERSONAL } from "./cue-nouns.ts";
import { CUE_OF } from "./cues.ts";
import type { Found, Wording } from "./found.ts";
import {
  childOf,
  fromOf,
  type Grammar,
  grammarOf,
  headOf,
  phraseOf,
  relationOf,
  stretch,
  tagOf,
  toOf,
} from "./grammar.ts";
import { type Speaker, speakerOf } from "./speaker.ts";

/** What the nouns and adjectives of a sentence give to those who say or think it: "Kyiv's claim that", "calls for a truce", "is confident that". */
export function findReportingNouns(line: Line): Found[] {
  const found: Found[] = [];
  for (let at = 0; at < line.tokens.length; at += 1) {
    if (!hasMark(line.tokens[at], TELLS_AS_NOUN)) continue;
    const grammar = grammarOf(line);
    if (line.isQuoted[at] || line.covering[at]?.mention.form === "name") continue;
    const tag = tagOf(grammar, at);
    const word = wordAt(line, at);
    const noun = tag.startsWith("NN") ? CUE_NOUNS.get(word) : undefined;
    const it = noun
      ? ofNoun(grammar, at, noun)
      : /^(?:JJ|VBN)/.test(tag)
        ? ofAdjective(grammar, at, word)
        : undefined;
    if (it) found.push(it);
  }
  return found;
}

interface Said {
  readonly from: number;
  readonly to: number;
  readonly wording: Wording;
}

/** What stands behind a word as its content: a clause with "that", what is to be done, what a preposition of its own opens. */
function contentBehind(grammar: Grammar, at: number, { words: prepositions }: CueNoun): Said | undefined {
  const { line } = grammar;
  for (const child of childrenOf(grammar.tree, at)) {
    if (child < at) continue;
    const first = fromOf(grammar, child);
    const opening = wordAt(line, first);
    const relation = relationOf(grammar, child);
    const isClause = /^(?:acl|ccomp|advcl|xcomp|acl:relcl)$/.test(relation);
    if (isClause && /^(?:that|whether|how|why|what)$/.test(opening) && relation !== "acl:relcl")
      return { from: first, to: endOf(grammar, child), wording: "clause" };
    if (isClause && relation === "acl:relcl" && opening === "that" && hasSubjectOfItsOwn(grammar, child))
      return { from: first, to: toOf(grammar, child), wording: "clause" };
    if (isClause && opening === "to" && !prepositions.has("to"))
      return { from: first, to: toOf(grammar, child), wording: "to" };
    if (isClause && relation === "ccomp" && first > at)
      return { from: first, to: toOf(grammar, child), wording: "clause" };
    if (/^(?:nmod|obl|acl|advcl)$/.test(relation) && prepositions.has(opening) && first > at)
      return { from: first + 1, to: toOf(grammar, child), wording: "about" };
  }
  return undefined;
}

/** "the claim that the bridge fell" against "the claim that he made". */
function hasSubjectOfItsOwn(grammar: Grammar, clause: number): boolean {
  const subject = childOf(grammar, clause, "nsubj", "nsubj:pass");
  return (
    subject !== undefined &&
    wordAt(grammar.line, subject) !== "that" &&
    childOf(grammar, clause, "obj") !== undefined
  );
}

/** Verbs with which a noun says no more than its own verb: "made the claim", "raised questions". */
const LIGHT: ReadonlySet<string> = new Set(
  `make makes made making have has had having raise raises raised raising express expresses expressed expressing give gives gave given
  giving issue issues issued issuing offer offers offered voice voices voiced share shares shared show shows showed shown take takes took taken
  reach reaches reached draw draws drew repeat repeats repeated reject rejects rejected abandon abandoned renew renews renewed
  hold holds held send sends sent put puts face faces faced`.split(/\s+/),
);

function ofNoun(grammar: Grammar, at: number, noun: CueNoun): Found | undefined {
  if (relationOf(grammar, at) === "compound") return undefined;
  const { line } = grammar;
  const content = contentBehind(grammar, at, noun) ?? behindThat(grammar, at);
  if (!content || (noun.lemma === "call" && content.wording === "clause")) return undefined;
  const verb = headOf(grammar, at);
  const isLight =
    verb >= 0 && /^(?:obj|xcomp)$/.test(relationOf(grammar, at)) && LIGHT.has(wordAt(line, verb));
  const owner = childOf(grammar, at, "nmod:poss") ?? ownerBefore(grammar, at);
  const author = childrenOf(grammar.tree, at).find(
    (it) =>
      it > at &&
      relationOf(grammar, it) === "nmod" &&
      /^(?:by|from)$/.test(wordAt(line, fromOf(grammar, it))),
  );
  const head = owner ?? author;
  const rejected =
    verb >= 0 && relationOf(grammar, at) === "obj" ? CUE_OF.get(wordAt(line, verb)) : undefined;
  if (rejected?.kind === "denies" && content.wording === "clause") {
    const denier = speakerOf(grammar, verb);
    if (denier) return made(grammar, { ...noun, kind: "denies" }, denier, at, at, content);
  }
  const speaker: Speaker | null =
    head !== undefined ? spoken(grammar, head, at) : isLight ? speakerOf(grammar, verb) : null;
  if (!speaker && content.wording !== "clause") return undefined;
  return made(grammar, noun, speaker, isLight ? verb : at, at, content);
}

/** "the claim that …", wherever the grammar hung the clause: up to a verb that goes on without "and". */
function behindThat(grammar: Grammar, at: number): Said | undefined {
  if (wordAt(grammar.line, at + 1) !== "that" || relationOf(grammar, at + 1) !== "mark") return undefined;
  const clause = headOf(grammar, at + 1);
  return clause > at ? { from: at + 1, to: endOf(grammar, clause), wording: "clause" } : undefined;
}

/** Last token of a clause: "that the town was calm *was not*" goes on with the verb of the sentence. */
function endOf(grammar: Grammar, clause: number): number {
  for (const child of childrenOf(grammar.tree, clause)) {
    if (child < clause || !/^(?:conj|parataxis|dep|ccomp)$/.test(relationOf(grammar, child))) continue;
    if (!/^(?:VB[DZP]|MD)$/.test(tagOf(grammar, fromOf(grammar, child)))) continue;
    return fromOf(grammar, child) - 1;
  }
  return toOf(grammar, clause);
}

/** The noun before "'s", whatever the grammar made of it. */
const ownerBefore = (grammar: Grammar, at: number): number | undefined =>
  wordAt(grammar.line, at - 1) === "'s" && at >= 2 ? at - 2 : undefined;

function ofAdjective(grammar: Grammar, at: number, word: string): Found | undefined {
  const { line } = grammar;
  if (childOf(grammar, at, "cop", "aux:pass") === undefined) return undefined;
  const subject = childOf(grammar, at, "nsubj", "nsubj:pass", "expl");
  if (subject === undefined || subject > at) return undefined;
  const isDummy = wordAt(line, subject) === "it" || relationOf(grammar, subject) === "expl";
  const first = childOf(grammar, at, "cop", "aux:pass") ?? at;
  if (isDummy) {
    if (!IMPERSONAL.has(word)) return undefined;
    const clause = childrenOf(grammar.tree, at).find(
      (it) =>
        it > at &&
        /^(?:ccomp|csubj|advcl)$/.test(relationOf(grammar, it)) &&
        /^(?:that|whether|if|how|why|what)$/.test(wordAt(line, fromOf(grammar, it))),
    );
    if (clause === undefined) return undefined;
    const said: Said = { from: fromOf(grammar, clause), to: toOf(grammar, clause), wording: "about" };
    return made(grammar, { lemma: word, kind: "thinks", words: new Set() }, null, subject, at, said);
  }
  const cue = CUE_ADJECTIVES.get(word);
  const content = cue && contentBehind(grammar, at, cue);
  return cue && content && made(grammar, cue, spoken(grammar, subject, at), first, at, content);
}

function spoken(grammar: Grammar, head: number, other: number): Speaker {
  const placed = grammar.line.covering[head];
  if (placed && placed.last === head && placed.first < fromOf(grammar, head))
    return { span: stretch(grammar, placed.first, placed.last), head: placed.first };
  const { first, last } = phraseOf(grammar, head, other);
  return { span: stretch(grammar, first, last), head };
}

function made(
  grammar: Grammar,
  { kind, lemma }: CueNoun,
  speaker: Speaker | null,
  first: number,
  last: number,
  { from, to, wording }: Said,
): Found | undefined {
  const parts = words(grammar, from, to);
  if (parts.length === 0) return undefined;
  const head = speaker ? (grammar.line.tokens[speaker.head]?.start ?? null) : null;
  return {
    source: speaker?.span ?? null,
    cue: stretch(grammar, first, last),
    parts,
    kind,
    lemma,
    wording,
    head,
  };
}
