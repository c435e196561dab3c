import type { Reader } from "./predict.ts";

/**
 * Readers whose models have not seen a set, by the name of the set that the shipped models are trained on: its figure
 * is measured by these. A set without one is measured by the product's own reader, and its figures say so.
 */
export const HELD_OUT: ReadonlyMap<string, () => Reader> = new Map();
