import { countryAt, longestEntry } from "../gazetteers/index.ts";
import { COUNTRY, hasMark, LISTED_ORGANIZATION } from "../word-marks.ts";
import { BRACKETED } from "./qualifiers.ts";
import type { UnitWords } from "./unit-words.ts";

/** What may stand between a country and the name of its unit: "Russia's elite 76th …", "the Ukrainian army's 92nd …". */
const BETWEEN =
  /^(?:'s|’|'|army|army's|military|military's|forces|forces'|navy's|marines'|imperial|elite|special|regular|royal|republican|guard|guard's|guards|ground|armed|so|called|own|own)$/;

/** The country that words name by adjective, name or the short form of one of its forces: "Russian", "Ukraine", "IDF". */
function ownerAt(view: UnitWords, at: number): { country: string; length: number } | null {
  const republic = BRACKETED.get(view.words[at] ?? "");
  if (republic !== undefined) return { country: republic, length: 1 };
  const named = hasMark(view.tokens[at], COUNTRY) ? countryAt(view.tokens, at) : null;
  if (named && named.form !== "seat") return { country: named.country.code, length: named.length };
  if (!hasMark(view.tokens[at], LISTED_ORGANIZATION)) return null;
  const force = longestEntry(view.tokens, at, "organizations");
  const entry = force?.entries[0];
  const isForce =
    entry?.kind === "armedForces" || entry?.kind === "armedGroup" || entry?.kind === "intelligence";
  return force && isForce && entry.country !== undefined
    ? { country: entry.country, length: force.length }
    : null;
}

/** The owner that words from an index on name, with the words before it that belong to its name: "South Sudan", not "Sudan". */
function longestOwner(view: UnitWords, at: number): { country: string; length: number } | null {
  const owner = ownerAt(view, at);
  if (!owner) return null;
  for (let before = 1; before <= 2; before += 1) {
    const longer = at >= before ? ownerAt(view, at - before) : null;
    if (longer && longer.length >= owner.length + before)
      return { country: longer.country, length: longer.length - before };
  }
  return owner;
}

/** The country whose adjective, possessive or army stands before a unit's name. */
export function countryBefore(view: UnitWords, from: number): string | undefined {
  for (let at = from - 1; at >= 0 && at >= from - 4; at -= 1) {
    const owner = longestOwner(view, at);
    if (!owner || at + owner.length > from) continue;
    const between = view.words.slice(at + owner.length, from);
    return between.every((word) => BETWEEN.test(word)) ? owner.country : undefined;
  }
  return undefined;
}

/** The country named right behind a unit: "(Ukraine)", "of the Russian army", "of the GRU". */
export function countryAfter(view: UnitWords, after: number): string | undefined {
  const opens = view.words[after];
  if (opens !== "(" && opens !== "of") return undefined;
  return ownerAt(view, view.words[after + 1] === "the" ? after + 2 : after + 1)?.country;
}
