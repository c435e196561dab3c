import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { Judgement } from "../../src/model/judgement.ts";
import { readJudgements, writeJudgements } from "../../src/project/judgement-file.ts";
import { scratchFolder } from "../laws/product.ts";

const folder = scratchFolder("judgements");
const path = join(folder, "judgements.csv");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("judgements come back as they were written, commas, quotes and line breaks too", () => {
  const judgement: Judgement = {
    left: { document: 'a,"b"', start: 1, end: 7, words: "Lapin,\nIvan" },
    verdict: "different",
    right: { document: "c", start: 0, end: 4, words: "Лапин" },
    by: "Reader",
    because: 'one is "the elder"',
  };
  writeJudgements(path, [judgement]);
  expect(readJudgements(path)).toEqual([judgement]);
});

test("no file is no judgement; a line that is none is named", () => {
  expect(readJudgements(join(folder, "none.csv"))).toEqual([]);
  writeFileSync(path, "verdict,left_document\nmaybe,x\n");
  expect(() => readJudgements(path)).toThrow(/judgements\.csv: judgement 1: verdict/);
});
