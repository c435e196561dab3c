import { allBytes, bytesAsChunks } from "./decode-text.ts";
import type { FailedFile, IncomingDocument, Source } from "./incoming.ts";
import { readJsonl } from "./read-jsonl.ts";
import { readPlainText } from "./read-plain-text.ts";

/** Standard input is JSONL where its first line is an object with an id or a text, else one plain text. */
export async function* readStandardInput(
  stdin?: () => Promise<Uint8Array>,
): AsyncGenerator<IncomingDocument | FailedFile> {
  const bytes = stdin ? Buffer.from(await stdin()) : await allBytes(process.stdin);
  const name = "standard input";
  const source = (file: string): Source => ({ name, file, key: `-/${file}`, chunks: bytesAsChunks(bytes) });
  if (isJsonl(bytes)) yield* readJsonl(source("stdin.jsonl"));
  // Two texts that come this way are two documents, not versions of one.
  else
    for await (const read of readPlainText(source("stdin.txt")))
      yield { document: read.document, key: `-/${read.document.id}/stdin.txt` };
}

function isJsonl(bytes: Buffer): boolean {
  const start = bytes.indexOf("{");
  if (start < 0 || /[^\s\ufeff]/.test(bytes.toString("utf8", 0, Math.min(start, 1_000)))) return false;
  const newline = bytes.indexOf(10, start);
  try {
    const first: unknown = JSON.parse(bytes.toString("utf8", start, newline < 0 ? bytes.length : newline));
    return typeof first === "object" && first !== null && ("id" in first || "text" in first);
  } catch {
    return false;
  }
}
