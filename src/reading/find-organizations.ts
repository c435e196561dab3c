import { bodyOfCountryAt, collectiveAt, collectiveOf, governmentAt } from "./collectives.ts";
import { draft } from "./draft.ts";
import { countryAt, longestEntry, titleAt } from "./lookups.ts";
import { OPENS_A_NAME, organizationHead } from "./nouns/organization-heads.ts";
import type { DraftMention, Page, Sentence, Token } from "./page.ts";
import { isCapitalised, isHeadline, startsWords, wordEvidence } from "./word-evidence.ts";
import { CAPITALS, EVERYDAY, hasMark, ORGANIZATION_HEAD } from "./word-marks.ts";

const MOST_WORDS = 10;
const INSIDE = new Set(["of", "for", "and", "the", "on", "&", "de", "in"]);

/** Last token of the capitalised words from one on, with "of", "for", "and", "the" where capitals go on after them. */
function nameEnd(tokens: readonly Token[], from: number, joins: ReadonlySet<string>): number {
  let end = from;
  for (let at = from + 1; at < tokens.length && at < from + MOST_WORDS; at += 1) {
    const token = tokens[at];
    if (!token) break;
    if (isCapitalised(token) || (at === end + 1 && /^\d+$/.test(token.text))) {
      end = at;
      continue;
    }
    const isHyphen = token.text === "-" && tokens[at - 1]?.end === token.start;
    if (!joins.has(token.lower) && !isHyphen) break;
    if (token.lower === "and" && tokens[at + 1]?.lower === "the") break;
    if (token.lower === "in" && !isCapitalised(tokens[at + 1])) break;
  }
  return end;
}

const NONE: ReadonlySet<string> = new Set();
const OF: ReadonlySet<string> = new Set(["of", "&", "for"]);

/** "Ministry of Internal Affairs", "Institute for the Study of War". */
function headFirst(page: Page, tokens: readonly Token[], at: number): DraftMention | null {
  if (tokens[at]?.lower === "the") return null;
  let head = at;
  while (head < at + 4 && isCapitalised(tokens[head]) && !OPENS_A_NAME.has(tokens[head]?.lower ?? ""))
    head += 1;
  const next = tokens[head + 1]?.lower ?? "";
  if (next !== "of" && next !== "for" && next !== "on") return null;
  const kind = organizationHead(tokens[head]?.lower ?? "");
  if (kind === undefined || !isCapitalised(tokens[head]) || !OPENS_A_NAME.has(tokens[head]?.lower ?? ""))
    return null;
  const end = nameEnd(tokens, head, INSIDE);
  const first = tokens[at];
  const last = tokens[end];
  if (!first || !last || end <= head + 1) return null;
  if (head > at && titleAt(tokens, at)) return null;
  return draft(page.text, first, last, { type: "Organization", attributes: { kind }, confidence: 0.8 });
}

/** "Syrian Democratic Forces", "Security Council", "Kyiv School of Economics". */
function headLast(page: Page, sentence: Sentence, at: number): DraftMention | null {
  const { tokens } = sentence;
  const first = tokens[at];
  if (!first || first.lower === "the" || first.lower === "task") return null;
  const end = nameEnd(tokens, at, NONE);
  let head = end;
  while (head > at && !hasMark(tokens[head], ORGANIZATION_HEAD)) head -= 1;
  if (head === at || isHeadline(sentence)) return null;
  const kind = organizationHead(tokens[head]?.lower ?? "");
  if (kind === undefined) return null;
  if (
    hasMark(first, EVERYDAY) &&
    startsWords(tokens, at) &&
    !wordEvidence(page.sentences).capital.has(first.lower)
  )
    return null;
  if (titleAt(tokens, at) && head - at < 2) return null;
  if (
    head === at + 1 &&
    !hasMark(first, ORGANIZATION_HEAD) &&
    countryAt(tokens, at) &&
    tokens[head]?.lower === "mission"
  )
    return null;
  const reach =
    tokens[head + 1]?.lower === "of" && isCapitalised(tokens[head + 2]) ? nameEnd(tokens, head, OF) : head;
  const last = tokens[reach];
  if (!last) return null;
  return draft(page.text, first, last, { type: "Organization", attributes: { kind }, confidence: 0.68 });
}

function known(page: Page, sentence: Sentence, at: number): DraftMention | null {
  const { tokens } = sentence;
  const match = longestEntry(tokens, at, "organizations");
  if (!match) return null;
  const first = tokens[afterOwner(tokens, at, at + match.length)];
  const last = tokens[at + match.length - 1];
  const entry = match.entries[0];
  if (!first || !last || !entry) return null;
  const isLone = match.length === 1 && startsWords(tokens, at);
  if (isLone && (hasMark(first, EVERYDAY) || wordEvidence(page.sentences).small.has(first.lower)))
    return null;
  const isShort = match.length === 1 && hasMark(first, CAPITALS);
  const isAcronym = isShort && /^\p{Lu}{2,6}$/u.test(first.text) && !isHeadline(sentence);
  if (match.isCommonWord && !isAcronym && (isLone || isHeadline(sentence))) return null;
  if (match.length === 1 && !isShort) {
    const before = tokens[at - 1];
    const next = tokens[at + match.length];
    const isInside = (it: Token | undefined, other: number) =>
      it !== undefined &&
      isCapitalised(it) &&
      !startsWords(tokens, other) &&
      !countryAt(tokens, other) &&
      !hasMark(it, EVERYDAY) &&
      !titleAt(tokens, other);
    if (isInside(before, at - 1) || isInside(next, at + 1)) return null;
  }
  const { kind, country, acronym } = entry;
  return draft(page.text, first, last, {
    type: "Organization",
    gazetteerId: collectiveOf(entry) ?? entry.id,
    attributes: {
      ...(kind !== undefined && { kind }),
      ...(country !== undefined && { country }),
      ...(acronym !== undefined && { acronym }),
    },
    confidence: match.length > 1 ? 0.9 : match.isCommonWord && !isAcronym ? 0.5 : 0.82,
  });
}

/** Index after "Ukraine’s" where a known name starts with its owner: the owner is a name of its own. */
function afterOwner(tokens: readonly Token[], from: number, after: number): number {
  for (let at = from + 1; at < from + 4 && at + 1 < after; at += 1)
    if (tokens[at]?.lower === "'s" && isCapitalised(tokens[at + 1]))
      return countryAt(tokens, from)?.length === at - from ? at + 1 : from;
  return from;
}

/** Initials of a name's capitalised words: "Military Intelligence Directorate" → "MID". */
function initials(words: string): string {
  return (words.match(/\p{L}[\p{L}’'-]*/gu) ?? [])
    .filter((it) => /^\p{Lu}/u.test(it))
    .map((it) => it[0])
    .join("");
}

/** An organisation that its short form in brackets shows to be one: "Popular Front for Peace (PFP)". */
function withAcronym(page: Page, tokens: readonly Token[], at: number): DraftMention[] {
  const [open, short, close] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (
    open?.text !== "(" ||
    close?.text !== ")" ||
    !short ||
    !/^\p{Lu}[\p{Lu}\p{Ll}\d]*\p{Lu}s?$/u.test(short.text)
  )
    return [];
  let from = at - 1;
  while (
    from > 0 &&
    from > at - MOST_WORDS &&
    (isCapitalised(tokens[from - 1]) || INSIDE.has(tokens[from - 1]?.lower ?? ""))
  )
    from -= 1;
  while (from < at && !isCapitalised(tokens[from])) from += 1;
  for (; from < at - 1; from += 1) {
    const first = tokens[from];
    const last = tokens[at - 1];
    if (!first || !last || !isCapitalised(first)) continue;
    if (initials(page.text.slice(first.start, last.end)) !== short.text) continue;
    const attributes = { acronym: short.text };
    return [
      draft(page.text, first, last, { type: "Organization", attributes, confidence: 0.75 }),
      draft(page.text, short, short, { type: "Organization", attributes, confidence: 0.75 }),
    ];
  }
  return [];
}

/** Short forms in capitals that are no organisations. */
export const NO_ORGANIZATIONS: ReadonlySet<string> = new Set(
  "TV GPS GMT CEO AKA POW POWS KIA MIA WIA IED IEDS VBIED VBIEDS UAV UAVS APC APCS IFV IFVS HQ PHD USD EUR UTC EST PDT PST CET AM PM DIY FAQ PDF URL COVID SARS HIV AIDS SVBIED SVBIEDS SUICIDE ATGM ATGMS UUV USV UGV FPV ERA ATV HMMWV EFP GMO NGO NGOS IDP IDPS VIP ID OK VS LLC MR MRS DR ST NO II III IV VI VII VIII IX XI XII WWI WWII AD BC CE BCE DNA ATM CCTV SUV RPG RPGS MANPADS MLRS SAM SAMS ICBM NBC CBRN EW SIGINT OSINT WMD WMDS LINK TITLE NEW THE AND FOR ALL BREAKING UPDATE PHOTO VIDEO RIP SOS LIVE".split(
    " ",
  ),
);

/** An unknown short form in capitals amid ordinary words: "WMF agreed". */
function shortForm(page: Page, sentence: Sentence, at: number): DraftMention | null {
  const { tokens } = sentence;
  const token = tokens[at];
  if (
    !token ||
    !hasMark(token, CAPITALS) ||
    !/^\p{Lu}{3,6}$/u.test(token.text) ||
    NO_ORGANIZATIONS.has(token.text) ||
    isHeadline(sentence)
  )
    return null;
  if (longestEntry(tokens, at) || countryAt(tokens, at)) return null;
  const next = tokens[at + 1];
  const before = tokens[at - 1];
  if ((next?.text === "-" && next.start === token.end) || isCapitalised(next) || /^\d/.test(next?.text ?? ""))
    return null;
  if (
    before?.text === "-" ||
    (isCapitalised(before) && !startsWords(tokens, at - 1)) ||
    /^\d/.test(before?.text ?? "")
  )
    return null;
  let capitals = 0;
  for (const it of tokens) if (hasMark(it, CAPITALS)) capitals += 1;
  if (capitals > 4 || capitals * 3 > tokens.length) return null;
  return draft(page.text, token, token, {
    type: "Organization",
    attributes: { acronym: token.text },
    confidence: 0.38,
  });
}

function keep(found: DraftMention[], one: DraftMention | null): void {
  if (one) found.push(one);
}

/** Every organisation that a page names: known ones, names that say what they are, bodies of states, governments by their capital. */
export function findOrganizations(page: Page): DraftMention[] {
  const found: DraftMention[] = [];
  for (const sentence of page.sentences) {
    const { tokens } = sentence;
    for (let at = 0; at < tokens.length; at += 1) {
      const token = tokens[at] as Token;
      const body = bodyOfCountryAt(page.text, tokens, at);
      if (body) found.push(body);
      if (token.text === "(") found.push(...withAcronym(page, tokens, at));
      if (!isCapitalised(token)) continue;
      const isInside =
        isCapitalised(tokens[at - 1]) && !startsWords(tokens, at - 1) && !countryAt(tokens, at - 1);
      if (!isInside) keep(found, collectiveAt(page.text, tokens, at));
      keep(found, governmentAt(page.text, sentence, at));
      keep(found, known(page, sentence, at));
      if (isInside) continue;
      keep(found, headFirst(page, tokens, at));
      keep(found, headLast(page, sentence, at));
      keep(found, shortForm(page, sentence, at));
    }
  }
  return found;
}
