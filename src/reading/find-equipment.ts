import { draft } from "./draft.ts";
import { countryAt, longestEntry } from "./lookups.ts";
import { EQUIPMENT_HEADS } from "./nouns/equipment-heads.ts";
import { personHead } from "./nouns/person-heads.ts";
import type { DraftMention, Page, Token } from "./page.ts";
import { isCapitalised, startsWords } from "./word-evidence.ts";

/** Index of the last noun that belongs to the equipment's name: "Abrams tanks", "HIMARS rocket launchers". */
function headAfter(tokens: readonly Token[], last: number): number {
  let end = last;
  for (let at = last + 1; at < tokens.length && at <= last + 3; at += 1) {
    if (EQUIPMENT_HEADS.has(tokens[at]?.lower ?? "")) end = at;
    else if (
      !/^(main|battle|fighting|rocket|missile|air|defense|defence|multiple|launch|fighter|attack|infantry|self|propelled|cruise|ballistic|kamikaze|-)$/.test(
        tokens[at]?.lower ?? "",
      )
    )
      break;
  }
  return end;
}

function knownAt(
  page: Page,
  tokens: readonly Token[],
  at: number,
): { mention: DraftMention; after: number } | null {
  const match = longestEntry(tokens, at, "equipment");
  const entry = match?.entries[0];
  const first = tokens[at];
  if (!match || !entry || !first) return null;
  const end = headAfter(tokens, at + match.length - 1);
  if (match.isCommonWord && end === at + match.length - 1) return null;
  const last = tokens[end];
  const own = tokens[at + match.length - 1];
  if (!last || !own) return null;
  const made = tokens[at - 1]?.lower === "made" ? countryAt(tokens, at - 3)?.country.code : undefined;
  const country = made ?? entry.country;
  const mention = draft(page.text, first, last, {
    type: "Equipment",
    name: page.text.slice(first.start, own.end),
    gazetteerId: entry.id,
    isPlural: /s$/.test(last.lower),
    attributes: {
      ...(entry.kind !== undefined && { kind: entry.kind }),
      ...(country !== undefined && { country }),
    },
    confidence: 0.8,
  });
  return { mention, after: end + 1 };
}

const SHIP_PREFIXES = new Set([
  "HMS",
  "USS",
  "HMAS",
  "HMCS",
  "INS",
  "ARA",
  "RFA",
  "USNS",
  "KMS",
  "SS",
  "RTS",
]);
const SHIPS = new Set(
  "cruiser destroyer frigate corvette submarine carrier warship battleship minesweeper gunboat ship".split(
    " ",
  ),
);

/** "HMS Sheffield", "the cruiser Moskva". */
function shipAt(
  page: Page,
  tokens: readonly Token[],
  at: number,
): { mention: DraftMention; after: number } | null {
  const first = tokens[at];
  const name = tokens[at + 1];
  if (!first || !name || !isCapitalised(name) || (!SHIP_PREFIXES.has(first.text) && !SHIPS.has(first.lower)))
    return null;
  if (SHIPS.has(first.lower) && (isCapitalised(first) || countryAt(tokens, at + 1)?.form === "adjective"))
    return null;
  const last = isCapitalised(tokens[at + 2]) ? (tokens[at + 2] ?? name) : name;
  const start = SHIP_PREFIXES.has(first.text) ? first : name;
  const mention = draft(page.text, start, last, {
    type: "Equipment",
    attributes: { kind: "ship" },
    confidence: 0.86,
  });
  return { mention, after: last === name ? at + 2 : at + 3 };
}

/** Weapons, vehicles, aircraft and ships: by their designation, and as nouns ("a tank", "cruise missiles"). */
export function findEquipment(page: Page): DraftMention[] {
  const found: DraftMention[] = [];
  for (const { tokens } of page.sentences) {
    for (let at = 0; at < tokens.length; at += 1) {
      const known = knownAt(page, tokens, at) ?? shipAt(page, tokens, at);
      if (known) {
        found.push(known.mention);
        at = known.after - 1;
        continue;
      }
      const token = tokens[at];
      const kind = EQUIPMENT_HEADS.get(token?.lower ?? "");
      if (!token || kind === undefined || EQUIPMENT_HEADS.has(tokens[at + 1]?.lower ?? "")) continue;
      if (personHead(tokens[at + 1]?.lower ?? "") || tokens[at - 1]?.lower === "think") continue;
      if (
        /^(brigade|regiment|battalion|division|company|crew|crews|army|corps|commander|unit|units|platoon|attack|attacks|strike|strikes|fire|forces|plant|factory|-)$/.test(
          tokens[at + 1]?.lower ?? "",
        )
      )
        continue;
      let from = at;
      while (from > 0 && from > at - 4 && MODIFIERS.has(tokens[from - 1]?.lower ?? "")) from -= 1;
      const make = tokens[from - 1];
      const isMake =
        isCapitalised(make) &&
        !startsWords(tokens, from - 1) &&
        !countryAt(tokens, from - 1) &&
        !isCapitalised(tokens[from - 2]);
      if (isMake && make && token.text === token.lower) {
        found.push(
          draft(page.text, make, token, {
            type: "Equipment",
            name: make.text,
            attributes: { kind },
            isPlural: /s$/.test(token.lower),
            confidence: 0.5,
          }),
        );
        continue;
      }
      const first = tokens[from];
      if (first)
        found.push(
          draft(page.text, first, token, {
            type: "Equipment",
            form: "nominal",
            head: token.lower,
            attributes: { kind },
            isPlural: /s$/.test(token.lower),
            confidence: 0.4,
          }),
        );
    }
  }
  return found;
}

const MODIFIERS = new Set(
  "cruise ballistic main battle fighter attack combat military armored armoured anti tank aircraft air surface to guided hypersonic kamikaze reconnaissance heavy light self propelled infantry fighting improvised explosive chemical surveillance naval unmanned aerial multiple rocket launch long range short medium -".split(
    " ",
  ),
);
