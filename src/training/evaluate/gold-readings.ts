import { join } from "node:path";
import { relateGold, relateGoldAsLearned, withLooseRelations } from "../relations/predict-relations.ts";
import { type GoldDocument, readGold } from "./gold.ts";
import type { GoldRow } from "./gold-sets.ts";
import { type HeldOut, heldOutReader } from "./held-out.ts";
import { mapTypes } from "./map-types.ts";
import { predict } from "./predict.ts";
import { predictFromGoldSpans } from "./predict-from-gold-spans.ts";
import { predictFromGoldTriggers } from "./predict-from-gold-triggers.ts";
import type { Prediction } from "./prediction.ts";

/** A gold file with what was read in its texts. */
export interface GoldReading {
  readonly gold: readonly GoldDocument[];
  readonly predictions: readonly Prediction[];
  /** Read by models that have not seen this file, though the shipped ones have. */
  readonly heldOut?: HeldOut | undefined;
}

/** How gold files are read and compared. */
export interface ReadingOptions {
  /** A set that the shipped models are trained on is read by models that are not, which takes minutes. */
  readonly heldOut?: HeldOut | undefined;
  /** Spans are compared as the product marks them, not as the set would. */
  readonly isPlain?: boolean | undefined;
}

/** Reads gold files: each once, whatever many rows ask for it. */
export class GoldReadings {
  readonly #folder: string;
  readonly #options: ReadingOptions;
  readonly #kept = new Map<string, Promise<GoldReading>>();

  constructor(folder: string, options: ReadingOptions = {}) {
    this.#folder = folder;
    this.#options = options;
  }

  of(row: GoldRow): Promise<GoldReading> {
    const key = `${row.file} ${row.hasGoldSpans ?? false} ${row.hasGoldTriggers ?? false} ${JSON.stringify(row.relations)}`;
    const kept = this.#kept.get(key) ?? this.#read(row);
    this.#kept.set(key, kept);
    return kept;
  }

  async #read({
    file,
    set,
    hasGoldSpans,
    hasGoldTriggers,
    relations,
    isTrainedOn,
  }: GoldRow): Promise<GoldReading> {
    const gold = readGold(join(this.#folder, file));
    if (hasGoldSpans) return { gold, predictions: await predictFromGoldSpans(gold) };
    if (relations === "gold mentions") return { gold, predictions: await relateGold(gold) };
    if (typeof relations === "object") {
      const training = readGold(join(this.#folder, relations.learnedFrom));
      return { gold, predictions: await relateGoldAsLearned(gold, training) };
    }
    const { heldOut, isPlain } = this.#options;
    if (relations === "own mentions") {
      const predictions = mapTypes(gold, await predict(gold), isPlain);
      return { gold, predictions: await withLooseRelations(gold, predictions) };
    }
    if (hasGoldTriggers)
      return { gold, predictions: mapTypes(gold, await predictFromGoldTriggers(gold), true) };
    const reader = isTrainedOn && heldOut ? heldOutReader(this.#folder, set, heldOut) : undefined;
    const predictions = mapTypes(gold, await predict(gold, reader), isPlain);
    return { gold, predictions, heldOut: reader && heldOut };
  }
}
