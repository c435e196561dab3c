import { type ModelParts, partOf, shippedModel } from "../learned/model-file.ts";
import { readWeights, type Weights } from "../learned/weights.ts";

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
  const look = (name: string): NameLook => {
    const bytes = partOf(parts, `${name} transitions`);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return {
      weights: readWeights(partOf(parts, name)),
      transitions: Int32Array.from({ length: bytes.length / 4 }, (_, index) =>
        view.getInt32(index * 4, true),
      ),
    };
  };
  return { first: look("first"), second: look("second") };
}

let current: NameModel | undefined;

/** The model in use: the one that comes with the program (data/models/names.bin), unless another was set. */
export function nameModel(): NameModel {
  current ??= readNameModel(shippedModel("names"));
  return current;
}

/** Reads names by another model from now on: to score one that was trained without a set. */
export function useNameModel(model: NameModel | undefined): void {
  current = model;
}
