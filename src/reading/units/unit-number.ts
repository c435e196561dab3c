import type { Token } from "../page.ts";

const list = (words: string): readonly string[] => words.split(" ");
const ORDINALS = list(
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth",
);
const CARDINALS = list(
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty",
);
const TENS = list("twenty thirty forty fifty sixty seventy eighty ninety");
const WHOLE_TENS = list(
  "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth",
);
const ROMAN_VALUE = new Map([
  ["I", 1],
  ["V", 5],
  ["X", 10],
  ["L", 50],
  ["C", 100],
]);

/** Value of a Roman figure up to a few hundred, or null. */
function romanValue(word: string): number | null {
  if (!ROMAN_VALUE.has(word.charAt(0)) || !/^[IVXLC]{1,8}$/.test(word)) return null;
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
  /** Of a pair the second: the regiment of the battalion that the first numbers. */
  readonly of?: string;
  readonly length: number;
  /** ordinal: "331st", "6." before a German word; word: "Third"; roman: "XIV"; plain: "118"; pair: "1/8". */
  readonly form: "ordinal" | "word" | "roman" | "plain" | "pair";
}

const isFigure = (word: string | undefined): word is string => /^\d{1,4}(?:st|nd|rd|th|d)?$/.test(word ?? "");
const bare = (figure: string): string => figure.replace(/^0+(?=\d)|(?:st|nd|rd|th|d)$/g, "");

/** "1/8", "2-506th": a battalion and its regiment, the hyphen being left out of the words. */
function pairAt(tokens: readonly Token[], from: number): UnitNumber | null {
  const first = tokens[from];
  const next = tokens[from + 1];
  if (!first || !next || !/^\d{1,2}(?:st|nd|rd|th)?$/.test(first.text)) return null;
  if (!/\d$/.test(first.text) && next.text !== "/") return null;
  const isSlash = next.text === "/" && next.start === first.end;
  const second = isSlash ? tokens[from + 2] : next;
  if (!second || !isFigure(second.text) || second.start !== first.end + 1) return null;
  return { number: bare(first.text), of: bare(second.text), length: isSlash ? 3 : 2, form: "pair" };
}

/** "Third", "twenty-fifth", "Hundred and First". */
function wordAt(tokens: readonly Token[], from: number): UnitNumber | null {
  const lower = (at: number): string => tokens[at]?.lower ?? "";
  if (!OPENS_A_WORD.has(lower(from))) return null;
  const ordinal = ORDINALS.indexOf(lower(from));
  if (ordinal >= 0) return { number: String(ordinal + 1), length: 1, form: "word" };
  const whole = WHOLE_TENS.indexOf(lower(from));
  if (whole >= 0) return { number: String(whole * 10 + 20).replace("110", "100"), length: 1, form: "word" };
  const ten = TENS.indexOf(lower(from));
  if (ten >= 0) {
    const at = lower(from + 1) === "-" ? from + 2 : from + 1;
    const unit = ORDINALS.indexOf(lower(at));
    if (unit < 0 || unit > 8) return null;
    return { number: String(ten * 10 + 20 + unit + 1), length: at - from + 1, form: "word" };
  }
  if (lower(from) !== "hundred" || lower(from + 1) !== "and") return null;
  const rest = wordAt(tokens, from + 2);
  return rest && { number: String(100 + Number(rest.number)), length: rest.length + 2, form: "word" };
}

const OPENS_A_WORD: ReadonlySet<string> = new Set([...ORDINALS, ...TENS, ...WHOLE_TENS, "hundred"]);
const SIGNS: ReadonlySet<string> = new Set(["No", "No.", "Nr", "Nr.", "№", "Number"]);
const isSmall = (word: string): boolean => word.charCodeAt(0) >= 97 && word.charCodeAt(0) <= 122;
const opensFigure = (word: string): boolean => word.charCodeAt(0) >= 48 && word.charCodeAt(0) <= 57;

/** Whether a number or a name may start with a token: small letters open no number but a word, and marks but quotation marks nothing. */
export function mayOpenUnit(text: string, lower: string): boolean {
  if (isSmall(text)) return OPENS_A_WORD.has(lower) || lower.startsWith("al");
  const first = text.charCodeAt(0);
  return first >= 128 || (first >= 65 && first <= 90) || opensFigure(text) || text === '"';
}

/** Whether the number of a unit may start with a token. */
export const mayOpenUnitNumber = (text: string, lower: string): boolean =>
  opensFigure(text) || OPENS_A_WORD.has(lower) || SIGNS.has(text) || romanValue(text) !== null;

/** The number of a unit that stands at a token, or null. */
export function unitNumberAt(tokens: readonly Token[], from: number): UnitNumber | null {
  const token = tokens[from];
  if (!token) return null;
  if (isSmall(token.text)) return wordAt(tokens, from);
  const isFigured = opensFigure(token.text);
  const ordinal = isFigured ? /^0*(\d{1,4})(?:st|nd|rd|th|d|e|er|ème)$/i.exec(token.text) : null;
  if (ordinal?.[1]) return { number: ordinal[1], length: 1, form: "ordinal" };
  if (SIGNS.has(token.text)) {
    const figure = tokens[from + (tokens[from + 1]?.text === "." ? 2 : 1)];
    if (!figure || !/^\d{1,4}$/.test(figure.text)) return null;
    return { number: figure.text, length: tokens[from + 1] === figure ? 2 : 3, form: "ordinal" };
  }
  const pair = isFigured ? pairAt(tokens, from) : null;
  if (pair) return pair;
  const figure = isFigured ? /^0*(\d{1,4})([A-Z]?)$/.exec(token.text) : null;
  const roman = figure ? null : romanValue(token.text);
  if (!figure && roman === null) return wordAt(tokens, from);
  const value = figure ? `${figure[1]}${figure[2]}` : String(roman);
  const dot = tokens[from + 1];
  const isGerman = dot?.text === "." && dot.start === token.end && GERMAN.test(tokens[from + 2]?.lower ?? "");
  if (isGerman) return { number: value, length: 2, form: "ordinal" };
  return { number: value, length: 1, form: figure ? "plain" : "roman" };
}

/** Words before which German writes an ordinal with a point: "6. Armee", "II. Abteilung". */
const GERMAN =
  /^(?:armee|korps|armeekorps|panzer|ss|infanterie|jäger|gebirgs|fallschirm|luftwaffen|luftflotte|abteilung|bataillon|kompanie|staffel|gruppe|flak|reiter|kavallerie|leichte|marine|volksgrenadier|schützen|division|regiment|batterie)/u;

/** The value of a letter, figure or number word that stands after a size: "Task Force 58", "Company B", "Carrier Strike Group Nine". */
export function numberAfterSize(word: string): string | null {
  if (/^\p{Lu}$/u.test(word)) return word;
  if (/^\d{1,5}$/.test(word)) return bare(word);
  const cardinal = CARDINALS.indexOf(word.toLowerCase());
  if (cardinal >= 0 && /^\p{Lu}/u.test(word)) return String(cardinal + 1);
  return LETTER_NAMES.has(word.toLowerCase()) && /^\p{Lu}/u.test(word) ? word.charAt(0).toUpperCase() : null;
}

/** Spelling words for the letters of companies. */
const LETTER_NAMES: ReadonlySet<string> = new Set(
  list(
    "alpha bravo charlie delta echo foxtrot golf hotel india kilo lima able abel baker dog easy fox item king love",
  ),
);
