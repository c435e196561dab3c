import type { LibraryAnswer } from "../../src/model/http.ts";

export type SavedQuestion = LibraryAnswer["queries"][number];

/** The saved questions that hold all these words in title, purpose or name; all, where a title is given whole. */
export function questionsAbout(questions: readonly SavedQuestion[], text: string): readonly SavedQuestion[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (questions.some(({ title }) => title === text)) return questions;
  return questions.filter(({ title, purpose, name }) => {
    const said = `${title} ${purpose} ${name}`.toLowerCase();
    return words.every((word) => said.includes(word));
  });
}
