import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { byCodeUnit } from "../../text/compare.ts";
import type { Figure, RecordedScores } from "./figure.ts";

/** Where the last recorded run stands. */
export const SCORES_FILE = fileURLToPath(new URL("../../../data/scores.json", import.meta.url));

/** The figures of the last recorded run; none where there was no such run. */
export function readRecorded(path: string): RecordedScores {
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as RecordedScores) : {};
}

/** Writes the figures of a run over those of the same set and metric; the others stay. */
export function record(path: string, figures: readonly Figure[]): void {
  const rows = new Map(
    Object.entries(readRecorded(path)).map(([set, metrics]) => [set, new Map(Object.entries(metrics))]),
  );
  for (const { set, metric, value } of figures) {
    const metrics = rows.get(set) ?? new Map<string, number>();
    rows.set(set, metrics.set(metric, value));
  }
  const sorted = <T>(map: ReadonlyMap<string, T>): [string, T][] =>
    [...map].sort(([a], [b]) => byCodeUnit(a, b));
  const scores = Object.fromEntries(
    sorted(rows).map(([set, metrics]) => [set, Object.fromEntries(sorted(metrics))]),
  );
  writeFileSync(path, `${JSON.stringify(scores, null, 2)}\n`);
}
