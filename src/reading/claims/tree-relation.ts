import type { EntityEdgeType } from "../../model/schema.ts";
import { DETERMINERS } from "../clauses/function-words.ts";
import { type Line, type PlacedIn, wordAt } from "../clauses/line.ts";
import { headToken, type Way, wayBetween, wordsOf } from "../clauses/path-between.ts";
import { treeOf } from "../syntax/tree-of.ts";
import { patternsByTypes } from "./patterns-by-types.ts";
import { classOf, MOST_WORDS, mayTell, TREE_PATTERNS, type TreePattern } from "./tree-patterns.ts";

/** What the grammar says about two mentions, and by which word. */
export interface TreeRelation {
  readonly relation: EntityEdgeType;
  readonly subject: PlacedIn;
  readonly object: PlacedIn;
  /** The verb or noun that says so. */
  readonly at: number;
}

/** The patterns that can hold between a subject and an object of two types. */
const patternsOf = patternsByTypes(TREE_PATTERNS, ({ subject, object }) => [subject, object]);

/** What is over, meant by somebody or not so is no relation as it stands. */
const NOT_NOW =
  /^(?:former|formerly|ex|late|then|onetime|future|would-be|presumptive|incoming|outgoing|self-styled|self-proclaimed|so-called|candidate|ousted|retired|previous|alleged|once|fake|suspected|other|like|unlike|including)$/;

/** The relation of two mentions of a sentence by the way through its tree; undefined where that tells none. */
export function treeRelation(line: Line, first: PlacedIn, second: PlacedIn): TreeRelation | undefined {
  if (first.last >= second.first) return undefined;
  const onward = patternsOf(first.mention.type, second.mention.type);
  const back = patternsOf(second.mention.type, first.mention.type);
  if (onward.length === 0 && back.length === 0) return undefined;
  const [start, end] = [headToken(line, first), headToken(line, second)];
  const told =
    toldBy(onward, line, first, start, second, end) ?? toldBy(back, line, second, end, first, start);
  if (!told || isPast(line, told.at) || isAnothers(line, told.subject, told.at)) return undefined;
  const isDeputy = told.relation === "COMMANDS" && /^(?:deputy|vice)$/.test(wordAt(line, told.at - 1));
  return isDeputy ? { ...told, relation: "MEMBER_OF" } : told;
}

/** What the first of some patterns tells that fits the way from the head of a subject to that of an object. */
function toldBy(
  patterns: readonly TreePattern[],
  line: Line,
  subject: PlacedIn,
  start: number,
  object: PlacedIn,
  end: number,
): TreeRelation | undefined {
  const way = patterns.length > 0 ? wayBetween(treeOf(line.sentence), start, end) : undefined;
  if (!way || !mayFit(line, subject, way)) return undefined;
  const words = asCalled(line, subject, object, wordsOf(line, way, classOf));
  const pattern = patterns.find(
    (it) => it.path.test(words) && (it.when?.(subject.mention, object.mention) ?? true),
  );
  if (!pattern) return undefined;
  const { through } = way;
  const at =
    through.find((it) => classOf(wordAt(line, it)) !== wordAt(line, it)) ?? through[0] ?? subject.last;
  return { relation: pattern.relation, subject, object, at };
}

/** Whether a way can be that of a pattern: it goes through a word that tells, or straight down to what may be what somebody is called. */
function mayFit(line: Line, subject: PlacedIn, { ups, through }: Way): boolean {
  if (through.length > MOST_WORDS) return false;
  for (const at of through) if (mayTell(wordAt(line, at))) return true;
  return through.length === 0 && ups.length === 0 && wordAt(line, subject.last + 1) === ",";
}

/** "Duarte, a historian at the university": what stands before the preposition is what she is called, whatever the tree hangs it on. */
function asCalled(line: Line, subject: PlacedIn, object: PlacedIn, path: string): string {
  if (!/^>nmod:[a-z]+$/.test(path) || wordAt(line, subject.last + 1) !== ",") return path;
  let at = object.first - 1;
  while (at > subject.last && DETERMINERS.has(wordAt(line, at))) at--;
  const called = classOf(wordAt(line, at - 1));
  return at - 1 > subject.last && /^[A-Z]/.test(called) ? `>appos ${called} ${path}` : path;
}

/** Whether a word before a post says that it is held no more, or not yet. */
function isPast(line: Line, at: number): boolean {
  if (wordAt(line, at - 1) === "as") return true;
  for (let back = at - 1; back >= Math.max(0, at - 4); back--) {
    const word = wordAt(line, back);
    if (NOT_NOW.test(word)) return true;
    if (!/^[\p{L}-]+$/u.test(word)) return false;
  }
  return false;
}

/** Whether what somebody is called may be what another in between is called: "Cohen and Murad, director of", "the minister of France, a member of". */
function isAnothers(line: Line, subject: PlacedIn, at: number): boolean {
  const from = Math.min(subject.last + 1, at);
  const to = Math.max(subject.first, at);
  for (const { mention, first, last } of line.placed) {
    if (first < from || last >= to || mention.entity === subject.mention.entity) continue;
    if (mention.type === "Person" && mention.form === "name") return true;
    const isBehind = first > subject.last && last < at;
    if (isBehind && /^(?:Place|Organization|Unit)$/.test(mention.type) && wordAt(line, last + 1) === ",") {
      if (!/^(?:,|\(|-)$/.test(wordAt(line, first - 1)) && wordAt(line, first - 2) !== ",") return true;
    }
  }
  return false;
}
