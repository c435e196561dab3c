import type { GoldDocument } from "../gold.ts";
import type { Prediction } from "../prediction.ts";
import { type Comparison, compare, type ScoringOptions } from "./comparison.ts";
import { type ArgumentScores, scoreArguments } from "./score-arguments.ts";
import { type AttributionScores, scoreAttributions } from "./score-attributions.ts";
import { type ClusterFigures, scoreClusters } from "./score-clusters.ts";
import { type EventScores, scoreEvents } from "./score-events.ts";
import { type FillerScores, scoreFillers } from "./score-fillers.ts";
import { type ScoresByType, scoreMentions } from "./score-mentions.ts";
import { scoreRelations } from "./score-relations.ts";
import { scoreToponyms, type ToponymScores } from "./score-toponyms.ts";

/** All that can be scored on a gold file; a part is there where the gold has it. */
export interface SetScores {
  readonly documents: number;
  /** Gold documents without a prediction: all of theirs is missed. */
  readonly missing: number;
  readonly mentions?: ScoresByType;
  readonly clusters?: ClusterFigures;
  readonly relations?: ScoresByType;
  readonly events?: EventScores;
  readonly arguments?: ArgumentScores;
  readonly attribution?: AttributionScores;
  readonly places?: ToponymScores;
  readonly fillers?: FillerScores;
}

const PARTS = {
  mentions: scoreMentions,
  clusters: scoreClusters,
  relations: scoreRelations,
  events: scoreEvents,
  arguments: scoreArguments,
  attribution: scoreAttributions,
  places: scoreToponyms,
  fillers: scoreFillers,
} satisfies Record<string, (comparison: Comparison) => unknown>;

/** Scores predictions on a gold file. */
export function scoreReadings(
  gold: readonly GoldDocument[],
  predictions: readonly Prediction[],
  options: ScoringOptions = {},
): SetScores {
  const comparison = compare(gold, predictions, options);
  const parts = Object.entries(PARTS).flatMap(([name, score]) => {
    const scores = score(comparison);
    return scores === undefined ? [] : [[name, scores] as const];
  });
  return {
    documents: gold.length,
    missing: comparison.documents.filter(({ prediction }) => prediction === undefined).length,
    ...Object.fromEntries(parts),
  };
}
