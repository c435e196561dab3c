import { KnownWords } from "../text/known-words.ts";
import { isAbbreviation } from "./abbreviations.ts";
import { marksOf } from "./marks-of.ts";
import type { Token } from "./page.ts";

const SPACE = 0;
const LETTER = 1;
const DIGIT = 2;
const MARK = 3;
const UNKNOWN = 255;

/** Class of each UTF-16 code unit, filled in as characters are met; a surrogate pair is asked as a whole. */
const CLASS_OF = new Uint8Array(65536).fill(UNKNOWN);

function classify(character: string): number {
  if (/^[\s\p{Zs}\p{Cc}\p{Cf}]$/u.test(character)) return SPACE;
  if (/^[\p{L}\p{M}]$/u.test(character)) return LETTER;
  return /^\p{Nd}$/u.test(character) ? DIGIT : MARK;
}

function classAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit >= 0xd800 && unit < 0xdc00) return classify(String.fromCodePoint(text.codePointAt(at) ?? 32));
  let kind = CLASS_OF[unit] ?? UNKNOWN;
  if (kind === UNKNOWN) {
    kind = classify(String.fromCharCode(unit));
    CLASS_OF[unit] = kind;
  }
  return kind;
}

const widthAt = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
const isApostrophe = (character: string | undefined): boolean =>
  character === "'" || character === "’" || character === "ʼ";

/** Two single marks for a double one, as wire services type them. */
const isPair = (text: string, at: number): boolean =>
  text[at] === text[at + 1] && (isApostrophe(text[at]) ? text[at] !== "ʼ" : /^[`‘]$/.test(text[at] ?? ""));

/** What an apostrophe may cut off a word: possessive and short verbs. */
const CLITICS: ReadonlySet<string> = new Set(["s", "ll", "ve", "re", "d", "m", "S"]);

function lowered(word: string): string {
  return word
    .toLowerCase()
    .replace(/[’ʼ‘]/g, "'")
    .replace(/[“”„«»]/g, '"');
}

/** Words met, each with its look-up form: one string for all places where it stands, which later look-ups find sooner. */
const MET = new KnownWords<Pick<Token, "text" | "lower" | "marks">>(50_000);

function met(text: string): Pick<Token, "text" | "lower" | "marks"> {
  const lower = lowered(text);
  return { text, lower, marks: marksOf(text, lower) };
}

function token(within: string, start: number, end: number): Token {
  const { text, lower, marks } = MET.of(within.slice(start, end), met);
  return { start, end, text, lower, marks, known: undefined };
}

/** End of the word that starts at `start`: letters and digits, apostrophes between letters, points inside figures and initials. */
function wordEnd(text: string, start: number, limit: number): number {
  let at = start;
  while (at < limit) {
    const kind = classAt(text, at);
    if (kind === LETTER || kind === DIGIT) {
      at += widthAt(text, at);
      continue;
    }
    const next = at + 1 < limit ? classAt(text, at + 1) : SPACE;
    const character = text[at];
    const before = classAt(text, at - 1);
    if (isApostrophe(character) && before === LETTER && next === LETTER) {
      let end = at + 1;
      while (end < limit && end < at + 5 && classAt(text, end) === LETTER) end += 1;
      if (CLITICS.has(text.slice(at + 1, end)) && (end >= limit || !isApostrophe(text[end]))) return at;
      at += 1;
      continue;
    }
    if ((character === "." || character === "," || character === ":") && before === DIGIT && next === DIGIT) {
      at += 1;
      continue;
    }
    return at;
  }
  return at;
}

/** End of initials written with points ("U.S.", "D.P.R."), or `start` where there are none. */
function initialsEnd(text: string, start: number, limit: number): number {
  let at = start;
  while (at + 1 < limit && classAt(text, at) === LETTER && text[at + 1] === "." && widthAt(text, at) === 1) {
    at += 2;
  }
  return at - start >= 4 ? at : start;
}

/** A letter behind a hyphen is the end of a designation, not an initial: "2S19 Msta-S." */
const isTail = (text: string, at: number, start: number): boolean =>
  at - 2 >= start && text[at - 1] === "-" && classAt(text, at - 2) < MARK && classAt(text, at - 2) > SPACE;

/** Words, figures and punctuation marks of `text` from `start` to `end`, in order, with exact offsets. Linear. */
export function tokenise(text: string, start: number, end: number): Token[] {
  const tokens: Token[] = [];
  let at = start;
  while (at < end) {
    const kind = classAt(text, at);
    if (kind === SPACE) {
      at += widthAt(text, at);
      continue;
    }
    let stop: number;
    if (kind === MARK) {
      const clitic = isApostrophe(text[at]) && at > start && classAt(text, at - 1) === LETTER;
      stop = at + widthAt(text, at);
      if (clitic) {
        const word = wordEnd(text, stop, Math.min(end, stop + 3));
        if (CLITICS.has(text.slice(stop, word))) stop = word;
      }
      if (isPair(text, at) && at + 1 < end) stop = at + 2;
      if (text[at] === ".") while (stop < end && text[stop] === ".") stop += 1;
    } else {
      stop = initialsEnd(text, at, end);
      if (stop === at) {
        stop = wordEnd(text, at, end);
        const isShort =
          stop < end && text[stop] === "." && isAbbreviation(text.slice(at, Math.min(stop, at + 12)));
        if (isShort && !(stop === at + 1 && isTail(text, at, start))) stop += 1;
      }
    }
    tokens.push(token(text, at, stop));
    at = stop;
  }
  return tokens;
}
