import { foldedWords } from "../text/fold.ts";

/** Words that change when speech is reported, or that say little: articles, auxiliaries, pronouns, prepositions. */
const EMPTY: ReadonlySet<string> = new Set(
  `a an the this that these those and or but of in on at to by from with for as is are was were be been being has have had
  having do does did will would shall should can could may might must he she it they we i you him her them us me his hers
  its their our my your who which what when where there here said says than then also very just s t re ve ll d m`
    .trim()
    .split(/\s+/),
);

/** The words of a text that carry what it says, folded and in their order: the same in direct and in reported speech. */
export function contentWords(text: string): string[] {
  return foldedWords(text).filter((word) => !EMPTY.has(word));
}
