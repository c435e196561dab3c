import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { UserError } from "../../src/errors.ts";
import { evaluate } from "../../src/training/evaluate.ts";

const folder = mkdtempSync(join(tmpdir(), "vouch-gold-lists-"));
afterAll(() => rmSync(folder, { recursive: true }));
const run = (...words: string[]): Promise<string> =>
  evaluate([...words, "--gold-dir", folder], {}, join(folder, "none.json"));

test("names of units: read whole or not, and each part that the list tells", async () => {
  writeFileSync(
    join(folder, "unit-names.csv"),
    `name,number,echelon,type,superior,country
25th Motor Rifle Brigade,25?,Brigade,Motor Rifle,,ru
"7th Tank Regiment",8,Regiment,Armor,,ru
some riverside picnic,,,,,ua
`,
  );
  const table = await run("unit-names", "--errors");
  expect(table).toMatch(/unit-names +parsed whole +2 of 3/);
  expect(table).toMatch(/unit-names +number right +1 of 2/);
  expect(table).toMatch(/unit-names +echelon right +2 of 2/);
  expect(table).toMatch(/unit-names +number and echelon right, no other country +1 of 3/);
  expect(table).toContain("1 × number\n    7th Tank Regiment: 8, not 7");
});

test("names of people: spellings of one are one, and those of others are not", async () => {
  writeFileSync(
    join(folder, "name-variants.csv"),
    `group,canonical,variant
0,oleksandr kovalenko,oleksandr kovalenko
0,oleksandr kovalenko,olexandr kovalenko
1,maria hernandez,maria hernandez
1,maria hernandez,giuseppe verdi
`,
  );
  const table = await run("name-variants", "--errors");
  expect(table).toMatch(/same person found equal +50\.0/);
  expect(table).toMatch(/random other pairs found equal +0 of \d+/);
  expect(table).toContain("maria hernandez | giuseppe verdi");
});

test("a list without its columns is told of", async () => {
  writeFileSync(join(folder, "unit-names.csv"), "name,size\n7th Tank Regiment,Regiment\n");
  await expect(run("unit-names")).rejects.toThrow(UserError);
  await expect(run("unit-names")).rejects.toThrow("no column number");
});
