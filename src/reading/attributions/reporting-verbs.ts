import type { Span } from "../../model/span.ts";
import { firstAtOrAfter, type Line, wordAt } from "../clauses/line.ts";
import { verbGroupAt } from "../clauses/verb-group.ts";
import { treeOf } from "../syntax/tree-of.ts";
import { hasMark, TELLS } from "../word-marks.ts";
import { around } from "./around.ts";
import { contentOfVerb } from "./content-of-verb.ts";
import { ATTITUDE_OF, type Cue } from "./cues.ts";
import type { Found } from "./found.ts";
import { childOf, type Grammar, grammarOf, relationOf, stretch, tagOf } from "./grammar.ts";
import { sourceBefore } from "./source.ts";
import { isPassive, type Speaker, speakerOf } from "./speaker.ts";

/** What the verbs of a sentence give to those who say, think or want it. */
export function findReportingVerbs(line: Line): Found[] {
  const found: Found[] = [];
  for (let at = 0; at < line.tokens.length; at += 1) {
    if (!hasMark(line.tokens[at], TELLS)) continue;
    const grammar = grammarOf(line);
    const cue = ATTITUDE_OF.get(wordAt(line, at));
    if (!cue || !tagOf(grammar, at).startsWith("VB") || line.covering[at]?.mention.form === "name") continue;
    if (relationOf(grammar, at) === "amod" || relationOf(grammar, at) === "compound") continue;
    const speaker = speakerOf(grammar, at) ?? (isPassive(grammar, at) ? null : standingBefore(line, at, cue));
    if (line.isQuoted[at] && !(speaker && SAYING.has(cue.kind) && !SELF.test(wordAt(line, speaker.head))))
      continue;
    if (isNounAfterAll(grammar, at, speaker !== null)) continue;
    const content = contentOfVerb(grammar, at, cue);
    if (!content) continue;
    found.push({
      source: speaker?.span ?? null,
      cue: groupOf(grammar, at),
      ...content,
      kind: cue.kind,
      lemma: cue.lemma,
      head: speaker ? (line.tokens[speaker.head]?.start ?? null) : null,
      ...around(grammar, at, cue),
    });
  }
  return found;
}

/** "the call", "of orders that": a noun that the tagger took for a verb. */
function isNounAfterAll(grammar: Grammar, at: number, hasSubject: boolean): boolean {
  const { line } = grammar;
  if (!/^VB[PZ]?$/.test(tagOf(grammar, at))) return false;
  const before = wordAt(line, at - 1);
  if (/^(?:the|a|an|his|her|their|its|my|our|your|'s|of|for|with|from|by)$/.test(before)) return true;
  const isBare = tagOf(grammar, at) !== "VB" || childOf(grammar, at, "mark", "aux") === undefined;
  return !hasSubject && isBare && at > 0 && !isPassive(grammar, at);
}

/** The subject by the order of the words, where the grammar of the sentence came out without one. */
function standingBefore(line: Line, at: number, cue: Cue): Speaker | null {
  const group = verbGroupAt(line, at, cue.forms, cue.isAlsoNoun);
  if (!group || group.isInfinitive || group.isPassive || cue.forms.has("gerund")) return null;
  const span = sourceBefore(line, group);
  return span ? { span, head: headWithin(line, span) } : null;
}

/** The word of a phrase on which its other words hang, "officer" of "An officer of the brigade"; its last where a name opens it. */
function headWithin(line: Line, { start, end }: Span): number {
  const first = firstAtOrAfter(line.tokens, start);
  const last = firstAtOrAfter(line.tokens, end) - 1;
  const { heads } = treeOf(line.sentence);
  for (let at = first; at < last; at += 1) {
    const above = heads[at] ?? -1;
    if ((above < first || above > last) && line.covering[at]?.mention.form !== "name") return at;
  }
  return last;
}

const SAYING: ReadonlySet<string> = new Set(["says", "confirms", "denies", "asks", "orders"]);
/** Within a quotation its speaker's own "I think", and what they tell "you", is no report. */
const SELF = /^(?:i|we|you|it|me|us)$/;

/** A verb with its auxiliaries, its negation and its particle. */
function groupOf(grammar: Grammar, verb: number): Span {
  let first = verb;
  while (
    first > 0 &&
    /^(?:aux|aux:pass|mark|advmod)$/.test(relationOf(grammar, first - 1)) &&
    wordAt(grammar.line, first - 1) !== "that"
  ) {
    if (grammar.tree.heads[first - 1] !== verb) break;
    first -= 1;
  }
  while (
    first < verb &&
    relationOf(grammar, first) === "advmod" &&
    !/^(?:not|n't|never)$/.test(wordAt(grammar.line, first))
  )
    first += 1;
  const particle = childOf(grammar, verb, "compound:prt");
  return stretch(grammar, first, particle === verb + 1 ? particle : verb);
}
