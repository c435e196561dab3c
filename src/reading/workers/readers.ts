import { UserError } from "../../errors.ts";
import type { Document } from "../../model/document.ts";
import { type AnswerForm, type Answers, answer } from "./answers.ts";

/** Who reads documents: this thread alone, or workers beside it. The answers are the same, whoever gives them. */
export interface Readers {
  /** How many documents are worth asking for at once. */
  readonly ahead: number;
  ask<Form extends AnswerForm>(form: Form, document: Document): Promise<Answers[Form]> | Answers[Form];
  /** Told that all answers taken so far are kept for good: who gave them need not hold them any longer. */
  kept?(): Promise<void>;
  close(): Promise<void>;
}

/** This thread reads one document after the other. */
export const THIS_THREAD: Readers = { ahead: 1, ask: answer, close: async () => undefined };

/** A file whose reading a worker did not live to give. */
export interface FailedReading {
  readonly file: string;
  readonly message: string;
}

/** The answer to a document; what kept a worker from giving one is a failure of that file, and the rest goes on. */
export async function answerOrFailure<Form extends AnswerForm>(
  readers: Readers,
  form: Form,
  document: Document,
): Promise<{ readonly answer: Answers[Form] } | FailedReading> {
  try {
    return { answer: await readers.ask(form, document) };
  } catch (error) {
    if (error instanceof UserError) return { file: document.file, message: error.message };
    throw error;
  }
}
