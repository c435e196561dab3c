import type { EntityEdgeType } from "../../model/schema.ts";
import { DETERMINERS } from "../clauses/function-words.ts";
import { type Line, type PlacedIn, wordAt } from "../clauses/line.ts";
import { pathBetween } from "../clauses/path-between.ts";
import { patternsByTypes } from "./patterns-by-types.ts";
import { classOf, TREE_PATTERNS } from "./tree-patterns.ts";

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
  for (const [subject, object] of [
    [first, second],
    [second, first],
  ] as const) {
    const patterns = patternsOf(subject.mention.type, object.mention.type);
    const path = patterns.length > 0 ? pathBetween(line, subject, object, classOf) : undefined;
    const way = path && asCalled(line, subject, object, path.text);
    const pattern =
      way !== undefined &&
      patterns.find((it) => it.path.test(way) && (it.when?.(subject.mention, object.mention) ?? true));
    if (!path || !pattern) continue;
    const at =
      path.through.find((it) => classOf(wordAt(line, it)) !== wordAt(line, it)) ??
      path.through[0] ??
      subject.last;
    if (isPast(line, at) || isAnothers(line, subject, at)) return undefined;
    const isDeputy = pattern.relation === "COMMANDS" && /^(?:deputy|vice)$/.test(wordAt(line, at - 1));
    return { relation: isDeputy ? "MEMBER_OF" : pattern.relation, subject, object, at };
  }
  return undefined;
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
