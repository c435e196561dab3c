import { fold } from "../text/fold.ts";
import { skeleton } from "./name-skeleton.ts";

/** Endings that family names have in Ukrainian, Russian, Belarusian, Polish and the languages of the southern Slavs, and hardly elsewhere. */
const SLAVIC_ENDING = /(?:[oeiy][vw]a?|enko|[ui]?uk|s[ky]+[yi]*|ska|[iy]ch|[cč]i[cć]|chak)$/;

/** Whether a folded family name looks Slavic. */
export function isSlavicFamily(family: string): boolean {
  return family.length >= 5 && SLAVIC_ENDING.test(family);
}

/** A Slavic name as Ukrainian, Russian and Polish spellings of it agree: h is g ("Halahan", "Galagan"), yo is e ("Kovalyov", "Kovalev"). */
export function slavicKey(folded: string): string {
  return skeleton(folded.replace(/[yij]o(?=[a-z])/g, "e")).replace(/h/g, "g");
}

/** An Arabic name as careful transliterations agree: without the article and doubled letters, o and ou for u; e may be a or i. */
function closeArabicKey(folded: string): string {
  return fold(folded)
    .replace(/^(?:al|el|ul|as|ash|an|ar|at|ad|az) /, "")
    .replace(/[^a-z]/g, "")
    .replace(/ou|oo|uw/g, "u")
    .replace(/ee|iy|ii|ai|ay|ei|ey/g, "i")
    .replace(/dj/g, "j")
    .replace(/q/g, "k")
    .replace(/([gtd])h/g, "$1")
    .replace(/[ae]h$/, "a")
    .replace(/(.)\1+/g, "$1")
    .replace(/o/g, "u")
    .replace(/y/g, "i");
}

/** The same without the differences of all short vowels: to look for, not to tell. */
export function arabicKey(folded: string): string {
  return closeArabicKey(folded)
    .replace(/[aei]+/g, "a")
    .replace(/[gj]/g, "k");
}

/** Consonants from which on a name stays itself whatever its short vowels: "Haftar", "Hifter", but not "Karim", "Karam". */
const ENOUGH = 4;

/** Letters that stand for one another: e for i; g for q in Libya and for j in Egypt and Syria. */
const ALIKE = new Set(["ei", "gk", "gj"]);
/** e stands for a only before another syllable: Serraj is Sarraj, but Salem is not Salam. */
const ALIKE_EARLY = new Set(["ea"]);
function isSameLetter(a: string, b: string, isLate: boolean): boolean {
  const isAmong = (pairs: ReadonlySet<string>): boolean => pairs.has(a + b) || pairs.has(b + a);
  return a === b || isAmong(ALIKE) || (!isLate && isAmong(ALIKE_EARLY));
}

/** Whether two folded names are one Arabic name in two transliterations. */
export function isArabicAlike(a: string, b: string): boolean {
  const [x, y] = [closeArabicKey(a), closeArabicKey(b)];
  const lastVowel = Math.max(...[..."aeiu"].map((vowel) => x.lastIndexOf(vowel)));
  if (x.length === y.length && [...x].every((it, at) => isSameLetter(it, y[at] ?? "", at >= lastVowel)))
    return true;
  const key = arabicKey(a);
  return key === arabicKey(b) && key.replace(/[aiu]/g, "").length >= ENOUGH;
}
