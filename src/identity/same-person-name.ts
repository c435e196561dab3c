import { foldedWords } from "../text/fold.ts";
import { isShortForm, namesBehind, namesNear } from "./given-names.ts";
import { skeleton } from "./name-skeleton.ts";
import { isArabicName, isSlavicName } from "./name-traditions.ts";
import type { PairScore } from "./pair-score.ts";
import { spellingDistance } from "./spelling-distance.ts";
import { isArabicAlike, isSlavicFamily, slavicKey } from "./spelling-keys.ts";

/** Names from here on can be one person's; to join people for good asks for more (SAME). */
export const SAME_NAME = 0.7;

/** A person's name in folded words. */
export interface PersonName {
  readonly given: string;
  readonly middle: readonly string[];
  readonly family: string;
  /** The family name stands with the Arabic article. */
  readonly hasArticle?: boolean;
}

type Likeness = "same" | "form" | "initial" | "near" | "apart";

/** How far apart two spellings of a word with so many letters may lie, longest words first. */
const REACH: readonly (readonly [letters: number, distance: number])[] = [
  [9, 2],
  [7, 1.5],
  [6, 1.25],
  [5, 1],
  [4, 0.5],
];
/** Where both parts are misspelled, each must have so many letters. */
const BOTH_LONG = 7;
/** A word as long as this is not by chance the end of another: "generalantonio". */
const GLUED = 5;
/** Two forms of one name are its spellings, not its translations, when as long and as near as this. */
const SPELLED = { letters: 5, distance: 2 };

const inOrder = (word: string): string => [...word].sort().join("");
const meet = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean => [...a].some((name) => b.has(name));

/** Letters of one word in another order, as fingers leave them: "Vlamidir", "Peksov". */
function isScrambled(a: string, b: string): boolean {
  return a.length >= 6 && a.length === b.length && a[0] === b[0] && inOrder(a) === inOrder(b);
}

function isWithinReach(a: string, b: string): boolean {
  const letters = Math.min(a.length, b.length);
  const most = REACH.find(([least]) => letters >= least)?.[1];
  return most !== undefined && Math.abs(a.length - b.length) <= 2 && spellingDistance(a, b) <= most;
}

function isNear(a: string, b: string): boolean {
  return isScrambled(a, b) || isWithinReach(a, b) || isWithinReach(skeleton(a), skeleton(b));
}

function isSpelledAlike(a: string, b: string): boolean {
  return a === b || skeleton(a) === skeleton(b);
}

/** An umlaut written out: "Mueller". */
const withoutUmlaut = (word: string): string => word.replace(/([aou])e/g, "$1");

function givenLikeness(a: string, b: string, isArabic = false): Likeness {
  if (isSpelledAlike(a, b) || (isArabic && isArabicAlike(a, b))) return "same";
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 1) return long.startsWith(short) ? "initial" : "apart";
  const [x, y] = [namesBehind(a), namesBehind(b)];
  if (meet(x, y))
    return short.length >= SPELLED.letters && spellingDistance(skeleton(a), skeleton(b)) <= SPELLED.distance
      ? "same"
      : "form";
  if (x.size > 0 && y.size > 0) return "apart";
  if (meet(x.size > 0 ? x : namesNear(a), y.size > 0 ? y : namesNear(b))) return "near";
  return isNear(a, b) || (short.length >= GLUED && long.endsWith(short)) ? "near" : "apart";
}

interface Tradition {
  readonly isSlavic: boolean;
  readonly isArabic: boolean;
}

/** By whose rules two names are spelled: where both are of one people, more spellings are one. */
function traditionOf(a: PersonName, b: PersonName): Tradition {
  const areBoth = (is: (name: PersonName) => boolean): boolean => is(a) && is(b);
  return {
    isSlavic: areBoth((it) => isSlavicFamily(it.family) || isSlavicName(it.given)),
    isArabic:
      areBoth((it) => it.hasArticle === true || isArabicName(it.given) || isArabicName(it.family)) ||
      (a.given === b.given && (a.hasArticle === true || b.hasArticle === true)),
  };
}

function familyLikeness(a: string, b: string, { isSlavic, isArabic }: Tradition): Likeness {
  if (isSpelledAlike(a, b)) return "same";
  const [x, y] = [namesBehind(a), namesBehind(b)];
  if (x.size > 0 && y.size > 0 && !meet(x, y)) return "apart";
  if (isArabic && meet(x, y)) return "same";
  if (isSlavic && slavicKey(a) === slavicKey(b)) return "same";
  if (isArabic && isArabicAlike(a, b)) return "same";
  if (withoutUmlaut(a) === withoutUmlaut(b)) return "same";
  return meet(x, y) || isNear(a, b) ? "near" : "apart";
}
const NO_TRADITION: Tradition = { isSlavic: false, isArabic: false };

/** Middle names speak against each other only where both are told: George W. and George H. W. */
export function middlesAgree(a: readonly string[], b: readonly string[]): boolean {
  const [x, y] = [a[0], b[0]];
  return x === undefined || y === undefined || givenLikeness(x, y) !== "apart";
}

/** Given names that no one person bears: not forms, spellings or initials of each other. */
export function areGivenNamesApart(a: string, b: string): boolean {
  return givenLikeness(a, b) === "apart";
}

/** One name told family name first: one part the same, the other near. */
export function isTurned(a: Omit<PersonName, "middle">, b: Omit<PersonName, "middle">): boolean {
  return (
    (isSpelledAlike(a.given, b.family) && familyLikeness(a.family, b.given, NO_TRADITION) !== "apart") ||
    (isSpelledAlike(a.family, b.given) && familyLikeness(a.given, b.family, NO_TRADITION) !== "apart")
  );
}

const isSameMiddle = (a: readonly string[], b: readonly string[]): boolean =>
  (a[0]?.length ?? 0) > 1 && givenLikeness(a[0] ?? "", b[0] ?? "") === "same";
/** What joins people for good. */
const CERTAIN = 0.82;

/** Two forms of a name that one person bears: "Bill" and "William", "Ihor" and "Igor"; "Jean" and "John" are two people's. */
const isForOneBearer = (a: PersonName, b: PersonName, { isSlavic, isArabic }: Tradition): boolean =>
  (isSlavic && isSlavicName(a.given) && isSlavicName(b.given)) ||
  isArabic ||
  isShortForm(a.given) ||
  isShortForm(b.given);

const SCORES: readonly (readonly [given: Likeness, family: Likeness, score: number, because: string])[] = [
  ["same", "same", 0.85, "given and family name spelled alike"],
  ["form", "same", 0.78, "one given name in two forms, and the same family name"],
  ["initial", "same", 0.65, "initial of the given name, and the same family name"],
  ["near", "same", 0.72, "the same family name, a given name of nearly the same spelling"],
  ["same", "near", 0.72, "the same given name, a family name of nearly the same spelling"],
  ["form", "near", 0.7, "one given name in two forms, a family name of nearly the same spelling"],
];

/** How likely two persons' names are one person's, and why. */
export function comparePersonNames(a: PersonName, b: PersonName): PairScore {
  const tradition = traditionOf(a, b);
  const given = givenLikeness(a.given, b.given, tradition.isArabic);
  const family = familyLikeness(a.family, b.family, tradition);
  if (given !== "apart" && family !== "apart" && middlesAgree(a.middle, b.middle)) {
    const row = SCORES.find(([g, f]) => g === given && f === family);
    const isOneName = given === "form" && family === "same" && isForOneBearer(a, b, tradition);
    if (row && isOneName) return { score: CERTAIN, because: [row[3]] };
    if (row && row[2] < CERTAIN && given !== "initial" && isSameMiddle(a.middle, b.middle))
      return { score: CERTAIN, because: [`${row[3]}, and the same middle name`] };
    if (row) return { score: row[2], because: [row[3]] };
    const shortest = Math.min(a.given.length, a.family.length, b.given.length, b.family.length);
    if (given === "near" && family === "near" && shortest >= BOTH_LONG)
      return { score: 0.7, because: ["given and family name of nearly the same spelling"] };
  }
  return isTurned(a, b)
    ? { score: 0.75, because: ["the same names, family name first"] }
    : { score: 0, because: [] };
}

const LEFT_OUT = new Set("al el ul as ash ad an ar at az bin ibn ben jr sr ii iii".split(" "));

/** A name as written in its parts, articles and suffixes left out; null for a lone word. */
function nameParts(name: string): PersonName | null {
  const words = foldedWords(name.replace(/['’]s?(?=\s|$)/g, ""));
  const said = words.filter((word) => !LEFT_OUT.has(word));
  const [given, ...middle] = said.length > 1 ? said : words;
  const family = middle.pop();
  return given === undefined || family === undefined ? null : { given, middle, family };
}

/** Whether two names of people, as written, can be one person's: from SAME_NAME on they can. A lone word is never enough. */
export function isSamePersonName(a: string, b: string): PairScore {
  const x = nameParts(a);
  const y = nameParts(b);
  return x && y ? comparePersonNames(x, y) : { score: 0, because: [] };
}
