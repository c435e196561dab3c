import { branchAt } from "./branches.ts";
import { countryOfWords } from "./country-of-words.ts";
import type { ParsedUnit } from "./unit-name.ts";
import type { UnitWords } from "./unit-words.ts";

const NOUNS = /^(?:unit|element|elements|group|formation|detachment|force)$/;
const MOST_WORDS = 4;

/** A unit that analysts list as not identified: "U/I VDV Unit", "U/I Wagner Element". */
export function unidentifiedAt(view: UnitWords, from: number): { unit: ParsedUnit; after: number } | null {
  const first = view.tokens[from];
  if (first?.text !== "U" || view.tokens[from + 1]?.text !== "/" || view.tokens[from + 2]?.text !== "I")
    return null;
  let branch: string | undefined;
  const named: string[] = [];
  for (let at = from + 3; at < from + 3 + MOST_WORDS; at += 1) {
    const last = view.tokens[at];
    if (!last || !/^\p{Lu}/u.test(last.text)) return null;
    if (NOUNS.test(last.lower)) {
      const country = countryOfWords(view, from + 3, at, undefined);
      const name = {
        ...(branch !== undefined && { branch }),
        ...(named.length > 0 && { honorific: named.join(" ") }),
        ...(country !== undefined && { country }),
      };
      return { unit: { name, first, last }, after: at + 1 };
    }
    const arm = branchAt(view.words, at);
    if (arm) branch = arm.branch;
    else named.push(last.text);
  }
  return null;
}
