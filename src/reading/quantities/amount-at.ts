import type { Token } from "../page.ts";

/** How much some words say, and how many tokens they take. */
export interface AmountMatch {
  readonly lowest: number | null;
  readonly highest: number | null;
  readonly isApproximate: boolean;
  readonly length: number;
}

type Tokens = readonly Token[];

const NUMBERS: ReadonlyMap<string, number> = new Map([
  ...`zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen`
    .split(/\s+/)
    .map((word, value): [string, number] => [word, value]),
  ...["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"].map(
    (word, at): [string, number] => [word, 20 + 10 * at],
  ),
]);
const SCALES: ReadonlyMap<string, number> = new Map([
  ["hundred", 100],
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
  ["trillion", 1e12],
  ["mln", 1e6],
  ["bn", 1e9],
  ["dozen", 12],
]);
/** "dozens" are two dozen at least. */
const MANY: ReadonlyMap<string, number> = new Map([
  ["dozens", 24],
  ["scores", 40],
  ["tens", 20],
  ["hundreds", 200],
  ["thousands", 2e3],
  ["millions", 2e6],
  ["billions", 2e9],
]);

/** The number of a figure ("14,000", "2.5"), or NaN where it is none: an ordinal, a time, a part of a name. */
function figure(text: string): number {
  const first = text.charCodeAt(0);
  if (first < 48 || first > 57) return Number.NaN;
  if (/^\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,3})?$/.test(text)) return Number(text.replaceAll(",", ""));
  return /^\d{1,12}(?:\.\d{1,6})?$/.test(text) ? Number(text) : Number.NaN;
}

/** One plain number: "23", "twenty-three", "two hundred thousand", "4.7 million", "a dozen". */
function numberAt(tokens: Tokens, at: number): { value: number; length: number } | null {
  const first = tokens[at];
  if (!first) return null;
  let value = figure(first.text);
  if (Number.isNaN(value)) value = NUMBERS.get(first.lower) ?? Number.NaN;
  let next = at + 1;
  if (Number.isNaN(value)) {
    const isOne = first.lower === "a" && SCALES.has(tokens[next]?.lower ?? "");
    if (!isOne && first.lower !== "dozen") return null;
    value = 1;
    if (!isOne) next = at;
  } else if (value >= 20 && value < 100 && value % 10 === 0 && tokens[next]?.text === "-") {
    const ones = NUMBERS.get(tokens[next + 1]?.lower ?? "") ?? 0;
    if (ones > 0 && ones < 10) {
      value += ones;
      next += 2;
    }
  }
  for (let scale = SCALES.get(tokens[next]?.lower ?? ""); scale && next < at + 5; next += 1) {
    value *= scale;
    scale = SCALES.get(tokens[next + 1]?.lower ?? "");
  }
  return { value, length: next - at };
}

/** "dozens", "tens of thousands", "a few thousand", "several hundred". */
function manyAt(tokens: Tokens, at: number): AmountMatch | null {
  const many = MANY.get(tokens[at]?.lower ?? "");
  if (many !== undefined) {
    const more = tokens[at + 1]?.lower === "of" ? MANY.get(tokens[at + 2]?.lower ?? "") : undefined;
    const lowest = more === undefined ? many : (many * more) / 2;
    return { lowest, highest: null, isApproximate: true, length: more === undefined ? 1 : 3 };
  }
  const few = tokens[at]?.lower === "a" ? at + 1 : at;
  const word = tokens[few]?.lower ?? "";
  const scale = SCALES.get(tokens[few + 1]?.lower ?? "");
  if (!scale || (word !== "several" && (word !== "few" || few === at) && word !== "couple")) return null;
  return { lowest: 2 * scale, highest: 10 * scale, isApproximate: true, length: few + 2 - at };
}

/** Whether an amount may start with a word. */
export const mayOpenAmount = (lower: string): boolean =>
  /^\d/.test(lower) ||
  NUMBERS.has(lower) ||
  MANY.has(lower) ||
  lower === "a" ||
  lower === "several" ||
  lower === "couple" ||
  lower === "dozen";

/** The amount that starts at a token: a number, "3,000 to 5,000", "six or seven", "dozens"; null where there is none. */
export function amountAt(tokens: Tokens, at: number): AmountMatch | null {
  const many = manyAt(tokens, at);
  if (many) return many;
  const first = numberAt(tokens, at);
  if (!first) return null;
  const join = tokens[at + first.length]?.lower ?? "";
  const other = betweenWith(tokens, at, first.length);
  if (other !== null) {
    const [lowest, highest] = first.value < other ? [first.value, other] : [other, first.value];
    return { lowest, highest, isApproximate: false, length: first.length };
  }
  const second = /^(?:to|or|-|–|—)$/.test(join) ? numberAt(tokens, at + first.length + 1) : null;
  if (second && second.value > first.value) {
    const scale = second.value / first.value >= 1e3 && first.value < 1e3 ? scaleOf(second.value) : 1;
    return {
      lowest: first.value * scale,
      highest: second.value,
      isApproximate: false,
      length: first.length + 1 + second.length,
    };
  }
  return { lowest: first.value, highest: first.value, isApproximate: false, length: first.length };
}

/** "between 40 and 60": the other number of the two, or null. */
function betweenWith(tokens: Tokens, at: number, length: number): number | null {
  if (tokens[at - 1]?.lower === "between" && tokens[at + length]?.lower === "and")
    return numberAt(tokens, at + length + 1)?.value ?? null;
  if (tokens[at - 1]?.lower !== "and") return null;
  for (let from = at - 2; from > at - 5; from -= 1) {
    if (tokens[from - 1]?.lower !== "between") continue;
    const first = numberAt(tokens, from);
    return first && from + first.length === at - 1 ? first.value : null;
  }
  return null;
}

/** "2 to 3 million" are two million at least. */
function scaleOf(value: number): number {
  return value >= 1e9 ? 1e9 : value >= 1e6 ? 1e6 : 1e3;
}
