import type { Interval } from "../../model/span.ts";
import { inYear, isoDay, yearsFromTo } from "./calendar.ts";
import {
  type DateContext,
  type DateMatch,
  isDash,
  opensFigure,
  type Tokens,
  UNKNOWN,
  yearAt,
} from "./date-words.ts";
import { partAt } from "./month-or-season.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));
const BEFORE_A_YEAR = words(
  `in since until till by from during before after of early late mid between and to through throughout around about
  circa c. ca. year years ( [ born`,
);
/** After these a figure may count as well as date. */
const BEFORE_A_COUNT = words("and to about around of circa between by from after before");
const DETERMINERS = words("the a an this his her its their our 's '");
const FUNCTION_WORDS = words(
  `and or to until till through in on at of as when while with for by from the a an he she it they we i his her its their was were
  is are had has have after before during but which who that this there then`,
);
/** What happens in a year and is named by it: "the Wales summit 2014". */
const YEARLY = words(
  `summit conference olympics games cup forum agreement protocol accord accords treaty census election elections
  referendum championship championships festival convention congress constitution report edition spring summer
  autumn winter christmas easter ramadan exercise`,
);
/** What is counted in thousands. */
const COUNTED = words(
  `men people troops soldiers fighters militants civilians children women refugees rebels prisoners families members
  km kilometers kilometres miles m meters metres feet ft kg tonnes tons pounds dollars euros hours hrs hectares acres
  employees workers strikes sorties shells rounds rockets missiles tanks vehicles books copies victims casualties
  rpm hp bc b.c. bce`,
);

/** "in 2014", "1941-1945", "the 1990s", "the late 19th century", "575 B.C.", "the first half of 2015", "FY2016". */
export function yearOrYears(tokens: Tokens, at: number, context: DateContext): DateMatch | null {
  return (
    decadeOrCentury(tokens, at) ??
    fiscalYear(tokens, at) ??
    yearBefore(tokens, at) ??
    yearRange(tokens, at) ??
    yearAlone(tokens, at, context)
  );
}

/** "1941-1945", "1942-43", "2016/17". */
function yearRange(tokens: Tokens, at: number): DateMatch | null {
  const year = yearAt(tokens, at);
  const sign = tokens[at + 1]?.text;
  const to = tokens[at + 2]?.text ?? "";
  if (year < 1500 || !(isDash(sign) || sign === "/") || !/^\d{2}(?:\d{2})?$/.test(to)) return null;
  const last = to.length === 2 ? Number(String(year).slice(0, 2) + to) : Number(to);
  if (last <= year || last >= year + 120 || isDash(tokens[at + 3]?.text)) return null;
  return { interval: yearsFromTo(year, last), length: 3 };
}

function yearAlone(tokens: Tokens, at: number, context: DateContext): DateMatch | null {
  const year = yearAt(tokens, at);
  if (year === 0) return null;
  const found: DateMatch = { interval: inYear(year), length: 1 };
  const before = tokens[at - 1]?.lower ?? "";
  const after = tokens[at + 1];
  const next = after?.lower ?? "";
  if (isAddress(tokens, at)) return null;
  if (COUNTED.has(next) || /^[%$€£°]$/.test(next) || isGlued(tokens, at)) return null;
  const isLower = /^\p{Ll}/u.test(after?.text ?? "") && !FUNCTION_WORDS.has(next);
  if (year < 1500) return !isLower && /^(?:in|since|until)$/.test(before) ? found : null;
  if (context.after > 0 && isListed(tokens, context.after, at)) return found;
  if (isBracketed(before, next)) return found;
  const isRound = year % 100 === 0;
  const isPlural = /^\p{Ll}{3,}s$/u.test(after?.text ?? "") && !/(?:ss|us|is)$/.test(next);
  if (BEFORE_A_YEAR.has(before)) {
    const mayCount = isLower && BEFORE_A_COUNT.has(before);
    const isCount = mayCount && (isRound || year < 1800 || (isPlural && before !== "of"));
    return isCount || (isRound && isPlural) ? null : found;
  }
  if (before === "for" || before === "as") return isRound || isLower ? null : found;
  if (year < 1800 && !DETERMINERS.has(before)) return null;
  if (DETERMINERS.has(before) || YEARLY.has(before)) return isRound || year > 2059 ? null : found;
  return null;
}

/** "1935 Orchard St." */
const isAddress = (tokens: Tokens, at: number): boolean =>
  [2, 3].some((ahead) =>
    /^(?:st\.?|street|ave\.?|avenue|rd\.?|road|blvd\.?|boulevard|lane|drive|highway)$/.test(
      tokens[at + ahead]?.lower ?? "",
    ),
  ) && /^\p{Lu}/u.test(tokens[at + 1]?.text ?? "");

/** "M1937", "T-1940": the figure belongs to the word before it. */
function isGlued(tokens: Tokens, at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  const isJoined = before?.end === token?.start && /^[-–./#]$/.test(before?.text ?? "");
  return (
    isJoined &&
    /\p{L}$/u.test(tokens[at - 2]?.text ?? "") &&
    !/^(?:mid|post|pre)$/.test(tokens[at - 2]?.lower ?? "")
  );
}

const isBracketed = (before: string, next: string): boolean =>
  (/^[([,;]$/.test(before) && /^[)\]]$/.test(next)) || (/^[([]$/.test(before) && /^[,;)\]–-]$/.test(next));

/** "1953, 1956 and 1959": only commas and "and" part it from a date. */
function isListed(tokens: Tokens, after: number, at: number): boolean {
  if (at - after > 2 || at <= after || yearAt(tokens, after - 1) === 0) return false;
  return tokens.slice(after, at).every((it) => /^(?:,|and|or|&|to|;)$/.test(it.lower));
}

const ORDINALS: ReadonlyMap<string, number> = new Map(
  `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
  sixteenth seventeenth eighteenth nineteenth twentieth`
    .split(/\s+/)
    .map((word, at) => [word, at + 1]),
);

function ordinalAt(tokens: Tokens, at: number): number {
  const word = tokens[at]?.lower ?? "";
  if (opensFigure(word)) return Number(/^(\d{1,2})(?:st|nd|rd|th)$/.exec(word)?.[1] ?? 0);
  return word === "twenty" && tokens[at + 2]?.lower === "first" ? 21 : (ORDINALS.get(word) ?? 0);
}

/** "1990s", "the early 1930s", "the late 19th century". */
function decadeOrCentury(tokens: Tokens, at: number): DateMatch | null {
  const { part, next } = partAt(tokens, at);
  const figures = tokens[next]?.text ?? "";
  const decade = figures.length === 5 ? /^(1[5-9]|20)(\d)0s$/.exec(figures) : null;
  if (decade) {
    const start = Number(`${decade[1]}${decade[2]}0`);
    return { interval: portion(start, 10, part), length: next + 1 - at, isPeriod: true };
  }
  const century = ordinalAt(tokens, next);
  if (century === 0) return null;
  const words = century === 21 && tokens[next]?.lower === "twenty" ? 3 : 1;
  const noun = isDash(tokens[next + words]?.text) ? next + words + 1 : next + words;
  if (!/^(?:century|c\.)$/.test(tokens[noun]?.lower ?? "")) return null;
  const isBefore = /^(?:b\.c\.|bc|bce)$/.test(tokens[noun + 1]?.lower ?? "");
  const length = noun + (isBefore || /^(?:ad|ce|a\.d\.)$/.test(tokens[noun + 1]?.lower ?? "") ? 2 : 1) - at;
  const interval = isBefore ? UNKNOWN : portion((century - 1) * 100 + 1, 100, part);
  return { interval, length, isPeriod: true };
}

/** The whole of ten or a hundred years, or the early, middle or late part of them. */
function portion(start: number, years: number, part: string | undefined): Interval {
  const last = start + years - 1;
  if (!part) return { ...yearsFromTo(start, last), precision: years === 10 ? "decade" : "range" };
  if (part === "early" || part === "beginning" || part === "start")
    return yearsFromTo(start, start + years * 0.4);
  if (part === "late" || part === "end") return yearsFromTo(last - years * 0.4, last);
  return yearsFromTo(start + years * 0.3, start + years * 0.7);
}

/** "fiscal year 2016", "FY2016", "Q3 2016": no nation's fiscal year is presumed. */
function fiscalYear(tokens: Tokens, at: number): DateMatch | null {
  const lower = tokens[at]?.lower ?? "";
  if (!/^[fq]/.test(lower)) return null;
  const short = /^fy(\d{4})$/.exec(lower);
  const isWords = /^(?:fiscal|financial)$/.test(lower) && tokens[at + 1]?.lower === "year";
  const quarter = /^q([1-4])$/.exec(lower);
  const year = short ? Number(short[1]) : yearAt(tokens, isWords ? at + 2 : at + 1);
  if (year < 1900 || year > 2099) return null;
  if (quarter) {
    const month = Number(quarter[1]) * 3 - 2;
    return { interval: { ...inYear(year, month, month + 2), precision: "range" }, length: 2 };
  }
  if (!short && !isWords && tokens[at]?.text !== "FY") return null;
  return {
    interval: { earliest: isoDay(year - 1, 4, 1), latest: isoDay(year + 1, 3, 31), precision: "range" },
    length: short ? 1 : isWords ? 3 : 2,
  };
}

/** "575 B.C.": years before ours have no place in the calendar of reports. */
function yearBefore(tokens: Tokens, at: number): DateMatch | null {
  const figures = tokens[at]?.text ?? "";
  if (!opensFigure(figures) || !/^\d{1,4}$/.test(figures)) return null;
  return /^(?:B\.C\.(?:E\.)?|BC|BCE)$/.test(tokens[at + 1]?.text ?? "")
    ? { interval: UNKNOWN, length: 2 }
    : null;
}
