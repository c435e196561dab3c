import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { gazetteerFile } from "../../src/reading/gazetteers/gazetteer-file.ts";
import { seededRandom } from "../../src/text/seeded-random.ts";
import { generatedReport } from "../../src/training/generated-reports.ts";
import { buildOnce } from "../commands/vouch.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const CASES = join(ROOT, "tests", "cases");

/** Reads texts in the orders that it is given, one after the other, and prints the hash of each reading. */
const PROGRAM = `
  import { createHash } from "node:crypto";
  import { text } from "node:stream/consumers";
  const { readDocument } = await import(process.argv[1]);
  const { texts, orders } = JSON.parse(await text(process.stdin));
  const hashOf = (it) =>
    createHash("sha256")
      .update(JSON.stringify(readDocument({ text: it, language: "en" }, "things too")))
      .digest("hex");
  process.stdout.write(JSON.stringify(orders.map((order) => order.map((it) => [it, hashOf(texts[it])]))));
`;

type Order = readonly number[];

/** The hashes of readings by the numbers of the texts, order by order, all read by one process. */
function readBy(texts: readonly string[], orders: readonly Order[]): ReadonlyMap<number, string>[] {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ["--input-type=module", "-e", PROGRAM, join(ROOT, "dist", "reading", "read-document.js")],
    { input: JSON.stringify({ texts, orders }), maxBuffer: 2 ** 24 },
  );
  expect(stderr.toString()).toBe("");
  return (JSON.parse(stdout.toString()) as [number, string][][]).map((it) => new Map(it));
}

function shuffled(order: Order, seed: number): Order {
  const random = seededRandom(seed);
  return order
    .map((number) => ({ number, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ number }) => number);
}

/** Fifty texts: reports of one world, mistakes of old with names from everywhere, some of these in capitals. */
function fiftyTexts(): string[] {
  const cases = readdirSync(CASES)
    .map((name) => join(CASES, name, "report.txt"))
    .filter(existsSync)
    .map((file) => readFileSync(file, "utf8"));
  return [
    ...Array.from({ length: 15 }, (_, number) => generatedReport(number).text),
    ...cases.filter((_, at) => at % 5 === 0).slice(0, 25),
    ...cases.slice(0, 10).map((it) => it.toUpperCase().replaceAll("'", "’")),
  ];
}

/** More other words and more entries of the lists than are remembered at once: the names that most of them share. */
function flood(): string {
  const words = Array.from({ length: 50_000 }, (_, at) => `w${at.toString(36)}`);
  const names = gazetteerFile("names.tsv")
    .toString("utf8")
    .split("\n")
    .map((line) => ({ name: line.split("\t")[0] ?? "", bearers: line.split(" p").length }))
    .sort((a, b) => b.bearers - a.bearers)
    .slice(0, 4_000);
  expect(names.reduce((sum, it) => sum + it.bearers, 0)).toBeGreaterThan(20_000);
  const sentences = names.map(({ name }) => `He left ${name.replace(/\b[a-z]/g, (it) => it.toUpperCase())}`);
  return [...rows(words).map((it) => `${it.join(" ")}.`), ...sentences].join("\n\n");
}

const rows = (words: readonly string[]): string[][] =>
  Array.from({ length: words.length / 20 }, (_, row) => words.slice(row * 20, (row + 1) * 20));

beforeAll(buildOnce);

test("a report is read the same to the byte whatever was read before it, however much that was", () => {
  const texts = fiftyTexts();
  expect(texts).toHaveLength(50);
  const inOrder = texts.map((_, number) => number);
  const [first, , again] = readBy([...texts, flood()], [inOrder, [texts.length], shuffled(inOrder, 5)]);
  const [fresh] = readBy(texts, [inOrder.toReversed()]);
  for (const number of inOrder) {
    expect(again?.get(number), `text ${number}, read again`).toBe(first?.get(number));
    expect(fresh?.get(number), `text ${number}, read by a new process`).toBe(first?.get(number));
  }
});
