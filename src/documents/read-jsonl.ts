import { z } from "zod";
import { messageOf, UserError } from "../errors.ts";
import { sha256 } from "../text/hash.ts";
import { byteLines } from "./byte-lines.ts";
import { decodeText, MOST_BYTES } from "./decode-text.ts";
import type { FailedFile, IncomingDocument, Source } from "./incoming.ts";
import { makeDocument } from "./make-document.ts";
import { explain, OutsideFacts } from "./outside-facts.ts";

const LONGEST_ID = 200;

const Id = z
  .union([z.string(), z.int()], { error: 'must be there: give each line an "id" of its own' })
  .transform(String)
  .refine((it) => it.trim() !== "", { error: "must not be empty: give each line an id of its own" })
  .refine((it) => it.length <= LONGEST_ID, { error: `must be at most ${LONGEST_ID} characters long` })
  .refine((it) => !/[\p{Cc}\p{Cs}\u2028\u2029]/u.test(it), { error: "must not hold control characters" })
  .refine((it) => it !== "." && it !== "..", { error: "must not be . or ..: no address can name it" })
  .refine((it) => !/^(?:ent-[0-9a-f]{12}-\d+-\d+|(?:clm|edg|doc)-[0-9a-f]{20})$/.test(it), {
    error: "has the form of the graph's own ids: put another prefix before it",
  });

const Line = z.object({
  id: Id,
  text: z.string({ error: "must be a string: the report's text" }),
});

/** A .jsonl file is one document a line, read line by line; a bad line is a failure of its own. */
export async function* readJsonl(source: Source): AsyncGenerator<IncomingDocument | FailedFile> {
  let number = 0;
  let isEmpty = true;
  for await (const bytes of byteLines(source.chunks, MOST_BYTES)) {
    number++;
    if (bytes !== null && isBlank(bytes)) continue;
    isEmpty = false;
    try {
      yield lineDocument(source, bytes, number);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      yield { file: `${source.name}:${number}`, message: messageOf(error) };
    }
  }
  if (isEmpty) throw new UserError('is empty: each line must be {"id": …, "text": …}');
}

function lineDocument(source: Source, bytes: Uint8Array | null, number: number): IncomingDocument {
  if (bytes === null) throw new UserError("is longer than 200 MB: split the report");
  const decoded = decodeText(number === 1 ? bytes : withoutMark(bytes));
  let json: unknown;
  try {
    json = JSON.parse(decoded);
  } catch {
    throw new UserError('is no JSON: each line must be {"id": …, "text": …}');
  }
  const line = Line.safeParse(json);
  if (!line.success) throw new UserError(lineProblem(line.error));
  const facts = OutsideFacts.safeParse(json);
  if (!facts.success) throw new UserError(lineProblem(facts.error));
  const { id, text } = line.data;
  return {
    document: makeDocument(text, sha256(text), source.file, facts.data, id),
    key: `${source.key}#${id}`,
  };
}

const lineProblem = (error: z.ZodError): string =>
  error.issues.some((it) => it.path.length === 0)
    ? 'is no JSON object: each line must be {"id": …, "text": …}'
    : `can't be used: ${explain(error)}`;

const isBlank = (bytes: Uint8Array): boolean => bytes.every((it) => it === 32 || it === 9 || it === 13);

const withoutMark = (bytes: Uint8Array): Uint8Array =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
