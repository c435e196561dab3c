import { nounClass } from "../nouns/noun-classes.ts";
import { personHead } from "../nouns/person-heads.ts";
import type { Token } from "../page.ts";
import type { Tree } from "../syntax/tree.ts";

/** A noun with what belongs to it, by token. */
export interface NounPhrase {
  readonly head: number;
  /** First token: determiner, owner or adjective; where the phrase begins with a count, the token behind that. */
  readonly from: number;
  /** First token with the count: "more than 20 militants". */
  readonly counted: number;
  /** Last token of the phrase with its "of …"; the noun itself where it has none. */
  readonly to: number;
  /** The determiner, "'s" after an owner, else empty. */
  readonly determiner: string;
  readonly preposition: string;
  /** The noun after "of", or -1. */
  readonly of: number;
}

const INSIDE = new Set(
  "det det:predet amod nummod compound nmod:poss flat nmod nmod:desc nmod:unmarked obl:unmarked advmod acl obl dep goeswith".split(
    " ",
  ),
);
const NO_WORD = new Set(["punct", "cc", "mark", "case", "cop", "aux", "discourse"]);
const COUNTING = new Set(
  "more than at least about around nearly almost over up to some only roughly approximately just fewer less another an estimated well under between and or as many".split(
    " ",
  ),
);
const MOST_BEFORE = 12;
const MOST_AFTER = 12;

/** The phrase of a noun: what hangs on it in front without a gap, and "of …" behind it. */
export function nounPhraseOf(tokens: readonly Token[], tree: Tree, head: number): NounPhrase {
  let counted = head;
  let determiner = "";
  let preposition = "";
  for (let at = head - 1; at >= 0 && at >= head - MOST_BEFORE; at -= 1) {
    const top = topUnder(tree, at, head);
    if (top < 0) break;
    const relation = tree.relations[top] ?? "";
    if (relation === "case" || relation === "mark") {
      if (top === at) preposition = tokens[at]?.lower ?? "";
      break;
    }
    if (tree.universal[at] === "PUNCT" || tree.universal[at] === "SYM") {
      if (!isInside(tokens, tree, at)) break;
    } else if (!INSIDE.has(relation) || joinsName(tree, at)) break;
    counted = at;
    if (top === at && relation.startsWith("det")) determiner = tokens[at]?.lower ?? "";
    else if (relation === "nmod:poss")
      determiner = tree.tags[at] === "PRP$" ? (tokens[at]?.lower ?? "") : determiner || "'s";
  }
  if (counted === head && isPostInUnit(tokens, head)) {
    counted = head - 1;
    if (/^(?:a|an|the)$/.test(tokens[counted - 1]?.lower ?? "")) {
      counted -= 1;
      determiner = tokens[counted]?.lower ?? "";
    }
  }
  while (
    counted < head &&
    (isLoose(tree, counted, head) || isHalfOfAtLeast(tokens, counted) || isMark(tokens, counted))
  )
    counted += 1;
  if (preposition === "" && tree.relations[counted - 1] === "case")
    preposition = tokens[counted - 1]?.lower ?? "";
  const { to, of } = isOwnRelative(tokens, head, determiner)
    ? { to: head, of: -1 }
    : behind(tokens, tree, head);
  return { head, from: afterCount(tokens, tree, counted, head), counted, to, determiner, preposition, of };
}

const OWNERS: ReadonlySet<string> = new Set("his her their our my your its".split(" "));

/** "complained to [his mother] of hunger": whose relative it is stands before, and nobody is a relative of somebody twice. */
const isOwnRelative = (tokens: readonly Token[], head: number, determiner: string): boolean =>
  OWNERS.has(determiner) &&
  personHead(tokens[head]?.lower ?? "")?.isRelative === true &&
  !standsAlone(tokens, head + 2);

const POSTS: ReadonlySet<string> = new Set(
  "commander commanders leader leaders medic medics sergeant sergeants".split(" "),
);
const SIZES: ReadonlySet<string> = new Set(
  "company battalion platoon squad squadron battery section brigade regiment division".split(" "),
);

/** "a company [commander]": a post that the size of its unit tells, whatever the tree says. */
export function isPostInUnit(tokens: readonly Token[], head: number): boolean {
  return POSTS.has(tokens[head]?.lower ?? "") && SIZES.has(tokens[head - 1]?.lower ?? "");
}

/** The token just under `head` on the way up from `at`, as long as the way stays between them; else -1. */
function topUnder(tree: Tree, at: number, head: number): number {
  let token = at;
  for (let step = 0; step < MOST_BEFORE; step += 1) {
    const above = tree.heads[token] ?? -1;
    if (above === head) return token;
    if (above < 0 || above > head) return -1;
    token = above;
  }
  return -1;
}

/** "Kupyansk and [adjacent villages]": the "and" behind a name. */
const joinsName = (tree: Tree, at: number): boolean =>
  tree.universal[at] === "CCONJ" && tree.universal[at - 1] === "PROPN" && tree.universal[at + 1] !== "PROPN";

/** The mark of a line in a list, which no phrase begins with. */
const isMark = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at]?.text.length ?? 0) <= 2 && /^[^\p{L}\p{N}\p{Sc}]$/u.test(tokens[at]?.text ?? "");

/** Marks that part no phrase: a hyphen, a comma between two adjectives. */
function isInside(tokens: readonly Token[], tree: Tree, at: number): boolean {
  const mark = tokens[at]?.text ?? "";
  if (/^[-–/]$/.test(mark)) return tokens[at]?.start === tokens[at - 1]?.end;
  if (mark === ",") return tree.universal[at - 1] === "ADJ" && tree.universal[at + 1] === "ADJ";
  return false;
}

/** What opens no description: marks, "only", "not", "and". */
function isLoose(tree: Tree, at: number, head: number): boolean {
  const relation = tree.relations[at] ?? "";
  return NO_WORD.has(relation) || (relation === "advmod" && tree.heads[at] === head);
}

/** "at [least 17 people]". */
const isHalfOfAtLeast = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.lower === "at" && /^(least|most)$/.test(tokens[at]?.lower ?? "");

/** The first token after a count that opens the phrase: "more than 20 [militants]"; else the first one. */
function afterCount(tokens: readonly Token[], tree: Tree, from: number, head: number): number {
  let at = from;
  while (at < head && tree.universal[at] !== "NUM" && COUNTING.has(tokens[at]?.lower ?? "")) at += 1;
  if (tree.universal[at] !== "NUM" || at >= head) return from;
  while (at < head && (tree.universal[at] === "NUM" || COUNTING.has(tokens[at]?.lower ?? ""))) at += 1;
  return tokens[at]?.text === "-" ? from : at;
}

/** Words that count: what follows their "of" is counted. */
const COUNTS = new Set(["NUM", "DET", "PRON"]);

const NOMINAL = new Set(["NOUN", "PROPN", "PRON", "NUM", "ADJ"]);

/** "of …" that follows the noun at once, with what belongs to it. */
function behind(tokens: readonly Token[], tree: Tree, head: number): { to: number; of: number } {
  const none = { to: head, of: -1 };
  if (tokens[head + 1]?.lower !== "of") return none;
  if (standsAlone(tokens, head + 2)) return { to: head + 2, of: head + 2 };
  const last = Math.min(tokens.length - 1, head + MOST_AFTER);
  let of = COUNTS.has(tree.universal[head] ?? "") ? nounFrom(tree, head + 2, last) : last + 1;
  if (of > last) {
    of = head + 2;
    while (of <= last && tree.heads[of] !== head) of += 1;
  }
  if (of > last || !NOMINAL.has(tree.universal[of] ?? "")) return none;
  let { to } = behind(tokens, tree, of);
  while (
    to < last &&
    tree.heads[to + 1] === of &&
    /^(flat|compound|fixed)/.test(tree.relations[to + 1] ?? "")
  )
    to += 1;
  return { to: withOther(tokens, tree, of, to), of };
}

/** The noun of the phrase that begins at a token; behind `last` where there is none. */
function nounFrom(tree: Tree, from: number, last: number): number {
  let at = from;
  while (at <= last && /^(DET|ADJ|NUM|PRON)$/.test(tree.universal[at] ?? "")) at += 1;
  if (tree.universal[at] !== "NOUN") return last + 1;
  while (at < last && tree.universal[at + 1] === "NOUN") at += 1;
  return at;
}

/** "a friend of his": the owner's word before a verb or a mark, not before a noun. */
function standsAlone(tokens: readonly Token[], at: number): boolean {
  if (!/^(his|hers|theirs|mine|ours|yours)$/.test(tokens[at]?.lower ?? "")) return false;
  const next = tokens[at + 1]?.lower ?? ".";
  return (
    !/^\p{L}/u.test(next) || (/(ed|s|said|told|wrote|had)$/.test(next) && nounClass(next).signature === "")
  );
}

/** "of men and women": the second that is joined to the first. */
function withOther(tokens: readonly Token[], tree: Tree, of: number, to: number): number {
  if (!/^(and|or)$/.test(tokens[to + 1]?.lower ?? "")) return to;
  for (let at = to + 2; at <= to + 4 && at < tokens.length; at += 1)
    if (tree.heads[at] === of)
      return tree.relations[at] === "conj" && NOMINAL.has(tree.universal[at] ?? "") ? at : to;
  return to;
}
