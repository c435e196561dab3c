import type { Figure } from "../../model/claim.ts";
import type { Amount } from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";
import type { PlacedEvent } from "../claims/scene.ts";
import type { Line, PlacedIn } from "../clauses/line.ts";

/** A figure with the words that state it. */
export interface StatedFigure {
  readonly figure: Figure;
  readonly line: Line;
  readonly words: Span;
  /** The event that tells of it, where one does. */
  readonly event?: PlacedEvent;
}

/** The bounds of an amount. */
export const boundsOf = ({
  lowest,
  highest,
  isApproximate,
}: Amount): Pick<Figure, "lowest" | "highest" | "isApproximate"> => ({
  lowest,
  highest,
  isApproximate,
});

/** What is counted, as worded. */
export function wordsOf(line: Line, { counted }: Amount, { mention }: PlacedIn): Pick<Figure, "counted"> {
  const words = line.page.text.slice(mention.start, mention.end).replace(/\s+/gu, " ");
  const told = mention.type === "Quantity" ? counted : words;
  return told === undefined ? {} : { counted: told };
}
