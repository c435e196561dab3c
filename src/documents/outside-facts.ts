import { z } from "zod";
import type { DocumentFacts } from "../model/document.ts";
import { statedDate } from "../text/stated-date.ts";

const Line = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((it) => (it === null || it === undefined ? "" : String(it).replace(/\s+/g, " ").trim()));

/** What front matter or the fields of a JSONL line say beside the text; unknown fields are left alone. */
export const OutsideFacts = z
  .object({
    title: Line,
    publisher: Line,
    published: Line.transform((it, context) => {
      const date = it === "" ? "" : statedDate(it);
      if (date !== null) return date;
      context.addIssue({ code: "custom", message: "must be a date like 2023-03-12, 2023-03 or 2023" });
      return z.NEVER;
    }),
    url: Line,
    author: Line,
  })
  .transform(
    (facts): DocumentFacts => Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== "")),
  );

/** A failed parse as one line: which field, and what it must be. */
export function explain(error: z.ZodError): string {
  return error.issues
    .map((it) => (it.path.length > 0 ? `"${it.path.join(".")}" ${it.message}` : it.message))
    .join("; ");
}
