import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { queryParameters } from "../../src/commands/query-parameters.ts";
import { EdgeType } from "../../src/model/schema.ts";
import { readLibrary } from "../../src/store/library.ts";

const README = readFileSync(join(import.meta.dirname, "../../README.md"), "utf8");
const LIBRARY = readLibrary();

/** The questions that the README asks with their answers: command, its parameters, the columns shown. */
const SHOWN = [...README.matchAll(/^\*\*.+:\*\* `vouch query (\S+)(.*)`\n\n\| (.+) \|\n/gm)].map(
  ([, name = "", words = "", columns = ""]) => ({
    name,
    pairs: [...words.matchAll(/--param (?:"([^"]+)"|(\S+))/g)].map(
      ([, quoted, bare]) => quoted ?? bare ?? "",
    ),
    columns: columns.split("|").map((it) => it.trim()),
  }),
);

test("the README shows ten questions as the library has them, with their columns", () => {
  expect(SHOWN).toHaveLength(10);
  for (const { name, pairs, columns } of SHOWN) {
    const question = LIBRARY.find((it) => it.name === name);
    expect(Object.keys(queryParameters(pairs, question)), name).toEqual(
      question?.parameters.map((it) => it.name),
    );
    for (const column of columns)
      expect(question?.cypher, `${name}: ${column}`).toMatch(new RegExp(`\\b${column}\\b`));
    expect(columns).toEqual(expect.arrayContaining(["quote", "publisher", "date", "document"]));
  }
});

test("the README's picture of the graph shows every type of edge, and counts the questions right", () => {
  const [, picture = ""] = /```mermaid\n(.*?)```/s.exec(README) ?? [];
  const drawn = new Set(picture.match(/\b[A-Z]+(_[A-Z]+)+\b|\b[A-Z]{4,}\b/g));
  expect(EdgeType.options.filter((it) => !drawn.has(it))).toEqual([]);
  const counts = [...README.matchAll(/(\d+) questions/g)].map((it) => Number(it[1]));
  expect(counts).toContain(LIBRARY.length);
});
