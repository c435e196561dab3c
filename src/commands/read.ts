import { readDocuments } from "../documents/read-documents.ts";
import { UsageError } from "../errors.ts";
import { readDocument } from "../reading/read-document.ts";
import { readingLine } from "../reading/reading-line.ts";
import { readingText } from "../reading/reading-text.ts";
import { sourcesOf } from "./add.ts";
import { type Command, textOption } from "./command.ts";
import { failureLine } from "./failure-line.ts";

/** Reads reports and prints what was found; nothing is stored. */
export const read: Command = {
  usage: "read PATH… [--format jsonl|text]",
  summary: "print what is found in reports, one reading a line; nothing is stored",
  options: { format: { type: "string" } },
  words: [1, Number.POSITIVE_INFINITY],
  run: async (call) => {
    const format = textOption(call, "format") ?? "jsonl";
    if (format !== "jsonl" && format !== "text")
      throw new UsageError(`no format ${format}; there are jsonl and text`);
    let failed = 0;
    for await (const item of readDocuments(call.words, sourcesOf(call))) {
      if ("message" in item) {
        failed++;
        call.terminal.err(failureLine(item));
        continue;
      }
      const reading = readDocument(item.document);
      call.terminal.out(
        format === "text"
          ? readingText(item.document, reading)
          : `${readingLine(item.document.id, reading)}\n`,
      );
    }
    return failed > 0 ? 1 : 0;
  },
};
