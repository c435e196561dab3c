import type { Token } from "../page.ts";
import { unitAbbreviation } from "./abbreviations.ts";
import { branchAt } from "./branches.ts";
import { type EchelonWord, echelonAt } from "./echelons.ts";
import { knownNameAt } from "./known-names.ts";
import { QUALIFIERS, TELLING_QUALIFIERS } from "./qualifiers.ts";
import { quotedAt } from "./quoted.ts";
import { type UnitNumber, unitNumberAt } from "./unit-number.ts";
import type { UnitWords } from "./unit-words.ts";

/** A number with the words after it that may be a unit's: of "116th and 117th Brigades", each of the two. */
export interface NumberedPart {
  readonly number: UnitNumber;
  readonly branch?: string;
  readonly honorific?: string;
  readonly echelon?: string;
  readonly country?: string;
  readonly within?: string;
  readonly qualifiers: readonly string[];
  readonly isPlural: boolean;
  /** One of its words is written with a capital. */
  readonly isNamed: boolean;
  /** Index of the last word that belongs to it. */
  readonly end: number;
}

const MOST_WORDS = 9;
/** Branches that say less than another one beside them. */
const VAGUE: ReadonlySet<string> = new Set([
  "reserve",
  "security",
  "volunteer",
  "operational",
  "training",
  "assault",
  "naval",
]);

/** "407th AEG": letters that stand for arm and size, though no list says for which. */
export function isShortForm(word: string): boolean {
  return /^\p{Lu}{2,5}$/u.test(word) && !/^(UN|US|UK|EU|USA|NATO|UNSC|BC|AD|CE|BCE)$/.test(word);
}

const isCapitalised = (token: Token | undefined): boolean => /^\p{Lu}/u.test(token?.text ?? "");

/** The arm that a size says in the same word: "Panzerarmee". */
function fusedArm(
  arm: { branch: string; length: number } | null,
  size: EchelonWord | null,
): string | undefined {
  return arm && size && arm.length === size.words.length && arm.branch !== size.echelon
    ? arm.branch
    : undefined;
}

const MOST_IN_BRACKETS = 4;

/** "50th (Northumbrian) Division": whose a unit is, in brackets behind its number, where its arm or size follows. */
function countyAt(view: UnitWords, at: number): { text: string; after: number } | null {
  if (view.words[at] !== "(") return null;
  let close = at + 1;
  while (close <= at + MOST_IN_BRACKETS && view.words[close] !== ")") {
    if (!isCapitalised(view.tokens[close]) && !/^(?:of|the|and|'s|’s)$/.test(view.words[close] ?? ""))
      return null;
    close += 1;
  }
  if (close === at + 1 || view.words[close] !== ")" || !isCapitalised(view.tokens[close + 1])) return null;
  const isUnit =
    branchAt(view.words, close + 1) ?? echelonAt(view.words, close + 1) ?? echelonAt(view.words, close + 2);
  if (!isUnit && !QUALIFIERS.has(view.words[close + 1] ?? "")) return null;
  const words = view.tokens.slice(at + 1, close).map((it) => it.text);
  return { text: words.join(" "), after: close + 1 };
}

/** The number that stands at an index with the arm, size and names after it; null where no number is. */
export function numberedPart(view: UnitWords, from: number): NumberedPart | null {
  const number = unitNumberAt(view.tokens, from);
  if (!number) return null;
  let at = from + number.length;
  let branch: string | undefined;
  let echelon: string | undefined;
  let country: string | undefined;
  let within: string | undefined;
  let quoted: string | undefined;
  let isPlural = false;
  let isNamed = false;
  let end = at - 1;
  const named: string[] = [];
  const qualifiers: string[] = [];
  while (at < from + number.length + MOST_WORDS) {
    const token = view.tokens[at];
    const word = view.words[at];
    if (!token || word === undefined) break;
    const size = echelonAt(view.words, at);
    const arm = branchAt(view.words, at);
    const isFirst = at === from + number.length;
    const short = size ? null : unitAbbreviation(token.text, isFirst);
    const isArm =
      arm !== null &&
      (size === null || size.words.length <= arm.length) &&
      ((size === null && !short) || echelonAt(view.words, at + arm.length) !== null);
    if (short && echelon === undefined && echelonAt(view.words, at + 1)) {
      branch ??= short.branch;
      country = short.country;
      isNamed = true;
      at += 1;
      continue;
    }
    if (!isArm && (size || short)) {
      if (echelon !== undefined) break;
      echelon = size?.echelon ?? short?.echelon;
      branch ??= short?.branch ?? fusedArm(arm, size);
      country = short?.country ?? country;
      within ??= short?.within;
      if (short?.honorific !== undefined) qualifiers.push("guards");
      isPlural = size?.isPlural ?? false;
      isNamed ||= isCapitalised(token) || short !== null;
      at += size?.words.length ?? 1;
      end = at - 1;
      continue;
    }
    if (echelon !== undefined) break;
    if (arm) {
      if (branch === undefined || !VAGUE.has(arm.branch)) branch = arm.branch;
      isNamed ||= isCapitalised(token);
      at += arm.length;
      end = at - 1;
      continue;
    }
    const fills = word !== "and" && word !== "the" && (word !== "of" || named.length === 0);
    if (QUALIFIERS.has(word) && fills) {
      if (TELLING_QUALIFIERS.has(word)) qualifiers.push(word === "guard" ? "guards" : word);
      isNamed ||= isCapitalised(token) && word !== "of";
      at += 1;
      end = at - 1;
      continue;
    }
    const inMarks = quotedAt(view, at) ?? (isFirst ? countyAt(view, at) : null);
    if (inMarks) {
      quoted = inMarks.text;
      at = inMarks.after;
      continue;
    }
    const known = isCapitalised(token) ? knownNameAt(view.words, at) : null;
    country ??= known?.country;
    const isName = isCapitalised(token) && token.text.length > 1 && number.form !== "plain";
    const joins =
      /^(of|the|and|'s)$/.test(word) &&
      named.length > 0 &&
      isCapitalised(view.tokens[at + 1]) &&
      word !== "of";
    if (!isName && !joins && !known) break;
    if (word === "and" && unitNumberAt(view.tokens, at + 1)) break;
    named.push(token.text);
    at += 1;
  }
  const short = view.tokens[from + number.length]?.text ?? "";
  if (echelon === undefined && branch === undefined && number.form === "ordinal" && isShortForm(short))
    end = from + number.length;
  const own = quoted ?? (echelon !== undefined && named.length > 0 ? named.join(" ") : undefined);
  const honorific = own ?? (qualifiers.includes("guards") ? "Guards" : undefined);
  return {
    number,
    qualifiers,
    isPlural,
    isNamed,
    end,
    ...(branch !== undefined && { branch }),
    ...(echelon !== undefined && { echelon }),
    ...(country !== undefined && { country }),
    ...(within !== undefined && { within }),
    ...(honorific !== undefined && { honorific }),
  };
}
