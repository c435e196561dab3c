import { readSource } from "../../documents/read-documents.ts";
import type { Document } from "../../model/document.ts";
import type { Reading } from "../../model/reading.ts";
import { readDocument } from "../../reading/read-document.ts";
import { readingLine } from "../../reading/reading-line.ts";
import type { GoldDocument } from "./gold.ts";
import type { Prediction } from "./prediction.ts";

/** A reader that may be measured: the product's own, or one with other models. */
export type Reader = (document: Document) => Reading;

/** Documents of a gold file as the product takes them in: each as a line of JSON with its id and text, nothing else. */
export async function documentsOf(gold: readonly Pick<GoldDocument, "id" | "text">[]): Promise<Document[]> {
  const lines = gold.map(({ id, text }) => `${JSON.stringify({ id, text })}\n`);
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (const line of lines) yield new TextEncoder().encode(line);
  }
  const documents: Document[] = [];
  for await (const item of readSource({ name: "gold", file: "gold.jsonl", key: "gold", chunks: chunks() }))
    if ("document" in item) documents.push(item.document);
  return documents;
}

/** What `vouch read --format jsonl` prints of the texts of a gold file; of its annotation nothing is seen. */
export async function predict(
  gold: readonly GoldDocument[],
  read: Reader = (document) => readDocument(document, "things too"),
): Promise<Prediction[]> {
  const documents = await documentsOf(gold);
  return documents.map((it) => JSON.parse(readingLine(it.id, read(it))) as Prediction);
}
