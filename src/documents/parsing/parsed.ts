import type { DocumentFacts } from "../../model/document.ts";
import type { OriginalPlace } from "../../model/original-place.ts";

/** A file that stands in another one, as an attachment does. */
export interface InnerFile {
  /** Base name, with the ending by which it is read. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a parser makes of a file. */
export interface Parsed {
  /** Empty where the file holds other files alone. */
  readonly text: string;
  readonly places: readonly OriginalPlace[];
  readonly facts: DocumentFacts;
  readonly files: readonly InnerFile[];
}

/** What is known of a file beside its bytes. */
export interface Hints {
  /** As a server named it. */
  readonly charset?: string;
}

/** Reads a file of one kind. Throws UserError with the remedy where it can't be read. */
export type Parser = (bytes: Uint8Array, hints: Hints) => Promise<Parsed>;

/** Joins paragraphs to a text, blank lines between them, and tells where each stands. */
export function joinParagraphs(
  paragraphs: readonly { readonly text: string; readonly place: Omit<OriginalPlace, "start"> }[],
): { text: string; places: OriginalPlace[] } {
  const texts: string[] = [];
  const places: OriginalPlace[] = [];
  let start = 0;
  for (const { text, place } of paragraphs) {
    texts.push(text);
    places.push({ start, ...place });
    start += text.length + 2;
  }
  return { text: texts.length > 0 ? `${texts.join("\n\n")}\n` : "", places };
}
