import { join } from "node:path";
import { type GoldDocument, readGold } from "./gold.ts";
import type { GoldRow } from "./gold-sets.ts";
import { heldOutReader } from "./held-out.ts";
import { mapTypes } from "./map-types.ts";
import { predict } from "./predict.ts";
import { predictFromGoldSpans } from "./predict-from-gold-spans.ts";
import type { Prediction } from "./prediction.ts";

/** A gold file with what was read in its texts. */
export interface GoldReading {
  readonly gold: readonly GoldDocument[];
  readonly predictions: readonly Prediction[];
  /** Read by models that have not seen this file, though the shipped ones have. */
  readonly isHeldOut?: boolean;
}

/** Reads gold files: each once, whatever many rows ask for it. */
export class GoldReadings {
  readonly #folder: string;
  readonly #isHeldOut: boolean;
  readonly #kept = new Map<string, Promise<GoldReading>>();

  /** `isHeldOut`: a set that the shipped models are trained on is read by models that are not, which takes minutes. */
  constructor(folder: string, isHeldOut = false) {
    this.#folder = folder;
    this.#isHeldOut = isHeldOut;
  }

  of(row: GoldRow): Promise<GoldReading> {
    const key = `${row.file} ${row.hasGoldSpans ?? false}`;
    const kept = this.#kept.get(key) ?? this.#read(row);
    this.#kept.set(key, kept);
    return kept;
  }

  async #read({ file, set, hasGoldSpans, isTrainedOn }: GoldRow): Promise<GoldReading> {
    const gold = readGold(join(this.#folder, file));
    if (hasGoldSpans) return { gold, predictions: await predictFromGoldSpans(gold) };
    const reader = isTrainedOn && this.#isHeldOut ? heldOutReader(this.#folder, set) : undefined;
    const predictions = mapTypes(gold, await predict(gold, reader));
    return { gold, predictions, isHeldOut: reader !== undefined };
  }
}
