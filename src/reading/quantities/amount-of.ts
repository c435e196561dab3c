import type { Amount } from "../../model/reading.ts";
import type { Line, PlacedIn } from "../clauses/line.ts";

/** How many words may stand between a number and those it counts: "130” Russian soldiers". */
const REACH = 4;
const BETWEEN =
  /^(?:["“”'’-]|of|the|its|his|their|our|other|more|additional|further|innocent|young|local|\p{Ll}+(?:n|al|ed|ed|ry|an|ic|ive|ile|ese|ish|ian))$/u;

/** How many a mention speaks of: the amount that it is, or that stands right before it. */
export function amountOf(line: Line, { mention, first }: PlacedIn): Amount | undefined {
  if (mention.type === "Quantity") return countable(mention.attributes.amount);
  for (let at = first; at >= 0 && first - at <= REACH; at--) {
    const quantity = line.placed.find(
      (it) => it.mention.type === "Quantity" && it.first <= at && at <= it.last,
    );
    if (quantity) return countable(quantity.mention.attributes.amount);
    const word = line.tokens[at - 1]?.lower ?? "";
    const isGroup =
      line.covering[at - 1]?.mention.type === "Group" || line.covering[at - 1]?.mention === mention;
    if (at < first && !isGroup && !BETWEEN.test(line.tokens[at]?.lower ?? "")) return undefined;
    if (/^(?:one|a|an|another)$/.test(word) && mention.form === "nominal" && !mention.isPlural) return ONE;
  }
  return undefined;
}

const ONE: Amount = { lowest: 1, highest: 1, isApproximate: false };

/** An amount of things, not of metres or money. */
const countable = (amount: Amount | undefined): Amount | undefined =>
  amount?.unit === undefined ? amount : undefined;
