import type { LibraryAnswer } from "../../src/model/http.ts";

export type SavedQuestion = LibraryAnswer["queries"][number];

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** The saved questions in whose title, purpose or name each of the words begins a word; those with all in the title first. */
export function matchQuestions(
  questions: readonly SavedQuestion[],
  text: string,
  most: number,
): SavedQuestion[] {
  const asked = wordsOf(text);
  if (asked.length === 0) return [];
  const holds = (words: readonly string[]): boolean =>
    asked.every((word) => words.some((it) => it.startsWith(word)));
  const found = questions.filter(({ title, purpose, name }) => holds(wordsOf(`${title} ${purpose} ${name}`)));
  const isTitled = ({ title }: SavedQuestion): number => (holds(wordsOf(title)) ? 0 : 1);
  return found.toSorted((a, b) => isTitled(a) - isTitled(b) || (a.title < b.title ? -1 : 1)).slice(0, most);
}
