import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readDocuments } from "../../src/documents/read-documents.ts";
import { hostileDocuments } from "../../src/training/hostile-documents/index.ts";
import { buildOnce } from "../commands/vouch.ts";

/** What takes seconds of a parser is tried by `npm run bench -- hostile-documents`. */
const QUICK = 40_000;
const SOUND = "A soldier near Kupyansk telephones his mother.";

const documents = hostileDocuments()
  .filter((it) => !it.isHeavy && it.sparse === undefined)
  .map((it, at) => ({ ...it, folder: String(at).padStart(3, "0"), content: it.bytes() }))
  .filter(({ content }) => content.length <= QUICK);

const outcomes = new Map<string, { read: number; failures: string[] }>();
let scratch: string;
let told: readonly string[];

/** All of them are read in one go, a sound report after each: what one does to the reader the next would feel. */
beforeAll(async () => {
  buildOnce();
  scratch = mkdtempSync(join(tmpdir(), "vouch-hostile-"));
  for (const { folder, file, content } of documents) {
    mkdirSync(join(scratch, "in", folder), { recursive: true });
    writeFileSync(join(scratch, "in", folder, file), content);
    writeFileSync(join(scratch, "in", folder, "zz-sound.txt"), `${SOUND} ${folder}`);
  }
  const sound: string[] = [];
  let outcome = { read: 0, failures: [] as string[] };
  for await (const item of readDocuments(["in"], { cwd: scratch })) {
    if (!("document" in item)) outcome.failures.push(item.message);
    else if (item.document.file !== "zz-sound.txt") outcome.read++;
    else {
      sound.push(item.document.text);
      outcomes.set(item.document.text.slice(-3), outcome);
      outcome = { read: 0, failures: [] };
    }
  }
  told = sound;
}, 240_000);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

test.each(documents.map((it) => [it.name, it] as const))(
  "%s is read, or refused by name",
  (_, { folder }) => {
    const { read, failures } = outcomes.get(folder) ?? { read: 0, failures: [] };
    expect(read + failures.length).toBeGreaterThan(0);
    for (const message of failures) expect(message).toMatch(/^[a-z][^\n]{10,300}$/);
  },
);

test("no sound report between them is lost, and nothing is written", () => {
  expect(told).toEqual(documents.map(({ folder }) => `${SOUND} ${folder}`));
  expect(readdirSync(scratch)).toEqual(["in"]);
  expect(readdirSync(join(scratch, "in"), { recursive: true })).toHaveLength(documents.length * 3);
});

test("what a file says of objects changes none", () => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});
