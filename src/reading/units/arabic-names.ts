import type { ParsedUnit } from "./unit-name.ts";
import type { UnitWords } from "./unit-words.ts";

/** Words that open the name of a force in Arabic, Persian or Urdu, with the size they mean; "" is a group without a size. */
const HEADS: ReadonlyMap<string, string> = new Map(
  (
    [
      ["brigade", "liwa liwaa"],
      ["battalion", "katibat katiba katibah kateebat"],
      ["division", "firqat firqa firqah"],
      ["corps", "faylaq failaq"],
      [
        "",
        "jaysh jaish jeish kata'ib kataib kataeb saraya asa'ib asaib harakat harakah jabhat jund lashkar sipah tehrik harkat quwat hay'at hayat ansar ahrar fajr suqour",
      ],
    ] as const
  ).flatMap(([echelon, words]) => words.split(" ").map((word) => [word, echelon] as const)),
);
/** Whether such a name may open with a word. */
export const opensArabicName = (word: string): boolean => HEADS.has(word);

/** Heads that are common words or names of people: they need an article after them. */
const NEEDS_ARTICLE = /^(?:ansar|ahrar|fajr|hayat|suqour|jund)$/;
const PARTICLE = /^(?:al|el|ul|as|ash|ar|an|at|ad|az|bin|ibn|abu|i|e|u)$/;
const MOST_WORDS = 6;

const isCapitalised = (word: string | undefined): boolean => /^\p{Lu}/u.test(word ?? "");

/** Index after the words of such a name, or the index itself where none starts there. */
function nameEnd(view: UnitWords, from: number): number {
  const head = view.words[from] ?? "";
  if (!HEADS.has(head) || !isCapitalised(view.tokens[from]?.text)) return from;
  let at = from + 1;
  let end = from;
  for (; at <= from + MOST_WORDS; at += 1) {
    const word = view.words[at] ?? "";
    const isParticle = PARTICLE.test(word) && isCapitalised(view.tokens[at + 1]?.text);
    if (
      at === from + 1 &&
      NEEDS_ARTICLE.test(head) &&
      !(isParticle && /^(?:al|ul|ash|as|ar|e|i)$/.test(word))
    )
      return from;
    if (isParticle) continue;
    if (!isCapitalised(view.tokens[at]?.text)) break;
    end = at;
    const next = view.words[at + 1] ?? "";
    if (
      !(PARTICLE.test(next) && isCapitalised(view.tokens[at + 2]?.text)) &&
      !isCapitalised(view.tokens[at + 1]?.text)
    )
      break;
  }
  return end > from ? end + 1 : from;
}

/** A unit whose name opens with its size in Arabic: "Liwa al-Tawhid", "Katibat al-Farouq". */
export function arabicUnitAt(view: UnitWords, from: number): { unit: ParsedUnit; after: number } | null {
  const echelon = HEADS.get(view.words[from] ?? "");
  const after = echelon ? nameEnd(view, from) : from;
  const [first, last] = [view.tokens[from], view.tokens[after - 1]];
  if (!echelon || after === from || !first || !last) return null;
  const honorific = view.tokens
    .slice(from + 1, after)
    .map((it) => it.text)
    .join(" ");
  return { unit: { first, last, name: { echelon, honorific } }, after };
}

/** First and last token of an armed group's name that opens with a word such as Jaysh, Harakat or Kata'ib; null where none starts here. */
export function arabicGroupAt(view: UnitWords, from: number): { first: number; last: number } | null {
  if (HEADS.get(view.words[from] ?? "") !== "") return null;
  const after = nameEnd(view, from);
  return after > from ? { first: from, last: after - 1 } : null;
}
