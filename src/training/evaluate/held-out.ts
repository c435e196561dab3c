import type { Reader } from "./predict.ts";

/** By set, what makes a reader whose models are learned anew, from the same texts but without that set. */
const LEARNED_WITHOUT: ReadonlyMap<string, (folder: string) => Reader> = new Map();

/** A reader whose models have not seen a set; none where the shipped ones have not either. */
export function heldOutReader(folder: string, set: string): Reader | undefined {
  return LEARNED_WITHOUT.get(set)?.(folder);
}
