import type { Span } from "../../model/span.ts";
import { isPunctuation, wordAt } from "../clauses/line.ts";
import { childrenOf } from "../syntax/children.ts";
import { words } from "./content-words.ts";
import type { Cue } from "./cues.ts";
import { childOf, fromOf, type Grammar, headOf, isUnder, relationOf, tagOf, toOf } from "./grammar.ts";
import { openingOf } from "./opening.ts";

/** "The bridge, he said, was gone"; "The bridge was gone, the mayor told reporters on Friday". */
export function besideReport(grammar: Grammar, verb: number, cue: Cue): readonly Span[] | undefined {
  if (
    !(cue.takes.has("clause") || cue.takes.has("quote")) ||
    cue.kind === "judges" ||
    !isTrailingReport(grammar, verb)
  )
    return undefined;
  const { line } = grammar;
  let top = headOf(grammar, verb);
  while (headOf(grammar, top) >= 0 && !/^(?:root|ccomp|conj|parataxis|advcl)$/.test(relationOf(grammar, top)))
    top = headOf(grammar, top);
  const before = words(grammar, Math.max(fromOf(grammar, top), openingOf(line)), fromOf(grammar, verb) - 1);
  let behind = toOf(grammar, verb) + 1;
  for (let at = verb + 1; at < behind; at += 1)
    if (wordAt(line, at) === "," && isSubjectBefore(grammar, verb)) behind = at;
  return behind < toOf(grammar, top) ? [...before, ...words(grammar, behind, toOf(grammar, top))] : before;
}

export const isSubjectBefore = (grammar: Grammar, verb: number): boolean => {
  const subject = childOf(grammar, verb, "nsubj");
  return subject !== undefined && subject < verb;
};

/** Whether a verb with its subject is put in or behind what it reports, behind a comma, and has no content of its own. */
export function isTrailingReport(grammar: Grammar, verb: number): boolean {
  const relation = relationOf(grammar, verb);
  if (!/^(?:ccomp|parataxis|acl:relcl|advcl|conj|dep|appos)$/.test(relation) || headOf(grammar, verb) < 0)
    return false;
  if (!/^VB[DZP]$/.test(tagOf(grammar, verb)) || childOf(grammar, verb, "nsubj") === undefined) return false;
  const first = fromOf(grammar, verb);
  if (
    first < 2 ||
    (!/^[,"”—–-]$/.test(wordAt(grammar.line, first - 1)) && !/^[,"”—–-]$/.test(wordAt(grammar.line, first)))
  )
    return false;
  if (
    /^(?:he|she|they|we|i|it|that|there|the|whether|if)$/.test(wordAt(grammar.line, verb + 1)) &&
    isSubjectBefore(grammar, verb)
  )
    return false;
  const opening = isPunctuation(wordAt(grammar.line, first)) ? first + 1 : first;
  if (/^(?:as|and|but|while|because)$/.test(wordAt(grammar.line, opening))) return false;
  for (let at = opening; at < verb; at += 1)
    if (/^(?:who|which|that|where)$/.test(wordAt(grammar.line, at))) return false;
  if (isUnder(grammar, headOf(grammar, verb), verb)) return false;
  return !childrenOf(grammar.tree, verb).some(
    (it) => it > verb && /^(?:ccomp|xcomp)$/.test(relationOf(grammar, it)),
  );
}
