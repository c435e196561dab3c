import { type Line, type PlacedIn, wordAt } from "../clauses/line.ts";
import { amountOf } from "./amount-of.ts";
import { boundsOf, type StatedFigure } from "./stated-figure.ts";

const MEN =
  /^(?:men|women|soldiers|troops|personnel|servicemen|fighters|people|strong|officers|volunteers|recruits)$/;
const NUMBERS = /^(?:numbers|numbered|numbering|has|had|counts|counted|comprises|comprised|fields|fielded)$/;
/** How far behind a unit its number may stand, in words. */
const REACH = 7;
const NONE: readonly StatedFigure[] = [];

/** The strengths of units that a sentence states: "the 660-strong battalion", "a brigade of 3,000 men", "the division numbers 9,000 men". */
export function strengthsIn(line: Line): readonly StatedFigure[] {
  if (!line.placed.some((it) => it.mention.type === "Quantity")) return NONE;
  return line.placed.flatMap((unit): StatedFigure[] => {
    if (unit.mention.type !== "Unit") return [];
    const quantity = line.placed.find((it) => it.mention.type === "Quantity" && isStrength(line, unit, it));
    const amount = quantity && amountOf(line, quantity);
    if (!amount) return [];
    return [
      {
        figure: { measure: "strength", ...boundsOf(amount), counted: "men", of: unit.mention.id },
        line,
        words: {
          start: Math.min(unit.mention.start, quantity.mention.start),
          end: Math.max(unit.mention.end, quantity.mention.end),
        },
      },
    ];
  });
}

function isStrength(line: Line, unit: PlacedIn, quantity: PlacedIn): boolean {
  if (quantity.first >= unit.first && quantity.last <= unit.last)
    return wordAt(line, quantity.last + 2) === "strong";
  if (quantity.first <= unit.last || quantity.first - unit.last > REACH) return false;
  if (!MEN.test(wordAt(line, quantity.last + 1)) && !MEN.test(wordAt(line, quantity.last + 2))) return false;
  const next = wordAt(line, unit.last + 1);
  return (next === "of" && quantity.first - unit.last <= 4) || NUMBERS.test(next);
}
