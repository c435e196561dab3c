import { draft } from "./draft.ts";
import { countryAt, peopleAt } from "./lookups.ts";
import type { DraftMention, Page, Token } from "./page.ts";
import { isCapitalised } from "./word-evidence.ts";

const FAITHS: ReadonlySet<string> = new Set(
  "muslim muslims christian christians jewish jews jew sunni sunnis shia shias shiite shiites yazidi yazidis yezidi yezidis kurd kurds kurdish arab arabs druze alawite alawites tatar tatars cossack cossacks chechen chechens turkmen pashtun pashtuns hazara hazaras tutsi tutsis hutu hutus bosniak bosniaks roma palestinian palestinians islamist islamists catholic catholics orthodox islam islamic uyghur uyghurs rohingya houthis houthi tuareg".split(
    " ",
  ),
);

/** Whether a word is a people, a faith or the adjective of a country. */
export function isPeople(tokens: readonly Token[], at: number): boolean {
  if (FAITHS.has(tokens[at]?.lower ?? "")) return true;
  const form = countryAt(tokens, at)?.form;
  return form === "people" || form === "adjective";
}

/** "United Arab Emirates": a word of a state's name. */
const isOfState = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === "arab" && tokens[at - 1]?.lower === "united";

/** Peoples and faiths, and the adjectives of countries: "Russians", "Ukrainian" in "Ukrainian policy". */
export function findGroups(page: Page): DraftMention[] {
  const found: DraftMention[] = [];
  for (const { tokens } of page.sentences)
    for (let at = 0; at < tokens.length; at += 1) {
      const token = tokens[at] as Token;
      if (!isCapitalised(token)) continue;
      const match = countryAt(tokens, at);
      const isPeople = match?.form === "people" || match?.form === "adjective";
      const people = isPeople ? match : match === null ? peopleAt(tokens, at) : null;
      const last = people ? tokens[at + people.length - 1] : token;
      if ((!people && !FAITHS.has(token.lower)) || !last || isOfState(tokens, at)) continue;
      const country = match?.country.code;
      found.push(
        draft(page.text, token, last, {
          type: "Group",
          isPlural: /s$/.test(last.text),
          attributes: { ...(isPeople && country !== undefined && { country }) },
          confidence: 0.35,
        }),
      );
    }
  return found;
}
