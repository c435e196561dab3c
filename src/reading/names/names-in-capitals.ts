import type { Page, Token } from "../page.ts";
import { isShouted } from "../syntax/is-shouted.ts";
import { familyNames } from "./family-names.ts";
import type { NameType } from "./name-labels.ts";
import type { TaggedName } from "./tag-names.ts";

const MOST_WORDS = 6;

/** Adds the names of the running text where a line in capitals has them too ("SYRIAN ARMY RETAKES PALMYRA"), in place of what is no name there, and who speaks in front of a colon ("IDRIS: I saw …"). In order of the text. */
export function namesInCapitals(page: Page, all: readonly TaggedName[]): TaggedName[] {
  const shouted = page.sentences.map(({ tokens }) => isShouted(tokens));
  const speakers = speakerLabels(page, all);
  if (!shouted.includes(true) && speakers.length === 0) return [...all];
  const labelled = new Set(speakers.map(({ sentence }) => sentence));
  const tagged = all.filter((it) => it.from > 0 || it.after > 1 || !labelled.has(it.sentence));
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
  const found: TaggedName[] = [...speakers];
  const dropped = new Set<TaggedName>();
  const isKnown = (it: TaggedName): boolean => typeOf.has(words(it.sentence, it.from, it.after));
  for (const [sentence, { tokens }] of page.sentences.entries()) {
    if (!shouted[sentence]) continue;
    const taken = ofSentence.get(sentence) ?? [];
    for (let from = 0; from < tokens.length; from += 1)
      for (let after = Math.min(tokens.length, from + MOST_WORDS); after > from; after -= 1) {
        const type = typeOf.get(words(sentence, from, after));
        if (type === undefined) continue;
        const met = taken.filter((it) => it.from < after && from < it.after);
        if (met.some((it) => isKnown(it) || isOwner(tokens, it, from, after))) continue;
        for (const it of met) dropped.add(it);
        found.push({ sentence, from, after, type });
        from = after - 1;
        break;
      }
  }
  return [...tagged.filter((it) => !dropped.has(it)), ...found].sort(
    (a, b) => a.sentence - b.sentence || a.from - b.from,
  );
}

/** "STAFF OF THE ARMED FORCES OF UKRAINE": whose body it is stands within its name. */
const isOwner = (tokens: readonly Token[], name: TaggedName, from: number, after: number): boolean =>
  name.type === "Organization" &&
  name.from < from &&
  after <= name.after &&
  /^(?:of|for|the)$/.test(tokens[from - 1]?.lower ?? "");

/** Family names of the page's people in capitals that open a sentence before a colon. */
function speakerLabels(page: Page, tagged: readonly TaggedName[]): TaggedName[] {
  const families = familyNames(page, tagged);
  return page.sentences.flatMap(({ tokens: [first, second] }, sentence): TaggedName[] =>
    first && second?.text === ":" && /^\p{Lu}{2,}$/u.test(first.text) && families.has(first.lower)
      ? [{ sentence, from: 0, after: 1, type: "Person" }]
      : [],
  );
}
