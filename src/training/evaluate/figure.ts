/** One figure of a set: percent, or a count out of `of`. */
export interface Figure {
  readonly set: string;
  readonly metric: string;
  readonly value: number;
  readonly of?: number;
}

/** Figures of the last run that was recorded, by set and metric. */
export type RecordedScores = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Figures as a table: set, metric, figure, change since the last recorded run. */
export function figureTable(figures: readonly Figure[], recorded: RecordedScores): string {
  const rows = figures.map(({ set, metric, value, of }) => [
    set,
    metric,
    of === undefined ? value.toFixed(1) : `${value} of ${of}`,
    change(value, recorded[set]?.[metric], of === undefined ? 1 : 0),
  ]);
  const all = [["set", "metric", "figure", "change"], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all
    .map((row) =>
      row
        .map((cell, column) =>
          column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function change(value: number, before: number | undefined, digits: number): string {
  if (before === undefined) return "new";
  const difference = (value - before).toFixed(digits);
  if (Number(difference) === 0) return "=";
  return difference.startsWith("-") ? difference : `+${difference}`;
}
