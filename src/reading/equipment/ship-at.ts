import { draft } from "../draft.ts";
import { countryAt, titleAt } from "../lookups.ts";
import type { DraftMention, Token } from "../page.ts";
import { branchAt } from "../units/branches.ts";
import { isCapitalised } from "../word-evidence.ts";
import { hasMark, SHIP } from "../word-marks.ts";

/** Prefixes of ships' names, by the navy that uses them; "" for merchant ships. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ["HMS", "GB"],
  ["RFA", "GB"],
  ["USS", "US"],
  ["USNS", "US"],
  ["USCGC", "US"],
  ["HMAS", "AU"],
  ["HMCS", "CA"],
  ["HMNZS", "NZ"],
  ["INS", ""],
  ["ARA", "AR"],
  ["RFS", "RU"],
  ["RTS", "RU"],
  ["FS", "FR"],
  ["FGS", "DE"],
  ["KMS", "DE"],
  ["HNLMS", "NL"],
  ["HDMS", "DK"],
  ["HNoMS", "NO"],
  ["HSwMS", "SE"],
  ["ITS", "IT"],
  ["TCG", "TR"],
  ["ORP", "PL"],
  ["JS", "JP"],
  ["IJN", "JP"],
  ["ROKS", "KR"],
  ["PNS", "PK"],
  ["BAP", "PE"],
  ["SMS", "DE"],
  ["SS", ""],
  ["MV", ""],
  ["MT", ""],
  ["RMS", ""],
]);
const SHIPS = new Set(
  "cruiser destroyer frigate corvette submarine carrier warship battleship battlecruiser minesweeper minehunter gunboat ship flagship ferry tanker freighter tugboat vessel boat icebreaker".split(
    " ",
  ),
);
/** "ship" and "boat" need a word of war before them, or quotation marks, to be followed by a name. */
const NEEDS_KIND = new Set(["ship", "boat", "vessel", "tanker", "carrier", "flagship", "ferry"]);
const KINDS_BEFORE =
  /^(?:landing|patrol|missile|assault|supply|rescue|reconnaissance|intelligence|hospital|cargo|oil|torpedo|aircraft|support|training|tank|depot|transport|research)$/;
/** "H.M.S.", "S.S." */
const POINTED = /^(?:\p{Lu}\.){2,5}$/u;
const MOST_WORDS = 4;

/** Index of the last token of a ship's name: "Gerald R. Ford", "Prince of Wales", "Rostov-on-Don". */
function nameEnd(tokens: readonly Token[], from: number): number {
  let end = from;
  for (let at = from + 1; at < from + MOST_WORDS + 2; at += 1) {
    const token = tokens[at];
    if (!token) break;
    if (isCapitalised(token) || /^\p{Lu}\.$/u.test(token.text)) end = at;
    else if (!/^(?:of|de|del|-|on|na|\.)$/.test(token.lower) || !isJoinedTo(tokens, at)) break;
  }
  return end;
}

/** "of" and hyphens only inside a name: a capital or a hyphen follows at once; a stop only behind an initial. */
function isJoinedTo(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token?.text === ".") return before?.text.length === 1 && isCapitalised(next);
  if (token?.text === "-") return before?.end === token.start && token.end === next?.start;
  if (token?.lower === "on" || token?.lower === "na") return before?.text === "-" && next?.text === "-";
  return isCapitalised(next);
}

/** "Arleigh Burke-class destroyer", "Kilo-class attack submarine": a ship by the class that it is of. */
function ofClassAt(
  text: string,
  tokens: readonly Token[],
  at: number,
): { mention: DraftMention; after: number } | null {
  const first = tokens[at];
  if (!first || !isCapitalised(first)) return null;
  let mark = at + 1;
  while (mark < at + MOST_WORDS && isCapitalised(tokens[mark])) mark += 1;
  if (tokens[mark]?.text !== "-" || tokens[mark + 1]?.lower !== "class") return null;
  if (/^(?:the|a|an|one|two|three|its|this)$/.test(first.lower)) return null;
  let end = mark + 2;
  while (end < mark + 6 && BEFORE_SHIP.test(tokens[end]?.lower ?? "")) end += 1;
  const last = tokens[end];
  if (!last || !SHIPS.has(last.lower.replace(/s$/, ""))) return null;
  const country = countryOfShip(tokens, at);
  const mention = draft(text, first, last, {
    type: "Equipment",
    name: text.slice(first.start, tokens[mark + 1]?.end),
    isPlural: /s$/.test(last.lower),
    attributes: { kind: "ship", ...(country !== undefined && { country }) },
    confidence: 0.945,
  });
  return { mention, after: end + 1 };
}
const BEFORE_SHIP =
  /^(?:landing|patrol|missile|guided|assault|attack|ballistic|nuclear|powered|diesel|electric|amphibious|aircraft|stealth|large|small|fast|air|defence|defense|-)$/;

/** The navy whose ships a prefix tells, with points or without, or undefined. */
const navyOf = (prefix: string): string | undefined =>
  PREFIXES.get(prefix) ??
  (prefix.endsWith(".") && POINTED.test(prefix) ? PREFIXES.get(prefix.replace(/\./g, "")) : undefined);

/** Whether the name of a ship may begin with a word, or behind it. */
export const mayOpenShip = (text: string, lower: string): boolean =>
  navyOf(text) !== undefined || SHIPS.has(lower);

/** "HMS Sheffield", "the cruiser Moskva", "landing ship “Saratov”". */
export function shipAt(
  text: string,
  tokens: readonly Token[],
  at: number,
): { mention: DraftMention; after: number } | null {
  const first = tokens[at];
  if (!first) return null;
  const ofClass = ofClassAt(text, tokens, at);
  if (ofClass) return ofClass;
  if (!hasMark(first, SHIP)) return null;
  const navy = navyOf(first.text);
  const isKind = SHIPS.has(first.lower) && !isCapitalised(first);
  if (navy === undefined && !isKind) return null;
  const isQuoted = /^["“«']$/.test(tokens[at + 1]?.text ?? "");
  const from = isQuoted ? at + 2 : at + 1;
  const name = tokens[from];
  if (!name || !isCapitalised(name)) return null;
  if (navy !== undefined) {
    const isOther = branchAt([name.lower], 0) !== null || titleAt(tokens, from) !== null;
    if (isOther && (first.text === "SS" || first.text === "MT" || first.text === "FS")) return null;
  } else {
    if (!isQuoted && NEEDS_KIND.has(first.lower) && !KINDS_BEFORE.test(tokens[at - 1]?.lower ?? ""))
      return null;
    if (countryAt(tokens, from)?.form === "adjective") return null;
  }
  const end = nameEnd(tokens, from);
  const last = tokens[end];
  if (!last || (tokens[end + 1]?.text === "-" && tokens[end + 1]?.start === last.end)) return null;
  const country = navy || countryOfShip(tokens, at);
  const mention = draft(text, navy === undefined ? name : first, last, {
    type: "Equipment",
    attributes: { kind: "ship", ...(country && { country }) },
    confidence: 0.93,
  });
  return { mention, after: end + 1 };
}

/** The navy whose adjective stands before the kind of ship: "the Russian missile cruiser Moskva". */
function countryOfShip(tokens: readonly Token[], at: number): string | undefined {
  for (let back = at - 1; back >= at - 4; back -= 1) {
    const named = countryAt(tokens, back);
    if (named) return named.country.code;
    if (!/^[\p{L}-]+$/u.test(tokens[back]?.text ?? "")) return undefined;
  }
  return undefined;
}
