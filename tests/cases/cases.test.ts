import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { graphOfCase } from "./case-graph.ts";
import { failuresOf } from "./checks.ts";
import { AREAS, Expected } from "./expected.ts";

const HERE = import.meta.dirname;
const cases = readdirSync(HERE, { withFileTypes: true })
  .filter((it) => it.isDirectory())
  .map(({ name }) => {
    const folder = join(HERE, name);
    const expected = Expected.parse(JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")));
    return { name, folder, expected };
  })
  .sort((a, b) => (a.name < b.name ? -1 : 1));
const stillWrong = cases.filter((it) => it.expected.stillWrong !== undefined);

describe.each(AREAS)("%s", (area) => {
  const own = cases.filter((it) => it.expected.area === area && it.expected.stillWrong === undefined);
  test.each(own.map((it) => [it.name, it] as const))("%s", async (_, { folder, expected }) => {
    const failures = failuresOf(expected, await graphOfCase(folder, expected));
    expect(failures, `${expected.prevents}\n${failures.join("\n")}\n`).toEqual([]);
  });
});

afterAll(() => {
  const list = stillWrong.map((it) => `\n  ${it.name}: ${it.expected.stillWrong}`).join("");
  process.stdout.write(
    `cases: ${cases.length - stillWrong.length} right, ${stillWrong.length} still wrong${list}\n`,
  );
});

describe.skipIf(stillWrong.length === 0)("mistakes that are still made", () => {
  test.each(stillWrong.map((it) => [it.name, it] as const))("%s", async (_, { folder, expected }) => {
    const failures = failuresOf(expected, await graphOfCase(folder, expected));
    expect(failures, "the mistake is mended: take stillWrong out of its expected.json").not.toEqual([]);
  });
});
