import { countryOfWords } from "./country-of-words.ts";
import { isCredible } from "./is-credible.ts";
import { type NumberedPart, numberedPart } from "./numbered-part.ts";
import { tailOf } from "./tail.ts";
import type { ParsedUnit } from "./unit-name.ts";
import { unitNumberAt } from "./unit-number.ts";
import type { UnitWords } from "./unit-words.ts";

interface Part {
  readonly from: number;
  readonly part: NumberedPart;
}

/** American infantry of higher numbers than any division's is a regiment: "369th Infantry". */
const LAST_DIVISION = 106;
const CHAIN = 8;
/** The size that an arm alone means behind a number: "5th Marines", "7th Cavalry" are regiments, "82nd Airborne" a division. */
const SIZE_OF_ARM: ReadonlyMap<string, string> = new Map([
  ["marine", "regiment"],
  ["cavalry", "regiment"],
  ["jager", "regiment"],
  ["airborne", "division"],
  ["armored", "division"],
]);

/** The numbered units whose names start at an index: more than one in "the 116th and 117th Brigades". */
export function numberedUnitsAt(
  view: UnitWords,
  from: number,
): { units: ParsedUnit[]; after: number } | null {
  const parts: Part[] = [];
  let at = from;
  for (let count = 0; count < CHAIN; count += 1) {
    const found = numberedPart(view, at);
    if (!found) break;
    parts.push({ from: at, part: found });
    if (found.echelon !== undefined) break;
    const next = afterJoin(view, found.end + 1);
    if (next === found.end + 1 || !unitNumberAt(view.tokens, next)) break;
    at = next;
  }
  const last = parts[parts.length - 1];
  const first = parts[0];
  if (!last || !first) return null;
  const isChain = last.part.echelon !== undefined || parts.length === 1;
  if (isChain && isCredible(view, last.from, last.part, parts.length === 1)) return named(view, parts, last);
  return parts.length > 1 && isCredible(view, from, first.part, true) ? named(view, [first], first) : null;
}

/** Index after ",", "and", "&" or "/" between two numbers. */
function afterJoin(view: UnitWords, from: number): number {
  let next = from;
  if (view.words[next] === "," || view.words[next] === "/") next += 1;
  if (/^(?:and|&|or)$/.test(view.words[next] ?? "")) next += 1;
  if (next > from && view.words[next] === "the") next += 1;
  return next;
}

function named(view: UnitWords, parts: readonly Part[], last: Part): { units: ParsedUnit[]; after: number } {
  const tail = tailOf(view, last.part.end);
  const units: ParsedUnit[] = [];
  for (const { from: start, part: it } of parts) {
    const isLast = it === last.part;
    const first = view.tokens[start];
    const end = view.tokens[isLast ? tail.end : it.end];
    if (!first || !end) continue;
    if (!isLast && it.number.form === "plain" && last.part.number.form !== "plain") continue;
    const echelon =
      it.echelon ??
      last.part.echelon ??
      (it.number.form === "pair"
        ? "battalion"
        : it.branch === "infantry" && Number(it.number.number) > LAST_DIVISION
          ? "regiment"
          : SIZE_OF_ARM.get(it.branch ?? ""));
    const branch = it.branch ?? last.part.branch;
    const honorific = isLast ? (tail.honorific ?? it.honorific) : it.honorific;
    const words = countryOfWords(view, start + it.number.length, last.part.end + 1, echelon);
    const country = words ?? it.country ?? (isLast ? tail.country : undefined);
    const regiment = it.number.of && `${it.number.of} regiment${branch === undefined ? "" : ` (${branch})`}`;
    const within = regiment ?? it.within ?? (isLast ? tail.within : undefined);
    const fullName = parts.length > 1 || it.isPlural ? writtenOut(view, it, start, last) : undefined;
    units.push({
      first,
      last: end,
      ...(fullName !== undefined && { fullName }),
      name: {
        number: it.number.number,
        ...(echelon !== undefined && { echelon }),
        ...(branch !== undefined && { branch }),
        ...(honorific !== undefined && { honorific }),
        ...(it.qualifiers.length > 0 && { qualifiers: it.qualifiers }),
        ...(within !== undefined && { within }),
        ...(country !== undefined && { country }),
      },
    });
  }
  return { units, after: tail.end + 1 };
}

/** The number and own words of one unit, then what the last of them says for all, in the singular. */
function writtenOut(view: UnitWords, it: NumberedPart, start: number, last: Part): string {
  const words = (from: number, to: number) => view.tokens.slice(from, to + 1).map((token) => token.text);
  const own = words(start, it.end);
  const hasOwnArm = it.branch !== undefined || it === last.part;
  const size = words(last.from + last.part.number.length, last.part.end);
  const shared = it === last.part ? [] : hasOwnArm ? size.slice(-1) : size;
  const all = [...own, ...shared];
  const noun = all.pop() ?? "";
  return [...all, last.part.isPlural ? noun.replace(/ies$/, "y").replace(/(?<=[^s])s$/, "") : noun].join(" ");
}
