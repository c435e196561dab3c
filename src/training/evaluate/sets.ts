import { UsageError } from "../../errors.ts";
import { GoldReadings, type ReadingOptions } from "./gold-readings.ts";
import { GOLD_ROWS } from "./gold-sets.ts";
import { measureGoldRow } from "./measure-gold-row.ts";
import { measureNameVariants } from "./measure-name-variants.ts";
import { measureSeeds } from "./measure-seeds.ts";
import { measureTreebanks } from "./measure-treebanks.ts";
import { measureUnitNames } from "./measure-unit-names.ts";
import type { Outcome } from "./outcome.ts";

/** Sets that are no gold files, each with what measures it. */
const OTHER_SETS: ReadonlyMap<string, (folder: string) => Promise<Outcome>> = new Map([
  ["unit-names", measureUnitNames],
  ["name-variants", measureNameVariants],
  ["seeds", measureSeeds],
  ["treebanks", measureTreebanks],
]);

/** The names of all sets, in the order of the table. */
export const SET_NAMES: readonly string[] = [
  ...new Set([...GOLD_ROWS.map(({ set }) => set), ...OTHER_SETS.keys()]),
];

/** Measures some sets of a folder, or all: the outcome of each row of the table as it is there. */
export async function* measureSets(
  folder: string,
  wanted: readonly string[],
  options: ReadingOptions = {},
): AsyncGenerator<{ readonly set: string; readonly outcome: Outcome }> {
  const unknown = wanted.filter((it) => !SET_NAMES.includes(it));
  if (unknown.length > 0)
    throw new UsageError(`${unknown.join(", ")} is no set: there is ${SET_NAMES.join(", ")}`);
  const isWanted = (set: string): boolean => wanted.length === 0 || wanted.includes(set);
  const readings = new GoldReadings(folder, options);
  for (const row of GOLD_ROWS)
    if (isWanted(row.set)) yield { set: row.set, outcome: measureGoldRow(row, await readings.of(row)) };
  for (const [set, measure] of OTHER_SETS) if (isWanted(set)) yield { set, outcome: await measure(folder) };
}
