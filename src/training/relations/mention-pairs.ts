import type { Line, PlacedIn } from "../../reading/clauses/line.ts";
import { wordAt } from "../../reading/clauses/line.ts";
import { type Path, pathBetween } from "../../reading/clauses/path-between.ts";
import type { Page } from "../../reading/page.ts";

/** Two mentions of a sentence in order of the text, and what stands between them. */
export interface MentionPair {
  readonly page: Page;
  readonly line: Line;
  readonly first: PlacedIn;
  readonly second: PlacedIn;
  readonly path: Path | undefined;
  /** The words between, lower case, one space apart; those of the longer behind or before a shorter one within it. */
  readonly between: string;
  readonly isNested: boolean;
  /** How many other mentions stand between. */
  readonly others: number;
}

/** Sentences with more mentions are lists: only so many behind each are looked at. */
const MOST_BEHIND = 24;

/** All pairs of mentions of a sentence. */
export function pairsOf(page: Page, line: Line): MentionPair[] {
  const pairs: MentionPair[] = [];
  for (const [at, first] of line.placed.entries())
    for (let next = at + 1; next < line.placed.length && next - at <= MOST_BEHIND; next++) {
      const second = line.placed[next];
      if (second) pairs.push(pairOf(page, line, first, second, next - at - 1));
    }
  return pairs;
}

function pairOf(page: Page, line: Line, first: PlacedIn, second: PlacedIn, others: number): MentionPair {
  const isNested = second.last <= first.last;
  return {
    page,
    line,
    first,
    second,
    path: pathBetween(line, first, second),
    between: isNested ? "" : wordsFrom(line, first.last + 1, second.first),
    isNested,
    others,
  };
}

/** Words from one number up to another, lower case. */
function wordsFrom(line: Line, from: number, to: number): string {
  const words: string[] = [];
  for (let at = from; at < to; at++) words.push(wordAt(line, at));
  return words.join(" ");
}
