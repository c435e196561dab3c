import { unitPrefix } from "./abbreviations.ts";
import type { ParsedUnit } from "./unit-name.ts";
import { unitNumberAt } from "./unit-number.ts";
import type { UnitWords } from "./unit-words.ts";

/** A numbered part of a German wing: "II./JG 26", "II Gruppe of Jagdgeschwader 26", "3./KG 200" (a squadron). */
export function partOfWingAt(view: UnitWords, from: number): { unit: ParsedUnit; after: number } | null {
  const first = view.tokens[from];
  if (!first || !/^(?:[IVX]{1,4}|\d{1,2})$/.test(first.text)) return null;
  let at = view.words[from + 1] === "." ? from + 2 : from + 1;
  const isGruppe = view.words[at] === "gruppe";
  if (isGruppe) at += 1;
  if (!(isGruppe ? /^(?:of|,|\/)$/ : /^\/$/).test(view.words[at] ?? "")) return null;
  const wing = unitPrefix(view.tokens[at + 1]?.text ?? "");
  const last = view.tokens[at + 2];
  if (wing?.echelon !== "wing" || !last || !/^\d{1,3}$/.test(last.text)) return null;
  const number = unitNumberAt(view.tokens, from)?.number ?? first.text;
  const isRoman = !/^\d/.test(first.text);
  const within = `${last.text} wing`;
  const name = { ...wing, number, echelon: isRoman || isGruppe ? "gruppe" : "squadron", within };
  return { unit: { first, last, name }, after: at + 3 };
}
