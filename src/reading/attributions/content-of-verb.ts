import type { Span } from "../../model/span.ts";
import { isAdverb } from "../clauses/function-words.ts";
import { wordAt } from "../clauses/line.ts";
import { childrenOf } from "../syntax/children.ts";
import { beforeReport, contentEnd } from "./content-end.ts";
import { words } from "./content-words.ts";
import { PREPOSITIONS_OF } from "./cue-verbs.ts";
import type { Cue } from "./cues.ts";
import type { Wording } from "./found.ts";
import { childOf, fromOf, type Grammar, headOf, phraseOf, relationOf, tagOf, toOf } from "./grammar.ts";
import { openingOf } from "./opening.ts";
import { besideVerb, invertedSubject, isPassive } from "./speaker.ts";
import { besideReport, isSubjectBefore, isTrailingReport } from "./trailing-report.ts";

/** What a source says, in the order of the text: apart where the report stands within ("The bridge, he said, was gone"). */
export type Content = readonly Span[];

type Finder = (grammar: Grammar, verb: number, cue: Cue) => Content | undefined;

/** How the words of a source stand to its verb, the surest first. */
const FINDERS: readonly (readonly [Wording, Finder])[] = [
  ["clause", besideReport],
  ["noun", ofPassive],
  ["clause", inClause],
  ["clause", behindThat],
  ["clause", withSubject],
  ["clause", beforeInverted],
  ["clause", inQuestion],
  ["to", toBeDone],
  ["as", asSomething],
  ["about", behindPreposition],
  ["noun", inNoun],
  ["clause", inParataxis],
];

/** The words or thoughts that a verb gives its subject; undefined where it gives none. */
export function contentOfVerb(
  grammar: Grammar,
  verb: number,
  cue: Cue,
): { readonly parts: Content; readonly wording: Wording } | undefined {
  for (const [wording, find] of FINDERS) {
    const parts = find(grammar, verb, cue);
    if (parts && parts.length > 0) return { parts, wording };
  }
  return undefined;
}

const takesClause = ({ takes }: Cue): boolean => takes.has("clause") || takes.has("quote");

/** Words that stand behind the clause under the same verb and mostly belong to it. */
const CARRIED_ON: ReadonlySet<string> = new Set([
  "advcl",
  "obl",
  "obl:unmarked",
  "advmod",
  "xcomp",
  "acl",
  "nmod",
  "appos",
  "acl:relcl",
]);

/** "said that the bridge was gone", and "the bridge was gone, said the mayor". */
function inClause(grammar: Grammar, verb: number, cue: Cue): Content | undefined {
  if (!cue.takes.has("clause") && !(cue.takes.has("quote") && cue.kind !== "judges")) return undefined;
  const clauses = childrenOf(grammar.tree, verb).filter(
    (it) => relationOf(grammar, it) === "ccomp" && !isTrailingReport(grammar, it),
  );
  const clause = clauses.find((it) => it > verb && fromOf(grammar, it) === verb + 1) ?? clauses[0];
  if (clause === undefined) return undefined;
  if (clause > verb) return carriedOn(grammar, verb, clause, startOf(grammar, verb, clause));
  const subject = childOf(grammar, verb, "nsubj");
  const report =
    subject !== undefined && clause < subject && subject < verb
      ? phraseOf(grammar, besideVerb(grammar, subject, verb), verb).first
      : verb;
  return words(grammar, Math.max(fromOf(grammar, clause), openingOf(grammar.line)), report - 1);
}

/** First token of a clause behind a verb, with a subject of its own that was given to the verb: "said the brigade was". */
function startOf(grammar: Grammar, verb: number, clause: number): number {
  const subject = childrenOf(grammar.tree, verb).find(
    (it) => it > verb && it < clause && /^(?:nsubj|expl)/.test(relationOf(grammar, it)),
  );
  return subject === undefined || !isSubjectBefore(grammar, verb)
    ? fromOf(grammar, clause)
    : fromOf(grammar, subject);
}

/** From a token to the end of a child and of what follows that under the same verb. */
function carriedOn(grammar: Grammar, verb: number, child: number, first: number): Content | undefined {
  let last = toOf(grammar, child);
  for (const it of childrenOf(grammar.tree, verb)) {
    if (it <= child) continue;
    if (!CARRIED_ON.has(relationOf(grammar, it))) {
      if (relationOf(grammar, it) === "punct" && !/^[;—]$/.test(wordAt(grammar.line, it))) continue;
      break;
    }
    last = Math.max(last, toOf(grammar, it));
  }
  return words(grammar, first, beforeReport(grammar.line, first, withRest(grammar, last)));
}

/** The last token of a content, with what "and" adds to it without a verb of its own: "…, and to force them back". */
function withRest(grammar: Grammar, last: number): number {
  const { line } = grammar;
  let at = last + 1;
  if (wordAt(line, at) === ",") at += 1;
  if (!/^(?:and|or)$/.test(wordAt(line, at)) || line.isQuoted[last]) return last;
  for (let rest = at; rest < line.tokens.length; rest += 1)
    if (
      /^(?:VB[DZP]|MD)$/.test(tagOf(grammar, rest)) ||
      /^(?:according|adding|saying|[;:])$/.test(wordAt(line, rest))
    )
      return last;
  return line.tokens.length - 1;
}

/** "saying that", where the grammar took "that" for a pronoun. */
function behindThat(grammar: Grammar, verb: number, cue: Cue): Content | undefined {
  if (!cue.takes.has("clause")) return undefined;
  const { line } = grammar;
  let at = verb + 1;
  if (relationOf(grammar, at) === "compound:prt") at += 1;
  while (isAdverb(wordAt(line, at)) || line.covering[at]?.mention.type === "Date") at += 1;
  if (
    wordAt(line, at) !== "that" ||
    /^[,.;]?$/.test(wordAt(line, at + 1)) ||
    (headOf(grammar, at) < at && relationOf(grammar, at) !== "obj")
  )
    return undefined;
  return words(grammar, at, contentEnd(line, at));
}

/** "Mr Koval is ‘gathering friends’, said his lawyer". */
function beforeInverted(grammar: Grammar, verb: number, cue: Cue): Content | undefined {
  if (cue.needsClause || !/^VB[DZ]$/.test(tagOf(grammar, verb))) return undefined;
  if (invertedSubject(grammar, verb) === undefined) return undefined;
  return words(grammar, openingOf(grammar.line), verb - 1);
}

/** "said the street was quiet", where the grammar gave the verb two subjects. */
function withSubject(grammar: Grammar, verb: number, cue: Cue): Content | undefined {
  if (!cue.takes.has("clause") || !isSubjectBefore(grammar, verb)) return undefined;
  const { line } = grammar;
  const subject = childrenOf(grammar.tree, verb).find(
    (it) => it > verb && relationOf(grammar, it) === "nsubj",
  );
  if (subject === undefined || fromOf(grammar, subject) > verb + 2) return undefined;
  return words(grammar, fromOf(grammar, subject), contentEnd(line, fromOf(grammar, subject)));
}

/** "asked whether", "wondered if": taken for a condition by the grammar. */
function inQuestion(grammar: Grammar, verb: number, cue: Cue): Content | undefined {
  if (!cue.takes.has("clause")) return undefined;
  const clause = childrenOf(grammar.tree, verb).find(
    (it) =>
      it > verb &&
      relationOf(grammar, it) === "advcl" &&
      fromOf(grammar, it) <= verb + 3 &&
      /^(?:if|whether|how|why|that)$/.test(wordAt(grammar.line, fromOf(grammar, it))),
  );
  return clause === undefined ? undefined : words(grammar, fromOf(grammar, clause), toOf(grammar, clause));
}

/** "vowed to fight on", "ordered them to leave". */
function toBeDone(grammar: Grammar, verb: number, cue: Cue): Content | undefined {
  if (!cue.takes.has("to")) return undefined;
  const object = childOf(grammar, verb, "obj", "iobj");
  const deed = [
    ...childrenOf(grammar.tree, verb),
    ...(object === undefined ? [] : childrenOf(grammar.tree, object)),
  ].find(
    (it) => it > verb && /^(?:xcomp|advcl|ccomp|acl)$/.test(relationOf(grammar, it)) && hasTo(grammar, it),
  );
  if (deed === undefined) return undefined;
  const first =
    object !== undefined && verb < object && object < deed ? fromOf(grammar, object) : fromOf(grammar, deed);
  return carriedOn(grammar, verb, deed, first);
}

const hasTo = (grammar: Grammar, at: number): boolean =>
  childrenOf(grammar.tree, at).some(
    (it) => relationOf(grammar, it) === "mark" && wordAt(grammar.line, it) === "to",
  );

/** What a verb of naming takes: the thing, and what it is called. */
const NAMED = /^(?:obj|iobj|xcomp|ccomp|obl:unmarked|dep)$/;

/** "called it a lie", "described him as a hero". */
function asSomething(grammar: Grammar, verb: number, cue: Cue): Content | undefined {
  if (!cue.takes.has("as")) return undefined;
  const { line } = grammar;
  const behind = childrenOf(grammar.tree, verb).filter((it) => it > verb);
  const isAs = (it: number): boolean =>
    /^(?:obl|advcl|nmod)$/.test(relationOf(grammar, it)) && wordAt(line, fromOf(grammar, it)) === "as";
  const [first] = behind.filter((it) => NAMED.test(relationOf(grammar, it)));
  const last = behind.findLast((it) => NAMED.test(relationOf(grammar, it)) || isAs(it));
  if (first === undefined || last === undefined) return undefined;
  const isOne = first === last && relationOf(grammar, first) !== "ccomp";
  if (
    isOne &&
    !cue.takes.has("noun") &&
    !holdsQuotation(grammar, fromOf(grammar, first), toOf(grammar, first))
  )
    return undefined;
  return carriedOn(grammar, verb, last, fromOf(grammar, first));
}

function holdsQuotation({ line }: Grammar, first: number, last: number): boolean {
  for (let at = first + 1; at <= last; at += 1)
    if (/^["“«‘]|''$/.test(line.tokens[at]?.text ?? "")) return true;
  return false;
}

/** "spoke of the losses", "called for a truce". */
function behindPreposition(grammar: Grammar, verb: number, cue: Cue): Content | undefined {
  const row = PREPOSITIONS_OF.get(cue.lemma);
  if (!row) return undefined;
  const child = childrenOf(grammar.tree, verb).find(
    (it) =>
      it > verb &&
      /^(?:obl|advcl|nmod|obl:agent)$/.test(relationOf(grammar, it)) &&
      row.words.has(wordAt(grammar.line, fromOf(grammar, it))),
  );
  return child === undefined ? undefined : carriedOn(grammar, verb, child, fromOf(grammar, child) + 1);
}

const ABOUT = /^(?:for|as|of|over|to|about|on|against)$/;

/** "denied the attack", "blamed rebels for the blast". */
function inNoun(grammar: Grammar, verb: number, cue: Cue): Content | undefined {
  if (!cue.takes.has("noun")) return undefined;
  const object = childrenOf(grammar.tree, verb).find((it) => it > verb && relationOf(grammar, it) === "obj");
  if (object === undefined) return undefined;
  let last = toOf(grammar, object);
  for (const it of childrenOf(grammar.tree, verb))
    if (
      it > object &&
      /^(?:obl|advcl|xcomp)$/.test(relationOf(grammar, it)) &&
      ABOUT.test(wordAt(grammar.line, fromOf(grammar, it)))
    )
      last = Math.max(last, toOf(grammar, it));
  return words(grammar, fromOf(grammar, object), last);
}

/** "was criticised by the union"; "are said to have left", where nobody is named. */
function ofPassive(grammar: Grammar, verb: number, cue: Cue): Content | undefined {
  if (!isPassive(grammar, verb)) return undefined;
  const subject = childOf(grammar, verb, "nsubj:pass");
  if (subject === undefined) {
    const noun = headOf(grammar, verb);
    if (relationOf(grammar, verb) !== "acl" || noun < 0 || !(cue.takes.has("noun") || cue.takes.has("as")))
      return [];
    const { first } = phraseOf(grammar, noun, verb);
    return words(grammar, first, noun);
  }
  if (wordAt(grammar.line, subject) === "it") return undefined;
  const { first, last } = phraseOf(grammar, subject, verb);
  const deed = childrenOf(grammar.tree, verb).find((it) => it > verb && relationOf(grammar, it) === "xcomp");
  if (deed !== undefined && takesClause(cue))
    return [...words(grammar, first, last), ...words(grammar, fromOf(grammar, deed), toOf(grammar, deed))];
  if (childOf(grammar, verb, "ccomp") !== undefined) return undefined;
  if (childOf(grammar, verb, "obl:agent") !== undefined && (cue.takes.has("noun") || cue.takes.has("as")))
    return words(grammar, first, last);
  return [];
}

/** "said: they were gone". */
function inParataxis(grammar: Grammar, verb: number, cue: Cue): Content | undefined {
  if (!cue.takes.has("quote") && !cue.takes.has("clause")) return undefined;
  const clause = childrenOf(grammar.tree, verb).find(
    (it) =>
      it > verb &&
      relationOf(grammar, it) === "parataxis" &&
      /^[:,]$/.test(wordAt(grammar.line, fromOf(grammar, it) - 1)),
  );
  return clause === undefined ? undefined : words(grammar, fromOf(grammar, clause), toOf(grammar, clause));
}
