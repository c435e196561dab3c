import { type ChildProcess, spawn } from "node:child_process";
import { appendFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { FollowedFolder, fileOfPlace } from "../../src/commands/followed-folder.ts";
import { scratchFolder } from "../laws/product.ts";
import { buildOnce, vouchIn } from "./vouch.ts";

const CLI = resolve(import.meta.dirname, "../../dist/cli.js");
const scratch = scratchFolder("watch");
let watch: ChildProcess | undefined;
afterAll(() => {
  watch?.kill("SIGKILL");
  rmSync(scratch, { recursive: true, force: true });
});
beforeAll(buildOnce);

const BONDAR = "Colonel Serhii Bondar, commander of the 331st Airborne Regiment, was seen in Kupyansk.\n";
const PETRENKO = "Ivan Petrenko serves in the 98th Airborne Division, which is based in Ivanovo.\n";
const line = (id: string, text: string): string => `${JSON.stringify({ id, text })}\n`;

test("reports that come, change and go in a folder do so in the graph, while other commands ask it", async () => {
  const folder = join(scratch, "in");
  mkdirSync(folder);
  writeFileSync(join(folder, "lines.jsonl"), line("one", BONDAR) + line("two", PETRENKO));
  const child = spawn(process.execPath, [CLI, "watch", "in"], {
    cwd: scratch,
    env: { PATH: process.env.PATH },
  });
  watch = child;
  let out = "";
  child.stdout.setEncoding("utf8").on("data", (text) => (out += text));
  /** Waits for what the command says next. */
  const said = async (words: RegExp): Promise<void> => {
    while (!words.test(out)) await new Promise((done) => setTimeout(done, 50));
    out = "";
  };
  const vouch = vouchIn(scratch);
  const reports = () =>
    JSON.parse(vouch(["query", "MATCH (d:Document) RETURN d.id AS id ORDER BY id", "--json"]).out);
  await said(/2 documents, .* s\n/);
  expect(reports()).toMatchObject({ rows: [["one"], ["two"]] });
  writeFileSync(join(folder, "more.txt"), BONDAR.replace("Kupyansk", "Lyman"));
  await said(/^1 added\n[\s\S]*3 documents, .* s\n/);
  writeFileSync(join(folder, "lines.jsonl"), line("one", `${BONDAR}He left on Monday.\n`));
  await said(/^1 replaced, 1 removed\n[\s\S]*2 documents, .* s\n/);
  rmSync(join(folder, "more.txt"));
  await said(/^1 removed\n[\s\S]*1 documents, .* s\n/);
  expect(reports()).toMatchObject({ rows: [["one"]] });
  const ended = new Promise((told) => child.once("exit", told));
  child.kill("SIGINT");
  expect(await ended).toBe(0);
  vouch(["add", "in", "--project", "fresh"]);
  const [followed, fresh] = [vouch(["export"]).out, vouch(["export", "--project", "fresh"]).out];
  expect(followed === fresh).toBe(true);
}, 120_000);

test("a file is told once it has stopped changing, and again once it is another", () => {
  const folder = join(scratch, "looked-at");
  mkdirSync(folder);
  const followed = new FollowedFolder(folder);
  expect(followed.look()).toEqual({ fresh: [], gone: [], isUnsettled: false });
  const path = join(folder, "report.txt");
  writeFileSync(path, "half");
  expect(followed.look()).toMatchObject({ fresh: [], isUnsettled: true });
  appendFileSync(path, " and half");
  expect(followed.look()).toMatchObject({ fresh: [], isUnsettled: true });
  expect(followed.look()).toEqual({ fresh: [path], gone: [], isUnsettled: false });
  expect(followed.look()).toEqual({ fresh: [], gone: [], isUnsettled: false });
  renameSync(path, join(folder, "other.txt"));
  expect(followed.look()).toMatchObject({ gone: [path], isUnsettled: true });
  expect(followed.look()).toMatchObject({ fresh: [join(folder, "other.txt")], gone: [] });
});

test("a place belongs to the longest file that it names", () => {
  const files = new Set(["/in/a.jsonl", "/in/a.jsonl#2.txt", "/in/mails.zip"]);
  expect(fileOfPlace("/in/a.jsonl#7", files)).toBe("/in/a.jsonl");
  expect(fileOfPlace("/in/a.jsonl#2.txt", files)).toBe("/in/a.jsonl#2.txt");
  expect(fileOfPlace("/in/mails.zip!inner/mail.eml!1/b.txt", files)).toBe("/in/mails.zip");
  expect(fileOfPlace("/in/b.txt", files)).toBeUndefined();
});
