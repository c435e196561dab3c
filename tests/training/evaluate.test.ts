import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { UsageError, UserError } from "../../src/errors.ts";
import { evaluate } from "../../src/training/evaluate.ts";

const folder = mkdtempSync(join(tmpdir(), "vouch-gold-"));
afterAll(() => rmSync(folder, { recursive: true }));

const TEXT = "A soldier from the 12th Tank Brigade left Kharkiv.";
const spanIn = (text: string, words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});
const at = (words: string) => spanIn(TEXT, words);
const lines = (documents: readonly object[]): string =>
  documents.map((it) => `${JSON.stringify(it)}\n`).join("");

test("what the expected graph of the seeds has, and what of it is missing", async () => {
  const soldier = { doc: "D1", text: "A soldier", ...at("A soldier from the 12th Tank Brigade") };
  const unit = { doc: "D1", text: "12th Tank Brigade", ...at("12th Tank Brigade") };
  writeFileSync(
    join(folder, "seeds.jsonl"),
    lines([{ id: "seed-D1", text: TEXT, mentions: [{ ...at("12th Tank Brigade"), type: "Unit" }] }]),
  );
  writeFileSync(
    join(folder, "seed-expected-graph.json"),
    JSON.stringify({
      documents: [{ id: "D1", sentences: [{ n: 1, start: 0, end: TEXT.length }] }],
      entities: [
        { id: "s", type: "Person", tier: "must", name: "soldier", mentions: [soldier] },
        { id: "u", type: "MilitaryUnit/Brigade", tier: "must", name: "12th", mentions: [unit] },
      ],
      events: [{ id: "e", type: "Attack", tier: "must", label: "an attack", evidence: [unit] }],
      claims: [],
      edges: [{ source: "s", type: "member_of", target: "u", tier: "must", evidence: soldier }],
      boilerplate: [["D1.S1", "the whole of it, for once"]],
    }),
  );
  const table = await evaluate(["seeds", "--gold-dir", folder, "--errors"], {});
  expect(table).toMatch(/seeds +entities \(must\) +2 of 2/);
  expect(table).toMatch(/seeds +edges \(must\) +1 of 1/);
  expect(table).toMatch(/seeds +events \(must\) +0 of 1/);
  expect(table).toMatch(/seeds +boilerplate nodes +[1-9]/);
  expect(table).toContain("1 × missing events (must)\n    e: an attack");
});

test("a recorded run is what the next one is compared with", async () => {
  const scores = join(folder, "scores.json");
  const text = "Ivan Petrov left Kharkiv.";
  const gold = (names: readonly string[]) => [
    { id: "g1", text, mentions: names.map((it) => ({ ...spanIn(text, it), type: "Person" })) },
  ];
  writeFileSync(join(folder, "wikigold.jsonl"), lines(gold(["Ivan Petrov"])));
  const first = await evaluate(["wikigold", "--gold-dir", folder, "--record"], {}, scores);
  expect(first).toMatch(/wikigold +names: mentions exact F1.* 100\.0 +new/);
  writeFileSync(join(folder, "wikigold.jsonl"), lines(gold(["Ivan Petrov", "left"])));
  const second = await evaluate(["wikigold", "--gold-dir", folder], { VOUCH_GOLD: "nowhere" }, scores);
  expect(second).toMatch(/wikigold +names: mentions exact F1.* 66\.7 +-33\.3/);
  expect(JSON.parse(readFileSync(scores, "utf8")).wikigold).toBeDefined();
});

test("errors are listed by class with their context, no more of each than asked for", async () => {
  const text = "An old oak fell. An old elm fell. An old ash fell. Ivan Petrov left Kharkiv.";
  const file = join(folder, "errors.jsonl");
  const mentions = ["old oak", "old elm", "old ash"].map((it) => ({ ...spanIn(text, it), type: "Quantity" }));
  const city = { ...spanIn(text, "Kharkiv"), type: "Organization" };
  writeFileSync(file, lines([{ id: "e1", text, mentions: [...mentions, city] }]));
  const listed = await evaluate(["--gold", file, "--errors=2"], {});
  expect(listed).toContain("3 × missed Quantity nominal");
  expect(listed).toContain("An [old oak] fell. An old elm fell.");
  expect(listed).toContain("… 1 more");
});

test("predictions hold what the text alone tells, in the types of each line's set, and are the same without any gold", async () => {
  const text = "Militants attacked the convoy. Rebels killed Ivan Petrov in Mosul on 3 May 2015.";
  const events = [{ type: "Conflict.Attack", ...spanIn(text, "attacked") }];
  const write = async (name: string, documents: readonly object[]): Promise<string> => {
    const file = join(folder, `${name}.jsonl`);
    writeFileSync(file, lines(documents));
    const table = await evaluate(["--gold", file, "--write", `${file}.out`], {});
    expect(table).toContain("figure");
    return readFileSync(`${file}.out`, "utf8");
  };
  const marked = await write("marked", [{ id: "w1", set: "wikievents", text, mentions: [], events }]);
  const bare = await write("bare", [{ id: "w1", set: "wikievents", text, mentions: [] }]);
  expect(bare).toBe(marked);
  expect(JSON.parse(marked).events.map((it: { type: string }) => it.type)).toEqual(
    expect.arrayContaining(["Conflict.Attack", "Life.Die"]),
  );
  const unknown = JSON.parse(await write("unknown", [{ id: "w1", set: "mine", text, mentions: [] }]));
  expect(unknown.events.map((it: { type: string }) => it.type)).toEqual(
    expect.arrayContaining(["attack", "death"]),
  );
});

test("without a folder, with a wrong one, an unknown set or a doubled id the remedy is told", async () => {
  await expect(evaluate(["seeds"], {})).rejects.toThrow(UserError);
  await expect(evaluate(["seeds"], {})).rejects.toThrow("--gold-dir");
  await expect(evaluate(["seeds"], { VOUCH_GOLD: join(folder, "none") })).rejects.toThrow("can't be read");
  await expect(evaluate(["nonsense", "--gold-dir", folder], {})).rejects.toThrow(UsageError);
  await expect(evaluate(["--write", "out.jsonl", "--gold-dir", folder], {})).rejects.toThrow(UsageError);
  await expect(evaluate(["--errors=all"], {})).rejects.toThrow(UsageError);
  const twice = join(folder, "twice.jsonl");
  writeFileSync(twice, lines([0, 1].map(() => ({ id: "a", text: "Kharkiv.", mentions: [] }))));
  await expect(evaluate(["--gold", twice], {})).rejects.toThrow("id a stands twice");
});
