import { joinWeights } from "../learned/join-weights.ts";
import { keptTables } from "../learned/kept-tables.ts";
import { type ModelParts, partOf, shippedModel } from "../learned/model-file.ts";
import { PackedRows } from "../learned/packed-rows.ts";
import { readWeights, Weights } from "../learned/weights.ts";
import { NameScorer } from "./name-scorer.ts";

/** Weights of one look at a page, and of the step from label to label. */
export interface NameLook {
  readonly weights: Weights;
  readonly transitions: Int32Array;
}

/** What the tagger has learned: a first look at each sentence, and a second one that knows what the first saw on the whole page. */
export interface NameModel {
  readonly first: NameLook;
  readonly second: NameLook;
}

/** A model from the parts that training writes. */
export function readNameModel(parts: ModelParts): NameModel {
  const look = (name: string): NameLook => ({
    weights: readWeights(partOf(parts, name)),
    transitions: transitionsOf(parts, name),
  });
  return { first: look("first"), second: look("second") };
}

function transitionsOf(parts: ModelParts, name: string): Int32Array {
  const bytes = partOf(parts, `${name} transitions`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Int32Array.from({ length: bytes.length / 4 }, (_, index) => view.getInt32(index * 4, true));
}

let shipped: NameReader | undefined;
let current: NameReader | undefined;

/** A model as pages are read by it. */
export interface NameReader {
  readonly scorer: NameScorer;
  readonly first: Int32Array;
  readonly second: Int32Array;
}

/** The model in use: the one that comes with the program (data/models/names.bin), unless another was set. */
export function nameReader(): NameReader {
  if (current) return current;
  if (!shipped) {
    const parts = shippedModel("names");
    const rows = (name: string): PackedRows => new PackedRows(partOf(parts, name));
    shipped = {
      scorer: new NameScorer(
        new Weights(keptTables("names", () => joinWeights(rows("first"), rows("second")))),
      ),
      first: transitionsOf(parts, "first"),
      second: transitionsOf(parts, "second"),
    };
  }
  return shipped;
}

const readers = new WeakMap<NameModel, NameReader>();

/** Reads names by another model from now on: to score one that was trained without a set. */
export function useNameModel(model: NameModel | undefined): void {
  current = model && (readers.get(model) ?? readerOf(model));
  if (model && current) readers.set(model, current);
}

/** A model made ready to read by. */
export const readerOf = ({ first, second }: NameModel): NameReader => ({
  scorer: new NameScorer(new Weights(joinWeights(first.weights, second.weights))),
  first: first.transitions,
  second: second.transitions,
});
