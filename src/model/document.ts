import { z } from "zod";
import { OriginalPlace } from "./original-place.ts";

/** What is known of a report beside its text; each may come from front matter, JSONL fields or the text's head and credit lines. */
export const DocumentFacts = z.object({
  title: z.string().optional(),
  publisher: z.string().optional(),
  /** ISO date as vague as stated: YYYY, YYYY-MM or YYYY-MM-DD. */
  published: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .optional(),
  url: z.string().optional(),
  author: z.string().optional(),
});
export type DocumentFacts = z.infer<typeof DocumentFacts>;

/** One report as read. Its text never changes; offsets into it are UTF-16 code units. */
export const Document = DocumentFacts.extend({
  /** The JSONL id, else `doc-` and the first 20 hex digits of the SHA-256 of its bytes. */
  id: z.string().min(1),
  text: z.string(),
  /** Hex SHA-256 of the file's bytes; of the text's UTF-8 bytes for a JSONL line. */
  sha256: z.string(),
  /** Least base name under which these bytes were met, never a path. */
  file: z.string(),
  /** `en`, or `other`: then it is kept and searchable, but not read. */
  language: z.enum(["en", "other"]),
  /** Where the parts of the text stand in the file that it was read from, in order; absent where the text is the file. */
  places: z.array(OriginalPlace).optional(),
});
export type Document = z.infer<typeof Document>;
