import { partsOf } from "../reading/read-in-parts.ts";

/** Characters of a report that a model is asked about at once. */
const LONGEST = 12_000;

/** The parts of a text that a model is asked about one by one. */
export const partsAsked = (text: string): string[] =>
  partsOf(text, LONGEST).map(({ start, end }) => text.slice(start, end));
