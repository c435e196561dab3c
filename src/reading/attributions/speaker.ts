import type { Span } from "../../model/span.ts";
import { wordAt } from "../clauses/line.ts";
import { childrenOf } from "../syntax/children.ts";
import {
  childOf,
  fromOf,
  type Grammar,
  headOf,
  isNoun,
  phraseOf,
  relationOf,
  stretch,
  tagOf,
  toOf,
} from "./grammar.ts";

/** Who a verb says to be speaking, thinking or wanting. */
export interface Speaker {
  readonly span: Span;
  /** Token that heads the words. */
  readonly head: number;
}

/** How many verbs above it a subject is looked for: "He went on to say", "left, saying". */
const STEPS = 6;
const CLIMBED: ReadonlySet<string> = new Set(["conj", "xcomp", "advcl", "parataxis", "ccomp", "cop", "aux"]);

/** The subject of a verb, its own or that of the verbs above it; of a passive the one behind "by". */
export function speakerOf(grammar: Grammar, verb: number): Speaker | null {
  const subject = subjectToken(grammar, verb);
  if (subject === undefined) return null;
  const head = besideVerb(grammar, subject, verb);
  const { first, last } = phraseOf(grammar, head, verb);
  return { span: stretch(grammar, first, last), head: meantBy(grammar, head, verb) };
}

/** "…, most of them from the brigade, *one of its members* told us": what a preposition governs does not speak, but what stands beside it before the verb. */
export function besideVerb(grammar: Grammar, subject: number, verb: number): number {
  if (subject > verb || childOf(grammar, subject, "case") === undefined) return subject;
  const beside = childrenOf(grammar.tree, subject).find(
    (it) => relationOf(grammar, it) === "appos" && toOf(grammar, it) === verb - 1,
  );
  return beside ?? subject;
}

/** "Who" of "residents who said that" are the residents. */
function meantBy(grammar: Grammar, head: number, verb: number): number {
  if (!/^W/.test(tagOf(grammar, head)) && wordAt(grammar.line, head) !== "that") return head;
  for (let at = verb, step = 0; at >= 0 && step < STEPS; at = headOf(grammar, at), step += 1)
    if (relationOf(grammar, at) === "acl:relcl") return headOf(grammar, at);
  return head;
}

/** Whether a verb is in the passive: "was recorded", "criticised by". */
export const isPassive = (grammar: Grammar, verb: number): boolean =>
  childOf(grammar, verb, "aux:pass", "nsubj:pass") !== undefined ||
  (tagOf(grammar, verb) === "VBN" &&
    childOf(grammar, verb, "obl:agent") !== undefined &&
    childOf(grammar, verb, "nsubj", "aux") === undefined);

function subjectToken(grammar: Grammar, verb: number): number | undefined {
  if (isPassive(grammar, verb)) return childOf(grammar, verb, "obl:agent");
  let at = verb;
  for (let step = 0; step < STEPS; step += 1) {
    const subject =
      (step === 0 ? invertedSubject(grammar, at) : undefined) ??
      nearestSubject(grammar, at) ??
      (step > 0 ? childOf(grammar, at, "nsubj:pass") : undefined);
    if (subject !== undefined) return isDummy(grammar, subject, at) ? undefined : subject;
    const above = headOf(grammar, at);
    const relation = relationOf(grammar, at);
    if (above < 0) return undefined;
    if (relation === "acl" && step === 0 && isAside(grammar, at)) {
      const main = verbAbove(grammar, above);
      if (main === undefined) return above;
      at = main;
      continue;
    }
    if (relation === "acl" || relation === "acl:relcl") return isNoun(grammar, above) ? above : undefined;
    if (relation === "xcomp" && step === 0) {
      const object = childOf(grammar, above, "obj", "iobj");
      if (object !== undefined && object < at) return object;
    }
    if (!CLIMBED.has(relation)) return undefined;
    if (relation === "advcl" && childOf(grammar, above, "aux:pass") !== undefined)
      return childOf(grammar, above, "nsubj:pass") ?? undefined;
    at = above;
  }
  return undefined;
}

/** Of several subjects, which a parenthesis gives a verb, the one before it and next to it. */
const nearestSubject = (grammar: Grammar, verb: number): number | undefined => {
  let first: number | undefined;
  let before: number | undefined;
  for (const child of childrenOf(grammar.tree, verb)) {
    const relation = relationOf(grammar, child);
    if (relation !== "nsubj" && relation !== "nsubj:outer") continue;
    first ??= child;
    if (child < verb) before = child;
  }
  return before ?? first;
};

/** "…, saying that": who acts in the clause before says it, whatever noun stands next to the comma. */
const isAside = (grammar: Grammar, verb: number): boolean =>
  tagOf(grammar, verb) === "VBG" && wordAt(grammar.line, verb - 1) === ",";

function verbAbove(grammar: Grammar, token: number): number | undefined {
  let at = token;
  for (let step = 0; at >= 0 && step < STEPS; at = headOf(grammar, at), step += 1)
    if (tagOf(grammar, at).startsWith("VB")) return at;
  return undefined;
}

const BEHIND_SPEECH: ReadonlySet<string> = new Set([",", "”", "»", '"', "’", "''"]);

/** "…,” said the mayor": the subject behind a verb that follows what it reports. */
export function invertedSubject(grammar: Grammar, verb: number): number | undefined {
  const before = grammar.line.tokens[verb - 1]?.text ?? "";
  if (!BEHIND_SPEECH.has(before)) return undefined;
  const subjects = childrenOf(grammar.tree, verb).filter((it) => relationOf(grammar, it) === "nsubj");
  if (before === "," && (subjects[0] ?? verb) < verb) return undefined;
  return subjects.find((it) => it > verb && fromOf(grammar, it) <= verb + 2);
}

/** "There", and the "it" of "it is feared that", say nothing. */
const isDummy = (grammar: Grammar, subject: number, verb: number): boolean =>
  tagOf(grammar, subject) === "EX" ||
  (grammar.line.tokens[subject]?.lower === "it" && isPassive(grammar, verb));
