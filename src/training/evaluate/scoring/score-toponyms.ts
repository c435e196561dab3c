import type { PredictedToponym } from "../prediction.ts";
import { bestMatch, sharedLength } from "./best-match.ts";
import type { Comparison } from "./comparison.ts";
import { percent } from "./figures-of.ts";

/** Places on the map: how many of all gold toponyms were answered, and within how far. */
export interface ToponymScores {
  readonly gold: number;
  readonly answered: number;
  readonly accuracy161: number;
  /** Countries within 900 km, first-order regions within 350: only where the gold tells which those are. */
  readonly accuracyLenient?: number;
  readonly medianKm: number | null;
}

interface Point {
  readonly lat: number;
  readonly lon: number;
}

/** Diameter of the earth. */
const DIAMETER_KM = 12_742;
/** A hundred miles. */
export const NEAR_KM = 161;
const LENIENT_KM: ReadonlyMap<string | undefined, number> = new Map([
  ["country", 900],
  ["admin1", 350],
]);

/** Great-circle distance (haversine). */
export function kilometres(a: Point, b: Point): number {
  const radian = Math.PI / 180;
  const half =
    Math.sin(((b.lat - a.lat) * radian) / 2) ** 2 +
    Math.cos(a.lat * radian) * Math.cos(b.lat * radian) * Math.sin(((b.lon - a.lon) * radian) / 2) ** 2;
  return DIAMETER_KM * Math.asin(Math.min(1, Math.sqrt(half)));
}

/** The prediction that answers each gold toponym, by index: with the same span, else the one that it overlaps most. */
export function toponymAnswers(
  gold: readonly { readonly start: number; readonly end: number }[],
  given: readonly PredictedToponym[],
): Map<number, PredictedToponym> {
  const used = new Set<number>();
  const answers = new Map<number, PredictedToponym>();
  for (const isExact of [true, false])
    for (const [index, toponym] of gold.entries()) {
      if (answers.has(index)) continue;
      const found = bestMatch(given, used, (it) =>
        isExact ? Number(it.start === toponym.start && it.end === toponym.end) : sharedLength(it, toponym),
      );
      const answer = given[found];
      if (!answer) continue;
      used.add(found);
      answers.set(index, answer);
    }
  return answers;
}

/** Toponyms put at the right spot of the map, of all that the gold has. */
export function scoreToponyms({ documents }: Comparison): ToponymScores | undefined {
  const all = documents.flatMap(({ gold }) => gold.toponyms ?? []);
  if (all.length === 0) return undefined;
  const away: number[] = [];
  let near = 0;
  let lenient = 0;
  for (const { gold, prediction } of documents) {
    const wanted = gold.toponyms ?? [];
    const answers = toponymAnswers(wanted, prediction?.toponyms ?? []);
    for (const [index, toponym] of wanted.entries()) {
      const answer = answers.get(index);
      if (!answer) continue;
      const distance = kilometres(toponym, answer);
      away.push(distance);
      if (distance <= NEAR_KM) near += 1;
      if (distance <= (LENIENT_KM.get(toponym.level) ?? NEAR_KM)) lenient += 1;
    }
  }
  away.sort((a, b) => a - b);
  const median = away[away.length >> 1];
  return {
    gold: all.length,
    answered: percent(away.length / all.length),
    accuracy161: percent(near / all.length),
    ...(all.some(({ level }) => level) && { accuracyLenient: percent(lenient / all.length) }),
    medianKm: median === undefined ? null : Math.round(median),
  };
}
