import type { Token } from "../page.ts";

const ORDINAL_WORDS: readonly string[] =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(
    " ",
  );
const TENS = new Map([
  ["twenty", 20],
  ["thirty", 30],
  ["forty", 40],
  ["fifty", 50],
  ["sixty", 60],
  ["seventy", 70],
  ["eighty", 80],
  ["ninety", 90],
]);
const ROMAN_VALUE = new Map([
  ["I", 1],
  ["V", 5],
  ["X", 10],
  ["L", 50],
  ["C", 100],
]);

/** Value of a Roman figure up to a few hundred, or null. */
function romanValue(word: string): number | null {
  if (!/^[IVXLC]{1,8}$/.test(word)) return null;
  let value = 0;
  for (let at = 0; at < word.length; at += 1) {
    const here = ROMAN_VALUE.get(word[at] ?? "") ?? 0;
    const next = ROMAN_VALUE.get(word[at + 1] ?? "") ?? 0;
    value += here < next ? -here : here;
  }
  return value > 0 ? value : null;
}

export interface UnitNumber {
  /** "331", "5A". */
  readonly number: string;
  readonly length: number;
  /** ordinal: "331st"; word: "Third"; roman: "XIV"; plain: "118". */
  readonly form: "ordinal" | "word" | "roman" | "plain";
}

/** The number of a unit that stands at a token, or null. */
export function unitNumberAt(tokens: readonly Token[], from: number): UnitNumber | null {
  const token = tokens[from];
  if (!token) return null;
  const ordinal = /^0*(\d{1,4})(?:st|nd|rd|th|d)$/i.exec(token.text);
  if (ordinal?.[1]) return { number: ordinal[1], length: 1, form: "ordinal" };
  if (/^no\.?$/i.test(token.text) && /^N/.test(token.text)) {
    const figure = tokens[from + 1]?.text ?? "";
    return /^\d{1,4}$/.test(figure) ? { number: figure, length: 2, form: "ordinal" } : null;
  }
  const plain = /^0*(\d{1,4})([A-Z]?)$/.exec(token.text);
  if (plain?.[1]) return { number: plain[1] + (plain[2] ?? ""), length: 1, form: "plain" };
  const word = ORDINAL_WORDS.indexOf(token.lower);
  if (word >= 0) return { number: String(word + 1), length: 1, form: "word" };
  const ten = TENS.get(token.lower);
  if (ten !== undefined && tokens[from + 1]?.text === "-") {
    const unit = ORDINAL_WORDS.indexOf(tokens[from + 2]?.lower ?? "");
    return unit >= 0 && unit < 9 ? { number: String(ten + unit + 1), length: 3, form: "word" } : null;
  }
  const roman = romanValue(token.text);
  return roman === null ? null : { number: String(roman), length: 1, form: "roman" };
}
