import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openEmbeddedStore } from "../../src/store/embedded/open-embedded-store.ts";
import type { GraphStore } from "../../src/store/graph-store.ts";
import { readLibrary } from "../../src/store/library.ts";
import { ATTESTED } from "./attested-graph.ts";

const LIBRARY = readLibrary();
const folder = mkdtempSync(join(tmpdir(), "vouch-library-"));
let store: GraphStore;
beforeAll(async () => {
  store = await openEmbeddedStore(folder);
  await store.bringTo(ATTESTED, "attested");
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const defaultsOf = (name: string): Record<string, unknown> =>
  Object.fromEntries(
    LIBRARY.find((it) => it.name === name)?.parameters.map((it) => [it.name, it.default]) ?? [],
  );

async function ask(
  name: string,
  parameters: Record<string, unknown> = {},
): Promise<Record<string, unknown>[]> {
  const cypher = LIBRARY.find((it) => it.name === name)?.cypher ?? "";
  const { columns, rows } = await store.query(cypher, { ...defaultsOf(name), ...parameters });
  return rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at]])));
}

test("the library has its questions, each with a title and a purpose, and its parameters declared", () => {
  expect(LIBRARY.length).toBeGreaterThanOrEqual(12);
  for (const { name, title, purpose, parameters, cypher } of LIBRARY) {
    expect(title, name).toMatch(/^[A-Z].{5,60}[^.]$/);
    expect(purpose, name).toMatch(/\.$/);
    const used = new Set([...cypher.replace(/^\/\/.*$/gm, "").matchAll(/\$(\w+)/g)].map((it) => it[1]));
    expect(new Set(parameters.map((it) => it.name)), name).toEqual(used);
    for (const { about, default: value, type } of parameters)
      expect([about.length > 0, typeof value]).toEqual([true, type]);
  }
});

test.each(LIBRARY.map((it) => it.name))(
  "%s answers with its defaults, in one order, with its evidence",
  async (name) => {
    const rows = await ask(name);
    expect(rows.length).toBeGreaterThan(0);
    expect(await ask(name)).toEqual(rows);
    const cypher = LIBRARY.find((it) => it.name === name)?.cypher ?? "";
    if (cypher.includes("STATED_IN")) for (const row of rows) expect(row.quote, name).toBeTruthy();
    if (cypher.includes("Document"))
      expect(Object.keys(rows[0] ?? {})).toEqual(expect.arrayContaining(["publisher", "date", "document"]));
    const keys = rows.map((row) => JSON.stringify(orderOf(cypher).map((column) => row[column])));
    expect(new Set(keys).size, "no two rows are equal in all that they are ordered by").toBe(rows.length);
  },
);

/** The columns of the last ORDER BY. */
function orderOf(cypher: string): string[] {
  const after = cypher.slice(cypher.lastIndexOf("ORDER BY") + 9).split("\n")[0] ?? "";
  return after.split(",").map((it) => it.trim().replace(/ DESC$/, ""));
}

test("on an empty store every question answers with no rows", async () => {
  const empty = await openEmbeddedStore(join(folder, "empty"));
  for (const { name, cypher } of LIBRARY)
    expect((await empty.query(cypher, defaultsOf(name))).rows, name).toEqual([]);
  await empty.close();
});

test("the members of a unit include those of its battalions", async () => {
  const rows = await ask("members-of-unit", { unit: "331 пдп" });
  expect(rows.map((it) => [it.person, it.role, it.unit, it.document])).toEqual([
    ["Serhii Bondar", "COMMANDS", "1st Battalion", "d1"],
    ["a Russian soldier", "MEMBER_OF", "331st Airborne Regiment", "d2"],
    ["a Russian soldier", "MEMBER_OF", "331st Airborne Regiment", "d1"],
  ]);
});

test("a unit in a town is in its country", async () => {
  expect((await ask("units-in-a-place")).map((it) => [it.unit, it.place, it.status])).toEqual([
    ["331st Airborne Regiment", "Kupyansk", "disputed"],
  ]);
});

test("the chain of a claim has the links of each report in their order", async () => {
  const rows = await ask("chain-of-attribution", { words: "soldier" });
  expect(rows.map((it) => [it.document, it.saidBy, it.step, it.act, it.by])).toEqual([
    ["d2", "a Russian soldier", 1, "recorded", "HUR"],
    ["d1", "a Russian soldier", 1, "released", "HUR"],
    ["d1", "a Russian soldier", 2, "verified", "The New York Times"],
    ["d3", "A denial", null, null, null],
  ]);
});

test("a denial stands beside what it denies", async () => {
  const [row] = await ask("contradictions", { name: "kupyansk" });
  expect([row?.claim, row?.denial, row?.deniedIn]).toEqual(["c2", "c3", "The Moscow Herald"]);
  expect(await ask("contradictions", { name: "Bucha" })).toEqual([]);
});

test("one origin behind two reports, and an undated event at the end", async () => {
  expect((await ask("one-origin-many-reports")).map((it) => [it.claim, it.document])).toEqual([
    ["c1", "d2"],
    ["c1", "d1"],
  ]);
  expect((await ask("timeline-of-events")).map((it) => [it.earliest, it.place])).toEqual([
    ["2022-04-01", null],
    ["undated", "Kupyansk"],
  ]);
});
