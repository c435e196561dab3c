import { existsSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { z } from "zod";
import { messageOf, UserError } from "../errors.ts";
import { Judgement } from "../model/judgement.ts";
import { writeWhole } from "./write-whole.ts";

const COLUMNS = [
  "verdict",
  "left_document",
  "left_start",
  "left_end",
  "left_words",
  "right_document",
  "right_start",
  "right_end",
  "right_words",
  "by",
  "because",
] as const;

const Row = z.object({
  verdict: Judgement.shape.verdict,
  left_document: z.string().min(1),
  left_start: z.coerce.number().int().nonnegative(),
  left_end: z.coerce.number().int().positive(),
  left_words: z.string(),
  right_document: z.string().min(1),
  right_start: z.coerce.number().int().nonnegative(),
  right_end: z.coerce.number().int().positive(),
  right_words: z.string(),
  by: z.string(),
  because: z.string(),
});

/** The judgements of a file, in its order; none where there is no file. Throws UserError with file and line. */
export function readJudgements(path: string): Judgement[] {
  if (!existsSync(path)) return [];
  let rows: unknown[];
  try {
    rows = parse(readFileSync(path), { columns: true, bom: true, skip_empty_lines: true });
  } catch (error) {
    throw new UserError(`${path}: not a table of judgements (${messageOf(error)}); mend or remove the line`);
  }
  return rows.map((row, i) => {
    const parsed = Row.safeParse(row);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      throw new UserError(
        `${path}: judgement ${i + 1}: ${issue?.path.join(".")}: ${issue?.message}; mend or remove the line`,
      );
    }
    const it = parsed.data;
    return {
      left: { document: it.left_document, start: it.left_start, end: it.left_end, words: it.left_words },
      verdict: it.verdict,
      right: { document: it.right_document, start: it.right_start, end: it.right_end, words: it.right_words },
      by: it.by,
      because: it.because,
    };
  });
}

/** Writes all judgements, whole or not at all. */
export function writeJudgements(path: string, judgements: readonly Judgement[]): void {
  const rows = judgements.map(({ left, right, verdict, by, because }) => [
    verdict,
    left.document,
    left.start,
    left.end,
    left.words,
    right.document,
    right.start,
    right.end,
    right.words,
    by,
    because,
  ]);
  writeWhole(path, [stringify(rows, { header: true, columns: [...COLUMNS] })]);
}
