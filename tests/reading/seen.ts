import type { Reading, Referent } from "../../src/model/reading.ts";
import { readDocument } from "../../src/reading/read-document.ts";

/** Reads a text as a report without facts from outside. */
export function read(text: string, published?: string): Reading {
  return readDocument({ text, language: "en", ...(published !== undefined && { published }) });
}

/** The mentions of a text as "Type form: words", in order. */
export function mentionsIn(text: string): string[] {
  return read(text).mentions.map((it) => `${it.type} ${it.form}: ${text.slice(it.start, it.end)}`);
}

/** The words of all mentions of a type. */
export function wordsOf(text: string, type: string): string[] {
  return read(text)
    .mentions.filter((it) => it.type === type)
    .map((it) => text.slice(it.start, it.end));
}

/** What some words refer to. */
export function referentOf(text: string, words: string): Referent | undefined {
  const reading = read(text);
  const mention = reading.mentions.find((it) => text.slice(it.start, it.end) === words);
  return reading.referents.find((it) => it.id === mention?.entity);
}

/** The mentions that refer to the same as some words do, in order. */
export function sameAs(text: string, words: string): string[] {
  const reading = read(text);
  const mention = reading.mentions.find((it) => text.slice(it.start, it.end) === words);
  return reading.mentions
    .filter((it) => it.entity === mention?.entity)
    .map((it) => text.slice(it.start, it.end));
}
