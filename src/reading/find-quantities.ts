import type { Amount } from "../model/reading.ts";
import { draft } from "./draft.ts";
import type { DraftMention, Page, Token } from "./page.ts";
import { type AmountMatch, amountAt } from "./quantities/amount-at.ts";
import { widened } from "./quantities/bounds.ts";
import { countedAfter } from "./quantities/counted.ts";
import { currencyOf, gluedMeasure, measureAt } from "./quantities/measures.ts";
import { AMOUNT, hasMark } from "./word-marks.ts";

type Tokens = readonly Token[];

interface Found {
  readonly from: number;
  /** Index after its last token. */
  readonly to: number;
  readonly amount: Amount;
}

/** After these a number is a name: "Chapter two", "section 119", "Radio 4". */
const NUMBERED: ReadonlySet<string> = new Set(
  `section chapter article paragraph page number no no. nos. level phase tier class channel room type resolution resolutions
  figure table step volume part episode order committee rule clause annex appendix line verse highway route road flight unit
  site camp group season division brigade regiment battalion point block building apartment gate pier section version article`.split(
    /\s+/,
  ),
);

/** Amounts that are no dates: "14,000", "tens of thousands", "30 percent", "$135 million", "7.5 kilometers". */
export function findQuantities(page: Page): DraftMention[] {
  const found: DraftMention[] = [];
  let date = 0;
  for (const { tokens } of page.sentences)
    for (let at = 0; at < tokens.length; at += 1) {
      const token = tokens[at];
      if (!token || !hasMark(token, AMOUNT)) continue;
      while ((page.dates[date]?.end ?? Infinity) <= token.start) date += 1;
      if ((page.dates[date]?.start ?? Infinity) <= token.start) continue;
      const match = quantityAt(page.text, tokens, at);
      if (!match) continue;
      const [first, last] = [tokens[match.from], tokens[match.to - 1]];
      if (!first || !last) continue;
      found.push(
        draft(page.text, first, last, {
          type: "Quantity",
          form: "nominal",
          confidence: 0.2,
          attributes: { amount: match.amount },
        }),
      );
      at = match.to - 1;
    }
  return found;
}

function quantityAt(text: string, tokens: Tokens, at: number): Found | null {
  const currency = currencyOf(tokens[at]?.text);
  const start = currency === undefined ? at : at + 1;
  const glued = gluedMeasure(tokens[start]?.text ?? "", currency !== undefined);
  if (glued) {
    const unit = currency ?? glued.unit;
    const exact = { lowest: glued.value, highest: glued.value, isApproximate: false, length: 1 };
    return { from: at, to: start + 1, amount: told(widened(tokens, at, exact), unit, undefined) };
  }
  const stated = amountAt(tokens, start);
  if (!stated || (currency === undefined && isNoAmount(tokens, start, stated))) return null;
  const end = start + stated.length;
  const amount = widened(tokens, at, stated);
  if (currency !== undefined) return { from: at, to: end, amount: told(amount, currency, undefined) };
  const age = ageEnd(tokens, end);
  if (age > end) return { from: at, to: age, amount: told(amount, "year", undefined) };
  const measure = measureAt(tokens, end);
  const to = end + (measure?.length ?? 0);
  if (tokens[at]?.lower === "one" && !measure) return null;
  return { from: at, to, amount: told(amount, measure?.unit, countedAfter(text, tokens, to)) };
}

function told(match: AmountMatch, unit: string | undefined, counted: string | undefined): Amount {
  const { lowest, highest, isApproximate } = match;
  return { lowest, highest, isApproximate, ...(unit && { unit }), ...(counted && { counted }) };
}

/** Index after "-year-old". */
function ageEnd(tokens: Tokens, at: number): number {
  const words = ["-", "year", "-", "old"];
  return words.every((word, place) => tokens[at + place]?.lower === word) ? at + words.length : at;
}

/** Marks of notes, coordinates, versions, and what a name is numbered by. */
function isNoAmount(tokens: Tokens, at: number, { length }: AmountMatch): boolean {
  const [before, after] = [tokens[at - 1], tokens[at + length]];
  if (before?.text === "[" && after?.text === "]") return true;
  if (/^[°′″'/:.#]$/.test(before?.text ?? "") && before?.end === tokens[at]?.start) return true;
  if (/^[°′″/:]$/.test(after?.text ?? "") && after?.start === tokens[at + length - 1]?.end) return true;
  if (/^[-–]$/.test(before?.text ?? "") && before?.end === tokens[at]?.start) return true;
  if (NUMBERED.has(before?.lower ?? "")) return true;
  const isNamed = /^\p{Lu}\p{L}+$/u.test(before?.text ?? "") && at > 1;
  return isNamed && !/^\p{Ll}/u.test(after?.text ?? "") && !/^[%]$/.test(after?.text ?? "");
}
