import type { Figure } from "../../model/claim.ts";
import { isActor, isPossessive, prepositionOf } from "../clauses/arguments.ts";
import { type Line, type PlacedIn, wordAt } from "../clauses/line.ts";
import { amountOf } from "./amount-of.ts";
import { boundsOf, type StatedFigure, wordsOf } from "./stated-figure.ts";

const isLosses = (word: string): boolean => word === "losses" || word === "casualties";
const NONE: readonly StatedFigure[] = [];
/** How far behind the word for it a list of losses may begin, in words. */
const REACH = 14;

/** The figures of a sentence about losses: "Enemy losses: 880 personnel, 12 tanks", "the brigade lost 40 men". */
export function lossesIn(line: Line): readonly StatedFigure[] {
  const { tokens } = line;
  const at = tokens.findIndex(
    ({ lower }, index) => lower === "lost" || lower === "losing" || (isLosses(lower) && isList(line, index)),
  );
  if (at < 0) return NONE;
  const isVerb = !isLosses(wordAt(line, at));
  const loser = isVerb ? subjectBefore(line, at) : ownerOf(line, at);
  if (isVerb && !loser) return [];
  const found: StatedFigure[] = [];
  let last = at;
  for (const placed of line.placed) {
    if (placed.first <= at || !/^(?:Person|Equipment|Unit)$/.test(placed.mention.type)) continue;
    if (placed.first - last > (last === at ? REACH : 4)) break;
    const amount = amountOf(line, placed);
    if (!amount) continue;
    last = placed.last;
    const figure: Figure = {
      measure: "lost",
      ...boundsOf(amount),
      ...wordsOf(line, amount, placed),
      ...(loser && { of: loser.mention.id }),
    };
    found.push({ figure, line, words: { start: tokens[at]?.start ?? 0, end: placed.mention.end } });
  }
  return found;
}

/** Whether amounts are listed behind a word, or given with it: "losses: 880 personnel", "losses of 40 men". */
function isList(line: Line, at: number): boolean {
  for (let next = at + 1; next - at <= REACH; next++) {
    const word = wordAt(line, next);
    if (word === ":" || (word === "of" && next === at + 1)) return true;
    if (/^[.;]$/.test(word)) return false;
  }
  return false;
}

/** Whose losses they are: the noun right before. */
function ownerOf(line: Line, at: number): PlacedIn | undefined {
  const before = line.covering[at - 1] ?? line.covering[at - 2];
  return before && isActor(before) ? before : undefined;
}

function subjectBefore(line: Line, at: number): PlacedIn | undefined {
  const near = line.placed.findLast(
    (it) =>
      it.last < at && at - it.last <= 3 && /^(?:Unit|Organization|Place|Person|Group)$/.test(it.mention.type),
  );
  return near && prepositionOf(line, near) === "" && !isPossessive(line, near) ? near : undefined;
}
