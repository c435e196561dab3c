import { join } from "node:path";
import { type GoldDocument, readGold } from "./gold.ts";
import type { GoldRow } from "./gold-sets.ts";
import { HELD_OUT } from "./held-out.ts";
import { mapTypes } from "./map-types.ts";
import { predict } from "./predict.ts";
import { predictFromGoldSpans } from "./predict-from-gold-spans.ts";
import type { Prediction } from "./prediction.ts";

/** A gold file with what was read in its texts. */
export interface GoldReading {
  readonly gold: readonly GoldDocument[];
  readonly predictions: readonly Prediction[];
}

/** Reads gold files: each once, whatever many rows ask for it. */
export class GoldReadings {
  readonly #folder: string;
  readonly #kept = new Map<string, Promise<GoldReading>>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  of(row: GoldRow): Promise<GoldReading> {
    const key = `${row.file} ${row.hasGoldSpans ?? false} ${row.isTrainedOn ?? false}`;
    const kept = this.#kept.get(key) ?? this.#read(row);
    this.#kept.set(key, kept);
    return kept;
  }

  async #read({ file, set, hasGoldSpans, isTrainedOn }: GoldRow): Promise<GoldReading> {
    const gold = readGold(join(this.#folder, file));
    if (hasGoldSpans) return { gold, predictions: await predictFromGoldSpans(gold) };
    const reader = isTrainedOn ? HELD_OUT.get(set)?.() : undefined;
    return { gold, predictions: mapTypes(gold, await predict(gold, reader)) };
  }
}
