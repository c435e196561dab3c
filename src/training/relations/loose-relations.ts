import { coordinated } from "../../reading/clauses/arguments.ts";
import { type Line, linesOf, type PlacedIn, wordAt } from "../../reading/clauses/line.ts";
import { pathBetween } from "../../reading/clauses/path-between.ts";
import type { Page } from "../../reading/page.ts";
import type { PredictedRelation } from "../evaluate/prediction.ts";
import { LOOSE_PATTERNS, type LoosePattern } from "./loose-patterns.ts";
import { type MentionPair, pairsOf } from "./mention-pairs.ts";

/** The relations that a set of gold data would see between the mentions of a page: by what is likely, not by what is certain. */
export function looseRelations(page: Page, set: string): PredictedRelation[] {
  const patterns = LOOSE_PATTERNS.get(set);
  if (!patterns) return [];
  return linesOf(page).flatMap((line) =>
    pairsOf(page, line).flatMap((pair): PredictedRelation[] => {
      for (const pattern of patterns) {
        if (fits(pattern, pair, true)) return related(line, pattern, pair.first, pair.second);
        if (fits(pattern, pair, false)) return related(line, pattern, pair.second, pair.first);
      }
      return [];
    }),
  );
}

/** A relation, and the same to what stands beside its target: "using bombers, fighters and tankers". */
function related(line: Line, pattern: LoosePattern, source: PlacedIn, target: PlacedIn): PredictedRelation[] {
  const others = pattern.isOfEach
    ? coordinated(line, target).filter((it) => it !== target && it !== source && it.first > target.last)
    : [];
  const larger = pattern.isOfLarger ? largerBehind(line, target) : [];
  return [target, ...others, ...larger].flatMap((it) => [
    relation(pattern, source, it),
    ...(pattern.isListedTwice ? [relation(pattern, it, source)] : []),
  ]);
}

/** The place behind the comma of a place, where they are no list. */
function largerBehind(line: Line, target: PlacedIn): PlacedIn[] {
  if (wordAt(line, target.last + 1) !== ",") return [];
  return line.placed.filter(
    ({ mention, first, last }) =>
      mention.type === "Place" &&
      first === target.last + 2 &&
      !/^(?:and|or)$/.test(wordAt(line, last + 1)) &&
      !/^(?:and|or)$/.test(wordAt(line, last + 2)),
  );
}

function fits(pattern: LoosePattern, pair: MentionPair, isStraight: boolean): boolean {
  const { first, second, line } = pair;
  const [source, target] = isStraight ? [first, second] : [second, first];
  if (!pattern.source.includes(source.mention.type) || !pattern.target.includes(target.mention.type))
    return false;
  if (pattern.isNextPerson && hasPersonBetween(pair)) return false;
  if (pattern.isUnlisted && isListed(pair)) return false;
  if (pattern.isOfNouns && [source, target].some(({ mention }) => mention.form === "pronoun")) return false;
  if (pair.isNested) return pattern.isNested === (isStraight ? "target in source" : "source in target");
  const words = isStraight ? pattern.between : pattern.behind;
  const isFollowed = pattern.after === undefined || pattern.after.test(wordAt(line, second.last + 1));
  if (isFollowed && words?.test(pair.between)) return true;
  if (!pattern.path) return false;
  const path = isStraight ? pair.path : pathBetween(line, second, first);
  return path !== undefined && pattern.path.test(path.text);
}

const hasPersonBetween = ({ line, first, second }: MentionPair): boolean =>
  line.placed.some((it) => it.mention.type === "Person" && it.first > first.last && it.last < second.first);

/** Whether two places stand side by side in a list of three and more that "and" or "or" closes. */
function isListed({ line, first, second, between }: MentionPair): boolean {
  if (between !== ",") return false;
  const all = coordinated(line, first);
  const last = all.at(-1);
  return (
    all.length > 2 &&
    all.includes(second) &&
    last !== undefined &&
    /^(?:and|or)$/.test(wordAt(line, last.first - 1))
  );
}

function relation(
  { theirs }: LoosePattern,
  { mention: from }: PlacedIn,
  { mention: to }: PlacedIn,
): PredictedRelation {
  return { type: theirs, source: [from.start, from.end], target: [to.start, to.end] };
}
