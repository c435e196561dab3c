import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, test } from "vitest";
import { UserError } from "../../src/errors.ts";
import type { Document } from "../../src/model/document.ts";
import { allKeptTables } from "../../src/reading/learned/kept-tables.ts";
import { loadLearned } from "../../src/reading/load-learned.ts";
import { answer } from "../../src/reading/workers/answers.ts";
import { inOrder } from "../../src/reading/workers/in-order.ts";
import { ReaderPool } from "../../src/reading/workers/reader-pool.ts";
import { answerOrFailure } from "../../src/reading/workers/readers.ts";
import { generatedReport } from "../../src/training/generated-reports.ts";

const folder = mkdtempSync(join(tmpdir(), "vouch-readers-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A worker that needs as long as a report says, and dies of some reports. */
const program = join(folder, "worker.mjs");
writeFileSync(
  program,
  `import { parentPort } from "node:worker_threads";
parentPort.on("message", ({ document: { text } }) => {
  if (text === "fatal") process.exit(3);
  if (text === "greedy") for (const kept = []; ; ) kept.push(new Array(100_000).fill(1.5));
  if (text === "bug") return parentPort.postMessage({ bug: "Error: a bug at line 1" });
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Number(text));
  parentPort.postMessage({ answer: text + " was read" });
});
`,
);

const documentOf = (text: string): Document => ({
  id: text,
  text,
  sha256: "0".repeat(64),
  file: `${text}.txt`,
  language: "en",
});
const pool = (size: number): ReaderPool =>
  new ReaderPool(size, { program: pathToFileURL(program), roomMb: 32 });

test("answers come in the order of the reports, however long each takes", async () => {
  const readers = pool(3);
  const times = ["60", "1", "30", "2", "3", "40", "4", "5"];
  const answers: string[] = [];
  for await (const it of inOrder(times, readers.ahead, (it) => readers.ask("jsonl", documentOf(it))))
    answers.push(it);
  await readers.close();
  expect(answers).toEqual(times.map((it) => `${it} was read`));
});

test("only the report that a worker dies of fails; the next is read by a new worker", async () => {
  const readers = pool(2);
  const texts = ["5", "fatal", "1", "2", "fatal", "3", "4"];
  const answers = await Promise.all(texts.map((it) => answerOrFailure(readers, "jsonl", documentOf(it))));
  await readers.close();
  const failure = { file: "fatal.txt", message: expect.stringContaining("was not read") };
  expect(answers).toEqual(texts.map((it) => (it === "fatal" ? failure : { answer: `${it} was read` })));
});

test("a worker that runs out of memory is told of as such", async () => {
  const readers = pool(1);
  const [greedy, after] = await Promise.all([
    answerOrFailure(readers, "jsonl", documentOf("greedy")),
    answerOrFailure(readers, "jsonl", documentOf("1")),
  ]);
  await readers.close();
  expect(greedy).toMatchObject({ message: expect.stringContaining("ran out of memory") });
  expect(after).toEqual({ answer: "1 was read" });
});

test("an error of the program is no failure of the file", async () => {
  const readers = pool(1);
  const asked = answerOrFailure(readers, "jsonl", documentOf("bug"));
  await expect(asked).rejects.toThrow("a bug at line 1");
  await expect(asked).rejects.not.toThrow(UserError);
  await readers.close();
});

test("the second worker is given the tables of the first, in the same memory", async () => {
  const teller = join(folder, "teller.mjs");
  writeFileSync(
    teller,
    `import { parentPort, workerData } from "node:worker_threads";
const tables = workerData?.tables ?? new Map([["counts", { rows: new Int32Array(new SharedArrayBuffer(4)) }]]);
if (!workerData?.tables) parentPort.postMessage({ tables });
parentPort.on("message", () => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
  parentPort.postMessage({ answer: String(Atomics.add(tables.get("counts").rows, 0, 1)) });
});
`,
  );
  const readers = new ReaderPool(2, { program: pathToFileURL(teller) });
  const texts = Array.from({ length: 12 }, (_, at) => String(at));
  const answers = await Promise.all(texts.map((it) => readers.ask("jsonl", documentOf(it))));
  await readers.close();
  expect(answers.map(Number).sort((a, b) => a - b)).toEqual(texts.map(Number));
});

test("what a worker hands on is all that is learned: a report asks nothing more", () => {
  loadLearned();
  const before = [...allKeptTables().keys()];
  for (const number of [0, 1, 2]) answer("jsonl", generatedReport(number));
  expect([...allKeptTables().keys()]).toEqual(before);
});
