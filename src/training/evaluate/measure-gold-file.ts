import { basename } from "node:path";
import type { Figure } from "./figure.ts";
import type { GoldReading } from "./gold-readings.ts";
import { listErrors } from "./list-errors.ts";
import { ALL_MEASURES, MEASURES } from "./measures.ts";
import type { Outcome } from "./outcome.ts";
import type { ScoringOptions } from "./scoring/comparison.ts";
import type { Scores } from "./scoring/figures-of.ts";
import { scoreReadings } from "./scoring/score-readings.ts";

/** Every figure that any gold file has: of all that it marks, and by type of mention, relation and event. */
export function measureGoldFile(
  path: string,
  { gold, predictions }: GoldReading,
  options: ScoringOptions,
): Outcome {
  const set = basename(path, ".jsonl");
  const scores = scoreReadings(gold, predictions, options);
  const overall = ALL_MEASURES.flatMap((metric): Figure[] => {
    const value = MEASURES[metric](scores);
    return value === undefined ? [] : [{ set, metric, value }];
  });
  const byType = [
    ...figuresByType(set, "mentions", scores.mentions ?? {}),
    ...figuresByType(set, "relations", scores.relations ?? {}),
    ...figuresByType(set, "events", scores.events ?? {}),
  ];
  return {
    figures: [...overall, ...byType],
    errors: () => listErrors(gold, predictions, options, ALL_MEASURES),
  };
}

function figuresByType(
  set: string,
  part: string,
  scores: Readonly<Record<string, { readonly exact?: Scores; readonly overlap: Scores }>>,
): Figure[] {
  return Object.entries(scores).flatMap(([type, { exact, overlap }]) => {
    const of = `${part} ${type === "micro" ? "all" : type}:`;
    return [
      ...(exact ? [{ set, metric: `${of} exact F1`, value: exact.f }] : []),
      { set, metric: `${of} overlap P`, value: overlap.p },
      { set, metric: `${of} overlap R`, value: overlap.r },
      { set, metric: `${of} overlap F1`, value: overlap.f },
    ];
  });
}
