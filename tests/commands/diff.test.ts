import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { UsageError, UserError } from "../../src/errors.ts";
import { commandsIn } from "./run-here.ts";

const folder = mkdtempSync(join(tmpdir(), "vouch-diff-"));
const vouch = commandsIn(folder);
const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
const line = (id: string, published: string, text: string): string =>
  `${JSON.stringify({ id, text, published })}\n`;

beforeAll(async () => {
  write("a.jsonl", line("a", "2023-03-01", "The 92nd Assault Brigade is stationed in Kupyansk."));
  write("b.jsonl", line("b", "2023-06-01", "The 92nd Assault Brigade is not stationed in Kupyansk."));
  await vouch("add", "a.jsonl");
  write("old.jsonl", await vouch("export"));
  await vouch("add", "b.jsonl");
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a project is compared with an export of it, with the cause of each difference", async () => {
  const out = await vouch("diff", "old.jsonl");
  expect(out).toMatch(/^reports: 1 added, 0 removed, 0 replaced\n1 claims added\n1 claims newly disputed\n/);
  expect(out).toContain("  because report b was added\n    “92nd");
  expect(JSON.parse(await vouch("diff", "old.jsonl", "--json"))).toMatchObject({
    added: [{ polarity: "denied" }],
    disputed: [{ by: [{ polarity: "denied" }] }],
  });
});

test("two exports, another project's folder, or two days are compared too", async () => {
  expect(await vouch("diff", "old.jsonl", "old.jsonl")).toBe(
    "reports: 0 added, 0 removed, 0 replaced\nno difference\n",
  );
  await vouch("add", "a.jsonl", "--project", "other");
  expect(await vouch("diff", "other")).toMatch(/^reports: 1 added/);
  expect(await vouch("diff", ".vouch")).toContain("no difference");
  expect(await vouch("diff", "--since", "2023-04")).toContain("because report b became known");
  expect(await vouch("diff", "old.jsonl", "--as-of", "2023-04")).toContain("no difference");
});

test("what can't be compared is named with the remedy, and no project is made of a folder that holds none", async () => {
  await expect(vouch("diff", "b.jsonl")).rejects.toThrow(/^b.jsonl: line 1 .*vouch export --format jsonl/);
  await expect(vouch("diff", "none.jsonl")).rejects.toThrow(UserError);
  await expect(vouch("diff", ".")).rejects.toThrow(/holds no project/);
  for (const words of [[], ["old.jsonl", "--since", "2023"], ["old.jsonl", "old.jsonl", "--as-of", "2023"]])
    await expect(vouch("diff", ...words)).rejects.toThrow(UsageError);
});

test("an export can be of an earlier day, and goes into a new folder that an importer takes", async () => {
  write("then.jsonl", await vouch("export", "--as-of", "2023-04-01"));
  expect(await vouch("diff", "old.jsonl", "then.jsonl")).toContain("no difference");
  const tables = ["export", "--format", "csv", "--to", "tables"];
  expect(await vouch(...tables)).toContain("neo4j-admin database import full neo4j @import.args");
  expect(readdirSync(join(folder, "tables"))).toEqual(
    expect.arrayContaining(["import.args", "nodes-Unit.csv", "schema.cypher"]),
  );
  await expect(vouch(...tables)).rejects.toThrow(/not empty/);
});
