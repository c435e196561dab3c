import { readDocuments } from "../documents/read-documents.ts";
import { UsageError } from "../errors.ts";
import { inOrder } from "../reading/workers/in-order.ts";
import { answerOrFailure } from "../reading/workers/readers.ts";
import { sourcesOf } from "./add.ts";
import { type Command, textOption } from "./command.ts";
import { failureLine } from "./failure-line.ts";
import { openReaders } from "./open-readers.ts";

/** Reads reports and prints what was found; nothing is stored. */
export const read: Command = {
  usage: "read PATH… [--format jsonl|text] [--workers N]",
  summary: "print what is found in reports, one reading a line; nothing is stored",
  options: { format: { type: "string" }, workers: { type: "string" } },
  words: [1, Number.POSITIVE_INFINITY],
  run: async (call) => {
    const format = textOption(call, "format") ?? "jsonl";
    if (format !== "jsonl" && format !== "text")
      throw new UsageError(`no format ${format}; there are jsonl and text`);
    const readers = openReaders(call);
    let failed = 0;
    try {
      const answers = inOrder(readDocuments(call.words, sourcesOf(call)), readers.ahead, (item) =>
        "message" in item ? item : answerOrFailure(readers, format, item.document),
      );
      for await (const one of answers) {
        if ("answer" in one) call.terminal.out(one.answer);
        else {
          failed++;
          call.terminal.err(failureLine(one));
        }
      }
    } finally {
      await readers.close();
    }
    return failed > 0 ? 1 : 0;
  },
};
