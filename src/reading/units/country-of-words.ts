import { countryNamed } from "../gazetteers/index.ts";
import { COUNTRY, hasMark } from "../word-marks.ts";
import { SOVIET_FRONTS, WORD_COUNTRIES } from "./known-names.ts";
import type { UnitWords } from "./unit-words.ts";

/** The country that the words of a unit's name tell: "1st Polish Armoured Division", "XIV Panzer Corps", "1st Ukrainian Front" (Soviet). */
export function countryOfWords(
  view: UnitWords,
  from: number,
  to: number,
  echelon: string | undefined,
): string | undefined {
  if (echelon === "front")
    return view.words.slice(from, to).some((it) => SOVIET_FRONTS.has(it)) ? "SU" : undefined;
  for (let at = from; at < to; at += 1) {
    const word = view.words[at] ?? "";
    const told = WORD_COUNTRIES.get(word);
    if (told !== undefined) return told;
    if (!hasMark(view.tokens[at], COUNTRY)) continue;
    const two = countryNamed(`${view.tokens[at]?.text} ${view.tokens[at + 1]?.text}`);
    const named = two ?? countryNamed(view.tokens[at]?.text ?? "");
    if (named && (named.form === "adjective" || named.form === "name")) return named.country.code;
  }
  return undefined;
}
