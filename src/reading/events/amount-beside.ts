import type { Line, PlacedIn } from "../clauses/line.ts";
import type { Trigger } from "./triggers.ts";

/** Words that may stand between a verb and the number of those it happened to. */
const BETWEEN =
  /^(?:at|least|most|more|than|less|about|around|some|another|over|nearly|almost|up|to|as|many|others?|were|was|have|had|been|be|are|is|initially|also|seriously|badly|critically|severely|slightly|the|a|further|additional|reportedly|-)$/;
const REACH = 5;

/** The number beside the words of an event that says how many it happened to: "wounding 71", "five more were injured". */
export function amountBeside(line: Line, { first, last, group }: Trigger): PlacedIn | undefined {
  return amountFrom(line, last, 1) ?? amountFrom(line, group?.first ?? first, -1);
}

function amountFrom(line: Line, from: number, step: 1 | -1): PlacedIn | undefined {
  for (let at = from + step; Math.abs(at - from) <= REACH; at += step) {
    const quantity = line.placed.find(
      (it) => it.mention.type === "Quantity" && it.first <= at && at <= it.last,
    );
    if (quantity) return quantity.mention.attributes.amount?.unit === undefined ? quantity : undefined;
    const placed = line.covering[at];
    if (placed || !BETWEEN.test(line.tokens[at]?.lower ?? "")) return undefined;
  }
  return undefined;
}
