import { fold } from "../text/fold.ts";
import type { DraftMention, Token } from "./page.ts";

type Given = Pick<DraftMention, "type"> & Partial<Omit<DraftMention, "start" | "end" | "type">>;

/** A mention from its first to its last token; what is not given is the plain case of a name in the singular. */
export function draft(text: string, first: Token, last: Token, given: Given): DraftMention {
  const words = first === last ? first.text : text.slice(first.start, last.end);
  return {
    start: first.start,
    end: last.end,
    form: "name",
    head: given.head ?? fold(given.name ?? words),
    name: given.name ?? oneSpace(words),
    attributes: {},
    isPlural: false,
    confidence: 0.5,
    ...given,
  };
}

/** White space that is more than one blank between words. */
const UNEVEN = /^\s|\s$|\s\s|[^\S ]/;

/** Words with every run of white space as one space: for names and descriptions. */
export function oneSpace(words: string): string {
  return UNEVEN.test(words) ? words.replace(/\s+/g, " ").trim() : words;
}
