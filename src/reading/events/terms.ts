import { childrenOf } from "../syntax/children.ts";
import type { Tree } from "../syntax/tree.ts";
import type { Trigger } from "./triggers.ts";

/** How a phrase stands to the word that tells of an event: who does it, what it is done to, whose it is, or behind which preposition. */
export interface Term {
  /** Head of the phrase. */
  readonly token: number;
  readonly as: "subject" | "object" | "owner" | "modifier" | "oblique";
  /** Of an oblique: "by", "in"; else empty. */
  readonly preposition: string;
}

/** What the terms of a word are looked up in. */
export interface Parsed {
  readonly tree: Tree;
  readonly words: readonly string[];
}

/** How far up a subject may be shared: "moved in, took the town and began to shell". */
const SHARED = 3;
const SHARES_SUBJECT = /^(?:conj|xcomp|advcl)$/;
const RELATIVE = /^(?:who|whom|that|which|whose)$/;

/** The terms of a verb: its own, and the subject that it shares with the verbs it hangs from. */
export function termsOfVerb(parsed: Parsed, verb: number, isPassive: boolean): Term[] {
  const { tree } = parsed;
  const own = childrenOf(tree, verb).flatMap((child) => verbTerm(parsed, child, isPassive));
  const terms = own.map((it) => ({ ...it, token: antecedentOf(parsed, verb, it.token) }));
  const has = (as: Term["as"]): boolean => terms.some((it) => it.as === as);
  const subject = isPassive ? "object" : "subject";
  const outer = tree.heads[verb] ?? -1;
  const relation = tree.relations[verb] ?? "";
  if (outer >= 0 && relation === "acl" && tree.tags[verb] === "VB")
    terms.push(...childrenOf(tree, outer, "nmod:poss").map((it) => term(it, "subject")));
  else if (outer >= 0 && relation === "amod")
    terms.push(term(outer, isParticiple(tree, verb) ? "object" : "subject"));
  else if (outer >= 0 && relation === "acl" && !has(subject))
    for (const token of listOf(parsed, outer)) terms.push(term(token, subject));
  else if (relation === "acl:relcl" && outer >= 0) {
    if (!has(subject)) terms.push(term(outer, subject));
    else if (!has("object") && !terms.some((it) => it.token === outer)) terms.push(term(outer, "object"));
  }
  if (!has(subject)) terms.push(...sharedSubject(parsed, verb, isPassive));
  if (!isPassive && !has("object")) terms.push(...sharedObject(parsed, verb));
  return terms;
}

/** Whether a verb is in the passive: by its auxiliary; by standing behind or before its noun as a participle; or, where it always has an object, by having none. */
export function isPassiveAt(parsed: Parsed, { kind, group }: Trigger, verb: number): boolean {
  if (isPassiveVerb(parsed, verb)) return true;
  const { tree } = parsed;
  if (!kind.needsObject || !isParticiple(tree, verb)) return group?.isPassive ?? false;
  const relations = childrenOf(tree, verb).map((it) => tree.relations[it]);
  return (
    !relations.some((it) => it === "obj" || it === "aux") &&
    sharedObject(parsed, verb).length === 0 &&
    !/^\d/.test(parsed.words[verb + 1] ?? "")
  );
}

/** Whether a verb is in the passive by its auxiliary, or as a participle that qualifies a noun. */
export function isPassiveVerb({ tree }: Parsed, verb: number): boolean {
  if (childrenOf(tree, verb, "aux:pass").length > 0 || childrenOf(tree, verb, "nsubj:pass").length > 0)
    return true;
  return (
    isParticiple(tree, verb) &&
    /^(?:acl|amod)$/.test(tree.relations[verb] ?? "") &&
    childrenOf(tree, verb, "obj").length === 0
  );
}

/** The terms of an adjective of what has happened to somebody: "five were dead", "left ten dead". */
export function termsOfState(parsed: Parsed, state: number): Term[] {
  const { tree } = parsed;
  const own = [...childrenOf(tree, state, "nsubj"), ...childrenOf(tree, state, "nsubj:pass")];
  if (own.length > 0) return own.map((it) => term(antecedentOf(parsed, state, it), "object"));
  const outer = tree.heads[state] ?? -1;
  if (outer < 0) return [];
  const relation = tree.relations[state] ?? "";
  if (/^(?:amod|acl|nmod:unmarked)$/.test(relation)) return [term(outer, "object")];
  if (/^(?:xcomp|advmod)$/.test(relation)) {
    const patients = [...childrenOf(tree, outer, "obj"), ...childrenOf(tree, outer, "nsubj:pass")];
    const doers = [...childrenOf(tree, outer, "nsubj"), ...childrenOf(tree, outer, "obl:agent")];
    return [...patients.map((it) => term(it, "object")), ...doers.map((it) => term(it, "oblique", "by"))];
  }
  return relation === "conj" ? termsOfState(parsed, outer) : [];
}

/** A noun with those before it in its list, where it closes one: "eight women, a girl and four men injured". */
function listOf({ tree }: Parsed, last: number): number[] {
  const found = [last];
  for (let at = last; tree.relations[at] === "conj" && found.length < LONGEST_LIST; ) {
    at = tree.heads[at] ?? -1;
    if (at < 0) break;
    found.push(at);
  }
  return found;
}
const LONGEST_LIST = 6;

/** "killed and wounded ten": the object of the verb that it is joined with. */
function sharedObject({ tree }: Parsed, verb: number): Term[] {
  const joined = childrenOf(tree, verb, "conj").find(
    (it) => it > verb && it - verb <= 3 && isParticiple(tree, it),
  );
  if (joined === undefined) return [];
  return childrenOf(tree, joined, "obj").map((it) => term(it, "object"));
}

const isParticiple = ({ tags }: Tree, verb: number): boolean => tags[verb] === "VBN" || tags[verb] === "VBD";

const term = (token: number, as: Term["as"], preposition = ""): Term => ({ token, as, preposition });

function verbTerm(parsed: Parsed, child: number, isPassive: boolean): Term[] {
  switch (parsed.tree.relations[child]) {
    case "nsubj":
      return [term(child, isPassive ? "object" : "subject")];
    case "nsubj:pass":
    case "obj":
      return isPassive && parsed.tree.relations[child] === "obj" ? [] : [term(child, "object")];
    case "obl:agent":
      return [term(child, "oblique", "by")];
    case "obl":
    case "nmod":
      return [term(child, "oblique", prepositionOf(parsed, child))];
    default:
      return [];
  }
}

/** The terms of a noun: its owner, what stands before it, and what follows it behind a preposition. */
export function termsOfNoun(parsed: Parsed, noun: number): Term[] {
  const { tree } = parsed;
  return childrenOf(tree, noun).flatMap((child): Term[] => {
    switch (tree.relations[child]) {
      case "nmod:poss":
        return [term(child, "owner")];
      case "compound":
      case "amod":
        return [term(child, "modifier")];
      case "nmod":
      case "obl":
      case "obl:agent":
        return [term(child, "oblique", prepositionOf(parsed, child)), ...behind(parsed, child)];
      default:
        return [];
    }
  });
}

/** "by Y" of "the assassination of X by Y", wherever the grammar hangs it. */
function behind(parsed: Parsed, noun: number): Term[] {
  const { tree } = parsed;
  return [...childrenOf(tree, noun, "nmod"), ...childrenOf(tree, noun, "obl:agent")]
    .filter((child) => prepositionOf(parsed, child) === "by")
    .map((child) => term(child, "oblique", "by"));
}

/** The words of a preposition before a noun, the last of them: "in", "by"; "" where there is none. */
function prepositionOf({ tree, words }: Parsed, noun: number): string {
  const [first] = childrenOf(tree, noun, "case");
  return first === undefined ? "" : (words[first] ?? "");
}

/** "who" of "the men who attacked" is the men. */
function antecedentOf({ tree, words }: Parsed, verb: number, token: number): number {
  const outer = tree.heads[verb] ?? -1;
  const isRelative = RELATIVE.test(words[token] ?? "") && (tree.relations[verb] ?? "").startsWith("acl");
  return isRelative && outer >= 0 ? outer : token;
}

/** The subject of the verbs that a verb without one hangs from. */
function sharedSubject(parsed: Parsed, verb: number, isPassive: boolean): Term[] {
  const { tree, words } = parsed;
  if (isCountedAnew(parsed, verb)) return [];
  let at = verb;
  for (let steps = 0; steps < SHARED; steps++) {
    const relation = tree.relations[at] ?? "";
    if (!SHARES_SUBJECT.test(relation)) return [];
    at = tree.heads[at] ?? -1;
    if (at < 0 || /^(?:accused|suspected|charged|blamed|acquitted|cleared)$/.test(words[at] ?? "")) return [];
    const [object] = relation === "xcomp" ? childrenOf(tree, at, "obj") : [];
    if (object !== undefined) return [term(object, isPassive ? "object" : "subject")];
    const [active] = childrenOf(tree, at, "nsubj");
    const [passive] = childrenOf(tree, at, "nsubj:pass");
    const token = active ?? passive;
    if (token !== undefined) {
      const isShared =
        passive === undefined || (relation === "conj" && isParticiple(tree, verb)) || isPassive;
      if (!isShared) return [];
      const isDone = isPassive || (passive !== undefined && tree.tags[verb] === "VBN");
      return [term(antecedentOf(parsed, at, token), isDone ? "object" : "subject")];
    }
    const outer = tree.heads[at] ?? -1;
    if (/^acl/.test(tree.relations[at] ?? "") && outer >= 0 && words[outer] !== undefined)
      return [term(outer, isPassive || tree.tags[at] === "VBN" ? "object" : "subject")];
  }
  return [];
}

/** "Five people were killed and *eleven* wounded": the number is of others. */
export function isCountedAnew({ tree, words }: Parsed, verb: number): boolean {
  let before = verb - 1;
  while (/^(?:was|were|more|others|also|seriously|badly)$/.test(words[before] ?? "")) before -= 1;
  return tree.tags[before] === "CD" && /^(?:and|while|,|with)$/.test(words[before - 1] ?? "");
}
