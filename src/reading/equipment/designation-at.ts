import { equipmentHeadAt } from "../nouns/equipment-heads.ts";
import type { Token } from "../page.ts";
import { DESIGNATION, hasMark } from "../word-marks.ts";
import { familiesNamed, familiesWithHyphen, familyOfWord } from "./designations.ts";

export interface Designation {
  readonly kind: string;
  readonly country?: string;
  /** Index of the last token of the designation itself ("T-72B3" of "T-72B3 tanks"). */
  readonly last: number;
  readonly isPlural: boolean;
}

/** What stands before letters and a number that are no weapon: roads, flights, visas, meetings. */
const OTHER_BEFORE =
  /^(?:highway|route|road|motorway|interstate|flight|visa|form|article|section|vitamin|gate|room|class|grade|line|bus|exit|junction|autobahn)$/;
const OTHER_AFTER =
  /^(?:visa|visas|highway|motorway|road|summit|virus|vaccine|visit|tax|class|student|students|movement|rebels|rebel|line|bus|form|vitamin|protein|meeting|nations|countries)$/;
const FIGURE = /^\d{1,4}[\p{L}\d]{0,6}$/u;

const touches = (a: Token | undefined, b: Token | undefined): boolean =>
  a !== undefined && b !== undefined && a.end === b.start;
const isHyphen = (token: Token | undefined): boolean => /^[-‑‐–]$/.test(token?.text ?? "");

/** Index of the last token of suffixes joined to a figure: "S-300PMU-2", "Mi-8AMTSh-VN", "Shahed-131/136". */
function suffixEnd(tokens: readonly Token[], figure: number): number {
  let end = figure;
  for (let count = 0; count < 2; count += 1) {
    const [mark, next] = [tokens[end + 1], tokens[end + 2]];
    const isJoin = isHyphen(mark) || mark?.text === "/";
    if (!isJoin || !touches(tokens[end], mark) || !touches(mark, next)) break;
    if (!/^(?:\d{1,4}[A-Z]?|\p{Lu}{1,4}\d?)$/u.test(next?.text ?? "")) break;
    end += 2;
  }
  return end;
}

/** Whether a noun of weapons stands within reach behind a designation: "B-1 strategic bombers". */
function headBehind(tokens: readonly Token[], last: number): boolean {
  for (let at = last + 1; at <= last + 3; at += 1) {
    if (equipmentHeadAt(tokens, at)) return true;
    if (!/^[\p{L}-]+$/u.test(tokens[at]?.text ?? "")) return false;
  }
  return false;
}

/** Behind the name of a road, or within a longer word of letters and hyphens, stands no weapon. */
const isOther = (tokens: readonly Token[], from: number): boolean =>
  OTHER_BEFORE.test(tokens[from - 1]?.lower ?? "") ||
  (isHyphen(tokens[from - 1]) && touches(tokens[from - 1], tokens[from]));

/** A designation of letters and figures that starts at a token, by the tables of families: the model itself need not be listed. */
export function designationAt(tokens: readonly Token[], from: number): Designation | null {
  const first = tokens[from];
  if (!first || !hasMark(first, DESIGNATION)) return null;
  const word = familyOfWord(first.text);
  if (word && !isOther(tokens, from) && !OTHER_AFTER.test(tokens[from + 1]?.lower ?? ""))
    return { ...word, last: suffixEnd(tokens, from), isPlural: first.text.endsWith("s") };
  const named = familiesNamed(first.text);
  const families = named.length > 0 ? named : familiesWithHyphen(first.text);
  if (families.length === 0 || isOther(tokens, from)) return null;
  const hyphen = isHyphen(tokens[from + 1]) && touches(first, tokens[from + 1]);
  const at = hyphen ? from + 2 : from + 1;
  const figure = tokens[at];
  if (
    !figure ||
    !FIGURE.test(figure.text) ||
    (hyphen ? !touches(tokens[at - 1], figure) : named.length === 0)
  )
    return null;
  if (!hyphen && /^(?:19|20)\d\d$/.test(figure.text)) return null;
  const last = suffixEnd(tokens, at);
  if (OTHER_AFTER.test(tokens[last + 1]?.lower ?? "")) return null;
  const family = families.find(
    ({ sure }) => sure === undefined || sure.test(figure.text) || headBehind(tokens, last),
  );
  if (!family) return null;
  const { kind, country } = family;
  return {
    kind,
    last,
    isPlural: /\d[A-Z]*s$/.test(tokens[last]?.text ?? ""),
    ...(country !== undefined && { country }),
  };
}
