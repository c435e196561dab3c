import { draft } from "./draft.ts";
import { designationAt } from "./equipment/designation-at.ts";
import { isModifier, modifiersStart } from "./equipment/modifiers.ts";
import { headEnd, nicknameEnd } from "./equipment/name-end.ts";
import { shipAt } from "./equipment/ship-at.ts";
import { isToldAsThing } from "./equipment/told-as-thing.ts";
import { countryAt, longestEntry } from "./lookups.ts";
import { type EquipmentHead, equipmentHeadAt } from "./nouns/equipment-heads.ts";
import type { DraftMention, Page, Token } from "./page.ts";
import { isCapitalised, startsWords } from "./word-evidence.ts";
import { CAPITAL, DESIGNATION, EQUIPMENT, hasMark, LISTED_EQUIPMENT, SHIP } from "./word-marks.ts";

interface Found {
  readonly mention: DraftMention;
  readonly after: number;
}

/** Of a designation, or a listed name with its noun or told as a thing: no other reading stands beside it. */
const SURE = 0.945;

/** The country of "US-made", "Iranian-supplied" before a name, or undefined. */
function makerBefore(tokens: readonly Token[], at: number): string | undefined {
  if (!/^(?:made|built|supplied|produced|designed|provided)$/.test(tokens[at - 1]?.lower ?? ""))
    return undefined;
  return countryAt(tokens, at - 3)?.country.code ?? countryAt(tokens, at - 2)?.country.code;
}

/** A weapon that the list knows: "Abrams tanks", "HIMARS". */
function knownAt(page: Page, tokens: readonly Token[], at: number, isJoined: boolean): Found | null {
  const match = longestEntry(tokens, at, "equipment");
  const entry = match?.entries[0];
  const first = tokens[at];
  if (!match || !entry || !first) return null;
  const end = headEnd(tokens, at + match.length - 1);
  const isArticle = first.text === "A" && tokens[at + 1]?.text !== "-";
  if (isArticle) return null;
  const isBare = end === at + match.length - 1;
  const isThing = !isBare || isJoined || isToldAsThing(tokens, at, end + 1);
  if (match.isCommonWord && !isThing) return null;
  const last = tokens[end];
  const own = tokens[at + match.length - 1];
  if (!last || !own) return null;
  const country = makerBefore(tokens, at) ?? entry.country;
  const mention = draft(page.text, first, last, {
    type: "Equipment",
    name: page.text.slice(first.start, own.end),
    gazetteerId: entry.id,
    isPlural: /s$/.test(last.lower),
    attributes: {
      ...(entry.kind !== undefined && { kind: entry.kind }),
      ...(country !== undefined && { country }),
    },
    confidence: isThing ? SURE : 0.8,
  });
  return { mention, after: end + 1 };
}

/** A weapon by its designation, listed or not: "Su-34 bombers", "T-72B3s", "KC-135R Stratotanker". */
function designatedAt(page: Page, tokens: readonly Token[], at: number): Found | null {
  const found = designationAt(tokens, at);
  const first = tokens[at];
  if (!found || !first) return null;
  const nickname = found.isPlural ? found.last : nicknameEnd(tokens, found.last);
  const end = headEnd(tokens, nickname);
  const [own, last] = [tokens[nickname], tokens[end]];
  if (!own || !last) return null;
  const country = makerBefore(tokens, at) ?? found.country;
  const mention = draft(page.text, first, last, {
    type: "Equipment",
    name: page.text.slice(first.start, own.end).replace(/(?<=\d[A-Z]*)s$/, ""),
    isPlural: /s$/.test(last.text) && (end > nickname || found.isPlural),
    attributes: { kind: found.kind, ...(country !== undefined && { country }) },
    confidence: SURE,
  });
  return { mention, after: end + 1 };
}

/** Weapons named by their noun: "a tank", "155mm howitzers", "Zoljanah rockets". */
function nominalAt(page: Page, tokens: readonly Token[], at: number, head: EquipmentHead): Found | null {
  const first = tokens[at];
  const last = tokens[at + head.length - 1];
  if (!first || !last || isModifier(tokens, at, head.length)) return null;
  const from = modifiersStart(tokens, at);
  const make = tokens[from - 1];
  const after = at + head.length;
  const isPlural = /s$/.test(last.lower) && last.lower !== "sas";
  const isMake =
    make !== undefined &&
    isCapitalised(make) &&
    !startsWords(tokens, from - 1) &&
    !countryAt(tokens, from - 1) &&
    !longestEntry(tokens, from - 1, "organizations") &&
    !isCapitalised(tokens[from - 2]) &&
    first.text === first.lower;
  if (isMake)
    return {
      after,
      mention: draft(page.text, make, last, {
        type: "Equipment",
        name: make.text,
        attributes: { kind: head.kind },
        isPlural,
        confidence: 0.5,
      }),
    };
  const start = tokens[from] ?? first;
  const owner = countryAt(tokens, from - 1);
  const country = makerBefore(tokens, from) ?? (owner?.form === "adjective" ? owner.country.code : undefined);
  return {
    after,
    mention: draft(page.text, start, last, {
      type: "Equipment",
      form: "nominal",
      head: last.lower,
      attributes: { kind: head.kind, ...(country !== undefined && { country }) },
      isPlural,
      confidence: 0.4,
    }),
  };
}

const MAY_BE_LISTED = LISTED_EQUIPMENT | DESIGNATION;
/** A ship may also be told by the name of its class: "Kilo-class submarine". */
const MAY_OPEN = MAY_BE_LISTED | EQUIPMENT | SHIP | CAPITAL;

/** Weapons, vehicles, aircraft and ships: by their designation or name, and as nouns ("a tank", "cruise missiles"). */
export function findEquipment(page: Page): DraftMention[] {
  const found: DraftMention[] = [];
  for (const { tokens } of page.sentences) {
    let before = Number.NaN;
    for (let at = 0; at < tokens.length; at += 1) {
      const token = tokens[at] as Token;
      if (!hasMark(token, MAY_OPEN)) continue;
      const isName = hasMark(token, MAY_BE_LISTED) && /^[\p{Lu}\d]/u.test(token.text);
      const isJoined = before === at - 1 && /^(?:and|or|,)$/.test(tokens[before]?.lower ?? "");
      const known = isName
        ? longer(knownAt(page, tokens, at, isJoined), designatedAt(page, tokens, at))
        : null;
      const head = known || !hasMark(token, EQUIPMENT) ? null : equipmentHeadAt(tokens, at);
      const noun = known ? known.after - 1 : at + (head?.length ?? 1) - 1;
      const ship = shipAt(page.text, tokens, noun);
      const one = ship ?? known ?? (head && nominalAt(page, tokens, at, head));
      if (known && ship) found.push(known.mention);
      if (!one) continue;
      found.push(one.mention);
      if (one.mention.confidence >= SURE) before = one.after;
      at = one.after - 1;
    }
  }
  return found;
}

/** The one that takes more words; the listed one, as sure as its designation, where they take as many. */
function longer(listed: Found | null, designated: Found | null): Found | null {
  if (!listed || !designated) return listed ?? designated;
  if (designated.after > listed.after) return designated;
  const confidence = Math.max(listed.mention.confidence, designated.mention.confidence);
  return { ...listed, mention: { ...listed.mention, confidence } };
}
