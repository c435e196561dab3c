import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, test } from "vitest";
import type { Incoming } from "../src/ingest.ts";
import type { Document } from "../src/model/document.ts";
import { emptyReading } from "../src/model/empty-reading.ts";
import { READER_VERSION } from "../src/reading/read-document.ts";
import { ReaderPool } from "../src/reading/workers/reader-pool.ts";
import { scratchFolder, withProduct } from "./laws/product.ts";

const folder = scratchFolder("ingest");
afterAll(() => rmSync(folder, { recursive: true }));

/** A reader that finds nothing, and dies of some reports. */
const program = join(folder, "worker.mjs");
writeFileSync(
  program,
  `import { parentPort } from "node:worker_threads";
parentPort.on("message", ({ document: { text } }) => {
  if (text.includes("fatal")) process.exit(3);
  parentPort.postMessage({ answer: ${JSON.stringify(emptyReading(READER_VERSION))} });
});
`,
);

const report = (id: string, text: string): Document => ({
  id,
  text,
  sha256: id.padEnd(64, "0"),
  file: `${id}.txt`,
  language: "en",
});
async function* incoming(documents: readonly Document[]): AsyncGenerator<Incoming> {
  for (const document of documents) yield { document, key: document.id };
}

test("a report that its reader dies of is not kept and counts as failed; an older version of it stays, and the others come in", async () => {
  await withProduct(undefined, async ({ ingest, project }) => {
    await ingest.add(incoming([report("a", "A first report.")]));
    const readers = new ReaderPool(2, { program: pathToFileURL(program) });
    const added = await ingest.add(
      incoming([
        report("a", "A second version, fatal to read."),
        report("b", "Another report."),
        report("c", "One more, fatal to read."),
        report("d", "A last report."),
      ]),
      { readers },
    );
    await readers.close();
    expect(added).toMatchObject({
      added: ["b", "d"],
      replaced: [],
      failed: [{ file: "a.txt" }, { file: "c.txt" }],
    });
    expect(project.documents.ids()).toEqual(["a", "b", "d"]);
    expect(project.documents.get("a")?.text).toBe("A first report.");
  });
});
