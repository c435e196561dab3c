import { organizationHead } from "../nouns/organization-heads.ts";
import type { Page } from "../page.ts";
import { isSmallSyllable } from "../personal-names.ts";
import type { TaggedName } from "./tag-names.ts";

/** Names seen in two that are one: a body and the place that it is of ("Liberal Party" + "of" + "Australia"), a person with a nickname between. In order of the text. */
export function joinNames(page: Page, tagged: readonly TaggedName[]): TaggedName[] {
  const joined: TaggedName[] = [];
  for (const it of tagged) {
    const name = isCutShort(page, it) ? { ...it, after: it.after + 2 } : it;
    const last = joined[joined.length - 1];
    const opening = joined[joined.length - 2];
    if (last && opening && isNickname(page, opening, last, name))
      joined.splice(-2, 2, { ...opening, after: name.after });
    else if (
      last &&
      (isNickname(page, last, undefined, name) || (name.type === "Place" && isOf(page, last, name)))
    )
      joined[joined.length - 1] = { ...last, after: name.after };
    else joined.push(name);
  }
  return joined;
}

/** "Kim Jong" of "Kim Jong-un". */
function isCutShort(page: Page, { type, sentence, from, after }: TaggedName): boolean {
  return type === "Person" && isSmallSyllable(page.sentences[sentence]?.tokens ?? [], from, after + 1);
}

function isOf(page: Page, body: TaggedName, place: TaggedName): boolean {
  if (body.type !== "Organization" || body.sentence !== place.sentence) return false;
  const tokens = page.sentences[body.sentence]?.tokens ?? [];
  if (organizationHead(tokens[body.after - 1]?.lower ?? "") === undefined) return false;
  if (tokens[body.after]?.lower !== "of") return false;
  const gap = place.from - body.after;
  return gap === 1 || (gap === 2 && tokens[body.after + 1]?.lower === "the");
}

const QUOTES = /^["“”'‘’„]$/;
const MOST_NICKNAME_WORDS = 3;

/** Whether two names stand around a nickname in quotation marks, a name itself or none: John “J.D.” Dorrian. */
function isNickname(
  page: Page,
  given: TaggedName,
  nickname: TaggedName | undefined,
  family: TaggedName,
): boolean {
  if (given.type !== "Person" || family.type !== "Person" || given.sentence !== family.sentence) return false;
  const gap = family.from - given.after;
  if (gap < 3 || gap > MOST_NICKNAME_WORDS + 2) return false;
  const tokens = page.sentences[given.sentence]?.tokens ?? [];
  const [opens, closes] = [tokens[given.after], tokens[family.from - 1]];
  if (!opens || !closes || !QUOTES.test(opens.text) || !QUOTES.test(closes.text)) return false;
  return nickname === undefined || (nickname.from > given.after && nickname.after < family.from);
}
