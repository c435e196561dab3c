import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { UsageError, UserError } from "../../src/errors.ts";
import { evaluate } from "../../src/training/evaluate.ts";

const folder = mkdtempSync(join(tmpdir(), "vouch-gold-"));
afterAll(() => rmSync(folder, { recursive: true }));

const TEXT = "A soldier from the 12th Tank Brigade left Kharkiv.";
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });

test("what is there and what is missing stands in one table, with the missing named on request", () => {
  const soldier = { doc: "D1", text: "A soldier", ...at("A soldier from the 12th Tank Brigade") };
  const unit = { doc: "D1", text: "12th Tank Brigade", ...at("12th Tank Brigade") };
  writeFileSync(
    join(folder, "seeds.jsonl"),
    `${JSON.stringify({ id: "seed-D1", text: TEXT, mentions: [{ ...at("12th Tank Brigade"), type: "Unit" }] })}\n`,
  );
  writeFileSync(
    join(folder, "seed-expected-graph.json"),
    JSON.stringify({
      documents: [{ id: "D1" }],
      entities: [
        { id: "s", type: "Person", tier: "must", name: "soldier", mentions: [soldier] },
        { id: "u", type: "MilitaryUnit/Brigade", tier: "must", name: "12th", mentions: [unit] },
      ],
      events: [{ id: "e", type: "Attack", tier: "must", label: "an attack", evidence: [unit] }],
      claims: [],
      edges: [{ source: "s", type: "member_of", target: "u", tier: "must", evidence: soldier }],
    }),
  );
  const table = evaluate(["seeds", "--gold-dir", folder, "--errors"], {});
  expect(table).toMatch(/mentions: Unit +1 of +1/);
  expect(table).toMatch(/edges \(must\) +1 of +1/);
  expect(table).toMatch(/events \(must\) +0 of +1/);
  expect(table).toContain("missing  events (must): e: an attack");
});

test("without a folder, with a wrong one or with an unknown set the remedy is told", () => {
  expect(() => evaluate(["seeds"], {})).toThrow(UserError);
  expect(() => evaluate(["seeds"], {})).toThrow("--gold-dir");
  expect(() => evaluate(["seeds"], { VOUCH_GOLD: join(folder, "none") })).toThrow(
    "seeds.jsonl can't be read",
  );
  expect(() => evaluate(["nonsense", "--gold-dir", folder], {})).toThrow(UsageError);
});
