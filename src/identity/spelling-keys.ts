import { fold } from "../text/fold.ts";
import { skeleton } from "./name-skeleton.ts";

/** Endings of family names in Ukrainian, Russian, Belarusian, Polish and the languages of the southern Slavs. */
const SLAVIC_ENDING =
  /(?:[oeiy][vw]a?|in|yn|ina|enko|[ui]?uk|yk|ik|s[ky]+[yi]*|ska|[iy]ch|[cč]i[cć]|chak|hai|dai|ets)$/;

/** Whether a folded family name looks Slavic. */
export function isSlavicFamily(family: string): boolean {
  return family.length >= 5 && SLAVIC_ENDING.test(family);
}

/** A Slavic name as Ukrainian, Russian and Polish spellings of it agree: h is g ("Halahan", "Galagan"), yo is e ("Kovalyov", "Kovalev"). */
export function slavicKey(folded: string): string {
  return skeleton(folded.replace(/[yij]o(?=[a-z])/g, "e")).replace(/h/g, "g");
}

/** An Arabic name as careful transliterations agree: without the article and doubled letters, e for i, o and ou for u. */
function closeArabicKey(folded: string): string {
  return fold(folded)
    .replace(/^(?:al|el|ul|as|ash|an|ar|at|ad|az) /, "")
    .replace(/[^a-z]/g, "")
    .replace(/ou|oo|uw/g, "u")
    .replace(/ee|iy|ii|ai|ay|ei|ey/g, "i")
    .replace(/dj/g, "j")
    .replace(/q|^g(?!h)/g, "k")
    .replace(/([gtd])h/g, "$1")
    .replace(/[ae]h$/, "a")
    .replace(/(.)\1+/g, "$1")
    .replace(/e/g, "i")
    .replace(/o/g, "u")
    .replace(/y/g, "i");
}

/** The same without the differences of all short vowels: to look for, not to tell. */
export function arabicKey(folded: string): string {
  return closeArabicKey(folded).replace(/[ai]+/g, "a");
}

/** Consonants from which on a name stays itself whatever its short vowels: "Haftar", "Hifter", but not "Karim", "Karam". */
const ENOUGH = 4;

/** Whether two folded names are one Arabic name in two transliterations. */
export function isArabicAlike(a: string, b: string): boolean {
  if (closeArabicKey(a) === closeArabicKey(b)) return true;
  const key = arabicKey(a);
  return key === arabicKey(b) && key.replace(/[aiu]/g, "").length >= ENOUGH;
}
