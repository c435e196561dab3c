import type { Figure } from "./figure.ts";
import type { GoldReading } from "./gold-readings.ts";
import type { GoldRow } from "./gold-sets.ts";
import { listErrors } from "./list-errors.ts";
import { MEASURES } from "./measures.ts";
import type { Outcome } from "./outcome.ts";
import { scoreReadings } from "./scoring/score-readings.ts";

/** What the models have seen of a set that they are trained on. */
const NOTES = { none: " (trained on)", set: " (held out)", fifth: " (cross-validated)" };

/** The figures of one row of the table of gold files. */
export function measureGoldRow(row: GoldRow, { gold, predictions, heldOut }: GoldReading): Outcome {
  const scores = scoreReadings(gold, predictions, row.options);
  const note = row.isTrainedOn ? NOTES[heldOut ?? "none"] : "";
  const figures = row.measures.flatMap((measure): Figure[] => {
    const value = MEASURES[measure](scores);
    if (value === undefined) return [];
    return [{ set: row.set, metric: `${row.of ? `${row.of}: ` : ""}${measure}${note}`, value }];
  });
  return { figures, errors: () => listErrors(gold, predictions, row.options ?? {}, row.measures) };
}
