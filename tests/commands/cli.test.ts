import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { scratchFolder } from "../laws/product.ts";
import { buildOnce, type Ended, serveIn, vouchIn } from "./vouch.ts";

const scratch = scratchFolder("commands");
let folder: string;
let vouch: (words: readonly string[], input?: string | Uint8Array) => Ended;
let number = 0;
beforeAll(buildOnce);
beforeEach(() => {
  folder = join(scratch, `the reports of ${++number}`);
  mkdirSync(join(folder, "in"), { recursive: true });
  vouch = vouchIn(folder);
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const write = (name: string, text: string | Uint8Array): void => writeFileSync(join(folder, name), text);

const KUPYANSK = "Colonel Oleh Bondar, commander of the 92nd Assault Brigade, was seen in Kupyansk.\n";
const BUCHA = "The 64th Separate Motor Rifle Brigade entered Bucha in March 2022, Colonel Bondar said.\n";
const IZIUM = "The 74th Separate Motor Rifle Brigade was seen in Izium on 12 March 2023.\n";

/** Each file of the project with its size and time of writing; the engine's own file it touches whenever it opens it. */
function filesOf(path: string): string[] {
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .map((name) => ({ name, stat: statSync(join(path, name)) }))
    .filter(({ name, stat }) => stat.isFile() && !name.startsWith("store"))
    .map(({ name, stat }) => `${name} ${stat.size} ${stat.mtimeMs}`)
    .sort();
}

test("a report that is added, replaced, and removed leaves the graph as if it had never come", () => {
  write("in/a.txt", KUPYANSK);
  expect(vouch(["add", "in"])).toMatchObject({ code: 0, out: expect.stringMatching(/^1 added\n/) });
  const before = vouch(["export", "--format", "jsonl"]).out;
  expect(before.length).toBeGreaterThan(500);
  write("in/b.txt", BUCHA);
  expect(vouch(["add", "in"]).out).toMatch(/^1 added, 1 unchanged\n/);
  write("in/b.txt", IZIUM);
  expect(vouch(["add", "in"]).out).toMatch(/^1 replaced, 1 unchanged\n/);
  const replaced = vouch(["export"]).out;
  expect(replaced).toContain("Izium");
  expect(replaced).not.toContain("Bucha");
  expect(vouch(["remove", "b.txt"])).toMatchObject({ code: 0, out: expect.stringMatching(/^1 removed\n/) });
  expect(vouch(["export"]).out).toBe(before);
  expect(vouch(["check"])).toMatchObject({ code: 0, out: expect.stringMatching(/^0 breaches/) });
});

test("adding what is there writes nothing, and a new build gives the same graph", () => {
  write("in/a.txt", KUPYANSK);
  vouch(["add", "in"]);
  const project = join(folder, ".vouch");
  const [before, graph] = [filesOf(project), vouch(["export"]).out];
  expect(vouch(["add", "in", "--json"]).out).toMatch(/"added":\[\].*"unchanged":\["doc-/);
  expect(filesOf(project)).toEqual(before);
  expect(vouch(["build"]).code).toBe(0);
  expect(vouch(["export"]).out).toBe(graph);
});

test("a dry run tells what would be done and does nothing", () => {
  write("in/a.txt", KUPYANSK);
  write("in/copy.txt", KUPYANSK);
  const dry = vouch(["add", "in", "--dry-run"]);
  expect(dry).toMatchObject({ code: 0, out: expect.stringMatching(/^1 added, 1 unchanged\n/) });
  expect(existsSync(join(folder, ".vouch"))).toBe(false);
  vouch(["add", "in/a.txt"]);
  const before = filesOf(join(folder, ".vouch"));
  write("in/a.txt", IZIUM);
  expect(vouch(["add", "in/a.txt", "--dry-run"]).out).toMatch(/^1 replaced\n/);
  expect(filesOf(join(folder, ".vouch"))).toEqual(before);
});

test("bad files are each one line with the remedy, and the rest goes on", () => {
  write("in/good.txt", KUPYANSK);
  write("in/latin.txt", new Uint8Array([0x4b, 0xf6, 0x6c, 0x6e]));
  write("in/empty.md", "");
  write("in/more.jsonl", `{"id":"r1","text":${JSON.stringify(IZIUM)}}\nnone\n`);
  const added = vouch(["add", "in", "gone.txt"]);
  expect(added.code).toBe(1);
  expect(added.out).toMatch(/^2 added, 4 failed\n/);
  const lines = added.err.trim().split("\n");
  expect(lines).toHaveLength(4);
  expect(lines.join("\n")).toMatch(
    /empty\.md is empty.*\n.*latin\.txt is not UTF-8: save it.*\n.*more\.jsonl:2 is no JSON/,
  );
  expect(lines[3]).toMatch(/^gone\.txt is not there/);
});

test("the same bytes as text and as Markdown are one report, whichever came first", () => {
  const text = `---\ntitle: Seen\npublished: 2023-03-12\n---\n${IZIUM}`;
  write("in/b.txt", text);
  write("in/a.md", text);
  vouch(["add", "in/a.md", "in/b.txt", "--project", "one"]);
  vouch(["add", "in/b.txt", "in/a.md", "--project", "two"]);
  const one = vouch(["export", "--project", "one"]).out;
  expect(one).toContain('"title":"Seen"');
  expect(vouch(["export", "--project", "two"]).out).toBe(one);
  expect(vouch(["add", "in", "--project", "two"]).out).toMatch(/^2 unchanged\n/);
});

/** Ids of the entities with this label, by name. */
function idsOf(label: string): ReadonlyMap<string, string> {
  const asked = vouch([
    "query",
    `MATCH (n:${label}) RETURN n.name AS name, n.id AS id ORDER BY id`,
    "--json",
  ]);
  return new Map((JSON.parse(asked.out) as { rows: [string, string][] }).rows);
}

test("a judgement joins two people, and withdrawn it has never been", () => {
  write("in/a.txt", KUPYANSK.replace("Bondar", "Dzhulai"));
  write("in/b.txt", BUCHA.replace("Colonel Bondar", "Dzhulai"));
  vouch(["add", "in"]);
  const before = vouch(["export"]).out;
  const people = idsOf("Person");
  const [one, other] = [people.get("Oleh Dzhulai") ?? "", people.get("Dzhulai") ?? ""];
  expect(vouch(["judge", "--list"]).out).toMatch(/^1 unsure pairs\n/);
  expect(vouch(["judge", one, "same", other])).toMatchObject({ code: 2 });
  expect(vouch(["judge", one, "same", other, "--because", "one colonel"]).code).toBe(0);
  expect([...idsOf("Person").keys()]).toEqual(["Oleh Dzhulai"]);
  vouch(["remove", "b.txt"]);
  expect(vouch(["judge", "--list"]).out).toContain("sleeps");
  vouch(["add", "in"]);
  expect([...idsOf("Person").keys()]).toEqual(["Oleh Dzhulai"]);
  expect(vouch(["judge", "--withdraw", one, other]).code).toBe(0);
  expect(vouch(["export"]).out).toBe(before);
  expect(vouch(["judge", "--withdraw", one, other])).toMatchObject({ code: 1 });
});

test("a judgement is withdrawn alone, and also while its report is away", () => {
  write("in/a.txt", KUPYANSK);
  write("in/b.txt", BUCHA);
  write("in/c.txt", "Colonel Bondar was seen again in Kupyansk.\n");
  vouch(["add", "in/a.txt", "in/b.txt"]);
  const [first, second] = [idsOf("Person").get("Oleh Bondar") ?? "", idsOf("Person").get("Bondar") ?? ""];
  vouch(["remove", "b.txt"]);
  vouch(["add", "in/c.txt"]);
  const third = idsOf("Person").get("Bondar") ?? "";
  vouch(["add", "in"]);
  for (const [left, right] of [
    [first, second],
    [second, third],
  ] as const)
    expect(vouch(["judge", left, "same", right, "--because", "one colonel"]).code).toBe(0);
  expect(vouch(["judge", "--withdraw", first, second]).code).toBe(0);
  expect(vouch(["judge", "--list"]).out).toContain("\n1 judgements\n");
  vouch(["remove", "c.txt"]);
  expect(vouch(["judge", "--withdraw", second, third]).code).toBe(0);
  expect(vouch(["judge", "--list"]).out).toContain("\n0 judgements\n");
});

test("`same` against a veto is refused, and names the attribute", () => {
  write("in/b.txt", BUCHA);
  write("in/c.txt", IZIUM);
  vouch(["add", "in"]);
  const [left = "", right = ""] = [...idsOf("Unit").values()];
  expect(vouch(["judge", left, "same", right, "--because", "alike"])).toMatchObject({
    code: 1,
    err: expect.stringMatching(/differ in number; correct the number/),
  });
});

test("a query is asked as words, as a file and by name; one that would write is refused", () => {
  write("in/a.txt", KUPYANSK);
  write("people.cypher", "MATCH (p:Person)\nWHERE p.name = $name\nRETURN p.name AS name ORDER BY name\n");
  vouch(["add", "in"]);
  expect(vouch(["query", "people.cypher", "--param", "name=Oleh Bondar", "--json"]).out).toBe(
    '{"columns":["name"],"rows":[["Oleh Bondar"]],"truncated":false}\n',
  );
  const refused = vouch(["query", "MATCH (n) DETACH DELETE n"]);
  expect(refused.code).toBe(1);
  expect(refused.err.trim().split("\n")).toHaveLength(1);
  expect(vouch(["query", "gone.cypher"])).toMatchObject({ code: 1 });
  expect(vouch(["query"])).toMatchObject({ code: 2 });
});

test("the library lists its questions with what they are asked with; an answer is a table, JSON or CSV", () => {
  const all = vouch(["query", "--list"]).out;
  expect(all).toContain(
    "units-in-a-place: Units in a place between two days\n    Units that are, or are based, in the place",
  );
  expect(all).toContain('    --param place="Ukraine"  string: any spelling of it\n');
  const few = JSON.parse(vouch(["query", "--list", "vanish", "--json"]).out) as { name: string }[];
  expect(few.map((it) => it.name)).toEqual([
    "claims-that-vanish-with-a-document",
    "connections-that-vanish-with-a-document",
    "names-that-vanish-with-a-document",
  ]);
  write("in/a.txt", KUPYANSK);
  vouch(["add", "in"]);
  const { out, err } = vouch(["query", "most-connected", "--param", "limit=1"]);
  expect([out.split("\n")[0]?.split(/ +/).slice(0, 3), err]).toEqual([
    ["name", "others", "edges"],
    "1 rows\n",
  ]);
  const risky = "RETURN '=1+1' AS a, -2 AS b, ['@x', 'y'] AS c, null AS `+d`, {k: 'a\"b'} AS e";
  expect(vouch(["query", risky, "--csv"]).out).toBe(
    `"a","b","c","'+d","e"\n"'=1+1",-2,"'@x|y",,"{""k"":""a\\""b""}"\n`,
  );
  expect(vouch(["query", "most-connected", "--param", "limit=many"])).toMatchObject({
    code: 2,
    err: expect.stringContaining("limit=many: give a number"),
  });
  expect(vouch(["query", "most-connected", "--param", "name=x"])).toMatchObject({ code: 2 });
  expect(vouch(["query", "RETURN 1 AS x", "--csv", "--json"])).toMatchObject({ code: 2 });
});

test("wrong words end with 2, help with 0, each on one screen", () => {
  expect(vouch(["frobnicate"])).toMatchObject({ code: 2, err: expect.stringContaining("vouch help") });
  expect(vouch(["add"])).toMatchObject({ code: 2, err: expect.stringContaining("vouch add PATH") });
  expect(vouch(["add", "in", "--frob"])).toMatchObject({ code: 2 });
  expect(vouch(["export", "--format", "xls"])).toMatchObject({ code: 2 });
  expect(vouch(["help"])).toMatchObject({ code: 0, out: expect.stringContaining("vouch judge") });
  expect(vouch(["judge", "--help"])).toMatchObject({ code: 0, out: expect.stringContaining("--withdraw") });
  expect(existsSync(join(folder, ".vouch"))).toBe(false);
});

test("a folder or a file that is no project of ours is named, with the remedy", () => {
  write("in/a.txt", KUPYANSK);
  const cases: readonly (readonly [string, () => void, RegExp])[] = [
    ["in", () => undefined, /holds other files and no project/],
    ["in/a.txt", () => undefined, /can't be a project's folder/],
    ["later", () => vouch(["add", "in", "--project", "later"]), /not a project of this version/],
    ["judged", () => vouch(["add", "in", "--project", "judged"]), /judgements\.csv: judgement 1: verdict/],
  ];
  for (const [project, prepare, told] of cases) {
    prepare();
    if (project === "later") write("later/project.json", '{"format":2,"id":"x","followers":[]}');
    if (project === "judged") write("judged/judgements.csv", "verdict,left_document\nmaybe,x\n");
    const ended = vouch(["export", "--project", project]);
    expect(ended).toMatchObject({ code: 1, out: "", err: expect.stringMatching(told) });
    expect(ended.err.trim().split("\n")).toHaveLength(1);
  }
});

test("standard input is read without storing it", () => {
  const read = vouch(["read", "-", "--format", "jsonl"], KUPYANSK);
  expect(read.code).toBe(0);
  const [line] = read.out.split("\n").map((it) => (it === "" ? null : JSON.parse(it)));
  expect(
    line.mentions.map((it: { start: number; end: number }) => KUPYANSK.slice(it.start, it.end)),
  ).toContain("Kupyansk");
  expect(existsSync(join(folder, ".vouch"))).toBe(false);
});

test("a reader who has seen enough ends an export quietly", () => {
  write("in/a.txt", KUPYANSK);
  vouch(["add", "in"]);
  const cli = join(import.meta.dirname, "../../dist/cli.js");
  const piped = spawnSync("sh", ["-c", '"$0" "$1" export | head -c 10', process.execPath, cli], {
    cwd: folder,
  });
  expect(piped.stdout.toString()).toHaveLength(10);
  expect(piped.stderr.toString()).toBe("");
});

test("while a server holds the project, commands go through it", async () => {
  write("in/a.txt", KUPYANSK);
  vouch(["add", "in"]);
  const before = vouch(["export"]).out;
  const server = await serveIn(folder);
  try {
    write("in/b.txt", BUCHA);
    expect(vouch(["add", "in"])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^1 added, 1 unchanged\n/),
    });
    expect(vouch(["add", "-"], new Uint8Array([0xff, 0xfe]))).toMatchObject({
      code: 1,
      err: expect.stringContaining("not UTF-8"),
    });
    expect(vouch(["add", "-"], IZIUM)).toMatchObject({ code: 0 });
    expect(vouch(["query", "MATCH (d:Document) RETURN count(d) AS n", "--json"]).out).toContain("[[3]]");
    expect(vouch(["frobnicate"])).toMatchObject({ code: 2 });
    expect(vouch(["load", "neo4j://127.0.0.1:1"])).toMatchObject({
      code: 1,
      err: expect.stringContaining("NEO4J_PASSWORD"),
    });
    expect(vouch(["serve"])).toMatchObject({ code: 1, err: expect.stringContaining(server.address) });
    expect(vouch(["remove", "b.txt", "stdin.txt"]).code).toBe(0);
    expect(vouch(["export"]).out).toBe(before);
  } finally {
    expect(await server.stop()).toBe(0);
  }
  expect(existsSync(join(folder, ".vouch", "lock"))).toBe(false);
  expect(vouch(["export"]).out).toBe(before);
});
