import type { Token } from "../page.ts";
import { unitAbbreviation } from "./abbreviations.ts";
import { branchAt, QUALIFIERS } from "./branches.ts";
import { echelonAt } from "./echelons.ts";
import { type UnitNumber, unitNumberAt } from "./unit-number.ts";
import type { UnitWords } from "./unit-words.ts";

/** What the words of a unit's name say, each value in the one form in which it is compared. */
export interface UnitName {
  readonly number?: string;
  readonly echelon?: string;
  readonly branch?: string;
  readonly honorific?: string;
}

export interface ParsedUnit {
  readonly name: UnitName;
  /** First and last token. */
  readonly first: Token;
  readonly last: Token;
  /** The name written out, where the words share it with another unit ("116th" in "the 116th and 117th Brigades"). */
  readonly fullName?: string;
}

const MOST_WORDS = 9;
const OPENING = /^["“«„‘']$/;
const CLOSING = /^["”»’'“]$/;
/** Branches that say less than another one beside them. */
const VAGUE: ReadonlySet<string> = new Set([
  "reserve",
  "security",
  "volunteer",
  "operational",
  "training",
  "assault",
]);
/** After a number these arms are a unit even without a size: "5th Marines", "7th Cavalry". */
const ALONE: ReadonlySet<string> = new Set(["marine", "cavalry", "infantry", "airborne", "jager", "armored"]);

/** Regiments whose battalions are called by number and name: "2 Para". */
const PLAIN_NAMES = new Set(["Para", "PARA", "Rifles", "Gurkha", "Royal", "SCOTS", "YORKS", "RAR"]);

/** "407th AEG": letters that stand for arm and size, though no list says for which. */
function isShortForm(word: string): boolean {
  return /^\p{Lu}{2,5}$/u.test(word) && !/^(UN|US|UK|EU|USA|NATO|UNSC|BC|AD|CE|BCE)$/.test(word);
}

interface Part {
  readonly number: UnitNumber;
  readonly branch?: string;
  readonly honorific?: string;
  readonly echelon?: string;
  readonly isPlural: boolean;
  readonly isNamed: boolean;
  /** Index of the last word that belongs to it. */
  readonly end: number;
}

const isCapitalised = (token: Token | undefined): boolean => /^\p{Lu}/u.test(token?.text ?? "");

/** A name in quotation marks from an index on: its words and the index after the closing mark. */
export function quotedAt(view: UnitWords, from: number): { text: string; after: number } | null {
  if (!OPENING.test(view.tokens[from]?.text ?? "") || !isCapitalised(view.tokens[from + 1])) return null;
  const words: string[] = [];
  for (let at = from + 1; at < from + 6; at += 1) {
    const token = view.tokens[at];
    if (!token) return null;
    if (CLOSING.test(token.text)) return words.length > 0 ? { text: words.join(" "), after: at + 1 } : null;
    if (!/[\p{L}\p{N}]/u.test(token.text)) return null;
    words.push(token.text);
  }
  return null;
}

function part(view: UnitWords, from: number): Part | null {
  const number = unitNumberAt(view.tokens, from);
  if (!number) return null;
  let at = from + number.length;
  let branch: string | undefined;
  let echelon: string | undefined;
  let quoted: string | undefined;
  let isGuards = false;
  let isPlural = false;
  let isNamed = false;
  let end = at - 1;
  const named: string[] = [];
  while (at < from + number.length + MOST_WORDS) {
    const token = view.tokens[at];
    const word = view.words[at];
    if (!token || word === undefined) break;
    const size = echelonAt(view.words, at);
    const short = size ? null : unitAbbreviation(token.text);
    if (size || short) {
      if (size && echelon !== undefined && !(echelon === "army" && size.echelon === "corps")) break;
      echelon = size?.echelon ?? short?.echelon;
      branch ??= short?.branch;
      isPlural = size?.isPlural ?? false;
      isNamed ||= isCapitalised(token);
      at += size?.words.length ?? 1;
      end = at - 1;
      continue;
    }
    if (echelon !== undefined) break;
    const arm = branchAt(view.words, at);
    if (arm) {
      if (branch === undefined || !VAGUE.has(arm.branch)) branch = arm.branch;
      isNamed ||= isCapitalised(token);
      at += arm.length;
      end = at - 1;
      continue;
    }
    if (word === "guards" || word === "guard") isGuards = true;
    if (QUALIFIERS.has(word) && word !== "and" && word !== "the") {
      at += 1;
      end = at - 1;
      continue;
    }
    const inQuotes = quotedAt(view, at);
    if (inQuotes) {
      quoted = inQuotes.text;
      at = inQuotes.after;
      continue;
    }
    const isName = isCapitalised(token) && token.text.length > 1 && number.form !== "plain";
    const joins =
      /^(of|the|and|'s)$/.test(word) &&
      named.length > 0 &&
      isCapitalised(view.tokens[at + 1]) &&
      word !== "of";
    if (!isName && !joins) break;
    if (word === "and" && unitNumberAt(view.tokens, at + 1)) break;
    named.push(token.text);
    at += 1;
  }
  const short = view.tokens[from + number.length]?.text ?? "";
  if (echelon === undefined && branch === undefined && number.form === "ordinal" && isShortForm(short))
    end = from + number.length;
  const own = quoted ?? (echelon !== undefined && named.length > 0 ? named.join(" ") : undefined);
  const honorific = own ?? (isGuards ? "Guards" : undefined);
  return {
    number,
    isPlural,
    isNamed,
    end,
    ...(branch !== undefined && { branch }),
    ...(echelon !== undefined && { echelon }),
    ...(honorific !== undefined && { honorific }),
  };
}

function isCredible(view: UnitWords, from: number, found: Part, isOne: boolean): boolean {
  const { form, number } = found.number;
  const last = view.tokens[found.end];
  if (found.echelon === undefined && form === "plain")
    return PLAIN_NAMES.has(last?.text ?? "") && found.end === from + 1;
  if (found.echelon === undefined && found.branch === undefined)
    return form === "ordinal" && found.end === from + 1 && isShortForm(last?.text ?? "");
  if (found.echelon === undefined)
    return (
      form === "ordinal" &&
      found.branch !== undefined &&
      ALONE.has(found.branch) &&
      isCapitalised(view.tokens[found.end])
    );
  if (form === "ordinal") return found.isNamed || found.branch !== undefined || found.echelon !== "front";
  if (form === "word") return found.isNamed || (found.branch !== undefined && found.echelon !== "company");
  if (form === "roman")
    return found.isNamed && view.tokens[from]?.text !== "I" ? true : found.echelon === "corps";
  const isYear = /^(19|20)\d\d$/.test(number);
  return !isYear && found.isNamed && !(found.isPlural && isOne);
}

/** Further designation after the size: “Kholodny Yar”, or a letter ("battery C" is read elsewhere). */
function trailing(view: UnitWords, end: number): { honorific?: string; end: number } {
  const quoted = quotedAt(view, end + 1);
  return quoted ? { honorific: quoted.text, end: quoted.after - 1 } : { end };
}

const CHAIN = 8;

/** The numbered units whose names start at an index: more than one in "the 116th and 117th Brigades". */
export function numberedUnitsAt(
  view: UnitWords,
  from: number,
): { units: ParsedUnit[]; after: number } | null {
  const parts: { from: number; part: Part }[] = [];
  let at = from;
  for (let count = 0; count < CHAIN; count += 1) {
    const found = part(view, at);
    if (!found) break;
    parts.push({ from: at, part: found });
    if (found.echelon !== undefined) break;
    let next = found.end + 1;
    if (view.words[next] === ",") next += 1;
    if (view.words[next] === "and" || view.words[next] === "&" || view.words[next] === "or") next += 1;
    if (next === found.end + 1 || !unitNumberAt(view.tokens, next)) break;
    at = next;
  }
  const last = parts[parts.length - 1];
  if (!last) return null;
  if (last.part.echelon === undefined && parts.length > 1) return numberedAlone(view, from);
  if (!isCredible(view, last.from, last.part, parts.length === 1)) return numberedAlone(view, from);
  const tail = trailing(view, last.part.end);
  const units: ParsedUnit[] = [];
  for (const { from: start, part: it } of parts) {
    const isLast = it === last.part;
    const first = view.tokens[start];
    const end = view.tokens[isLast ? tail.end : it.end];
    if (!first || !end) continue;
    if (!isLast && it.number.form === "plain" && last.part.number.form !== "plain") continue;
    const echelon = it.echelon ?? last.part.echelon;
    const branch = it.branch ?? last.part.branch;
    const honorific = isLast ? (tail.honorific ?? it.honorific) : it.honorific;
    const fullName = it.echelon === undefined || it.isPlural ? writtenOut(view, it, start, last) : undefined;
    units.push({
      first,
      last: end,
      ...(fullName !== undefined && { fullName }),
      name: {
        number: it.number.number,
        ...(echelon !== undefined && { echelon }),
        ...(branch !== undefined && { branch }),
        ...(honorific !== undefined && { honorific }),
      },
    });
  }
  return { units, after: tail.end + 1 };
}

/** The number and own words of one unit, then what the last of them says for all, in the singular. */
function writtenOut(view: UnitWords, it: Part, start: number, last: { from: number; part: Part }): string {
  const words = (from: number, to: number) => view.tokens.slice(from, to + 1).map((token) => token.text);
  const own = words(start, it.end);
  const hasOwnArm = it.branch !== undefined || it === last.part;
  const size = words(last.from + last.part.number.length, last.part.end);
  const shared = it === last.part ? [] : hasOwnArm ? size.slice(-1) : size;
  const all = [...own, ...shared];
  const noun = all.pop() ?? "";
  return [...all, last.part.isPlural ? noun.replace(/ies$/, "y").replace(/(?<=[^s])s$/, "") : noun].join(" ");
}

function numberedAlone(view: UnitWords, from: number): { units: ParsedUnit[]; after: number } | null {
  const only = part(view, from);
  const first = view.tokens[from];
  const last = only && view.tokens[only.end];
  if (!only || !first || !last || !isCredible(view, from, only, true)) return null;
  const { number, branch, echelon, honorific } = only;
  return {
    after: only.end + 1,
    units: [
      {
        first,
        last,
        name: {
          number: number.number,
          ...(echelon !== undefined && { echelon }),
          ...(branch !== undefined && { branch }),
          ...(honorific !== undefined && { honorific }),
        },
      },
    ],
  };
}
