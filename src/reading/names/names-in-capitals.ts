import type { Page } from "../page.ts";
import { isShouted } from "../syntax/is-shouted.ts";
import type { NameType } from "./name-labels.ts";
import type { TaggedName } from "./tag-names.ts";

const MOST_WORDS = 6;

/** Adds the names of the running text where a line in capitals has them too ("SYRIAN ARMY RETAKES PALMYRA"). In order of the text. */
export function namesInCapitals(page: Page, tagged: readonly TaggedName[]): TaggedName[] {
  const shouted = page.sentences.map(({ tokens }) => isShouted(tokens));
  if (!shouted.includes(true)) return [...tagged];
  const words = (sentence: number, from: number, after: number): string =>
    (page.sentences[sentence]?.tokens ?? [])
      .slice(from, after)
      .map((it) => it.lower)
      .join(" ");
  const typeOf = new Map<string, NameType>();
  for (const it of tagged)
    if (!shouted[it.sentence] && it.type !== "Misc")
      typeOf.set(words(it.sentence, it.from, it.after), it.type);
  const ofSentence = new Map<number, TaggedName[]>();
  for (const it of tagged) {
    const others = ofSentence.get(it.sentence);
    if (others) others.push(it);
    else ofSentence.set(it.sentence, [it]);
  }
  const found: TaggedName[] = [];
  for (const [sentence, { tokens }] of page.sentences.entries()) {
    if (!shouted[sentence]) continue;
    const taken = ofSentence.get(sentence) ?? [];
    for (let from = 0; from < tokens.length; from += 1)
      for (let after = Math.min(tokens.length, from + MOST_WORDS); after > from; after -= 1) {
        const type = typeOf.get(words(sentence, from, after));
        if (type === undefined || taken.some((it) => it.from < after && from < it.after)) continue;
        found.push({ sentence, from, after, type });
        from = after - 1;
        break;
      }
  }
  return [...tagged, ...found].sort((a, b) => a.sentence - b.sentence || a.from - b.from);
}
