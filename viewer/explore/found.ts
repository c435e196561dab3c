import type { SearchAnswer } from "../../src/model/http.ts";
import { exploreTexts as texts } from "../texts/explore.ts";
import type { SavedQuestion } from "./match-questions.ts";

type Result = SearchAnswer["results"][number];

/** What a search can find: entities, reports, and saved questions. */
export type Found =
  | Result
  | (Pick<Result, "id" | "name" | "matched" | "documents"> & {
      readonly type: "Question";
      readonly question: SavedQuestion;
    });

/** Kinds of what is found, in their order. */
export const GROUPS: readonly { readonly name: string; readonly holds: (found: Found) => boolean }[] = [
  { name: texts.foundEntities, holds: ({ type }) => type !== "Document" && type !== "Question" },
  { name: texts.foundReports, holds: ({ type }) => type === "Document" },
  { name: texts.foundQuestions, holds: ({ type }) => type === "Question" },
];

/** All that was found, by kind, each kind best first. */
export function foundIn(results: readonly Result[], questions: readonly SavedQuestion[]): Found[] {
  const all: readonly Found[] = [
    ...results,
    ...questions.map((question) => ({
      id: `question ${question.name}`,
      type: "Question" as const,
      name: question.title,
      matched: [],
      documents: 0,
      question,
    })),
  ];
  return GROUPS.flatMap(({ holds }) => all.filter(holds));
}
