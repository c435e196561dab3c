import type { Document } from "../../model/document.ts";
import type { Reading } from "../../model/reading.ts";
import { readDocument } from "../read-document.ts";
import { readingLine } from "../reading-line.ts";
import { readingText } from "../reading-text.ts";

/** What may be asked of a document: its reading, or its reading as it is printed. */
export interface Answers {
  readonly reading: Reading;
  readonly jsonl: string;
  readonly text: string;
}
export type AnswerForm = keyof Answers;

const ANSWERS: { readonly [Form in AnswerForm]: (document: Document) => Answers[Form] } = {
  reading: (document) => readDocument(document),
  jsonl: (document) => `${readingLine(document.id, readDocument(document, "things too"))}\n`,
  text: (document) => readingText(document, readDocument(document)),
};

/** Reads a document and answers in a form. */
export function answer<Form extends AnswerForm>(form: Form, document: Document): Answers[Form] {
  return ANSWERS[form](document);
}
