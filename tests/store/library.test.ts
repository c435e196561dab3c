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

/** Questions whose rows rest on what reports name, and of claims say only how many there are. */
const ABOUT_REPORTS: ReadonlySet<string> = new Set([
  "mentioned-together-without-a-claim",
  "reports-at-a-glance",
]);

async function ask(
  name: string,
  parameters: Record<string, unknown> = {},
): Promise<Record<string, unknown>[]> {
  const cypher = LIBRARY.find((it) => it.name === name)?.cypher ?? "";
  const { columns, rows } = await store.query(cypher, { ...defaultsOf(name), ...parameters });
  return rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at]])));
}

test("the library has its questions, each with a title and a purpose, and its parameters declared", () => {
  expect(LIBRARY.length).toBeGreaterThanOrEqual(36);
  for (const { name, title, purpose, parameters, cypher } of LIBRARY) {
    expect(title, name).toMatch(/^[A-Z].{5,60}[^.]$/);
    expect(purpose, name).toMatch(/^[A-Z].{30,}\.$/);
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
    const columns = Object.keys(rows[0] ?? {});
    if (cypher.includes("Document"))
      expect(columns).toEqual(expect.arrayContaining(["publisher", "date", "document"]));
    if (cypher.includes("Claim") && !ABOUT_REPORTS.has(name))
      expect(columns, "what rests on claims names them").toContain("claim");
    if (columns.includes("claim")) expect(columns).toContain("quote");
    for (const row of rows.filter((it) => it.claim))
      expect([row.quote, row.document], name).toEqual([expect.any(String), expect.any(String)]);
    expect(rows.some((it) => it.claim) || !columns.includes("claim"), "some row rests on a claim").toBe(true);
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
  expect(
    (await ask("timeline-of-events")).map((it) => [it.earliest, it.place, it.document, it.claim]),
  ).toEqual([
    ["2022-04-01", null, "d2", "c9"],
    ["2022-04-01", null, "d1", "c10"],
    ["2022-04-08", "Kupyansk", "d2", "c7"],
    ["undated", "Kupyansk", "d3", "c12"],
  ]);
});

/** Questions of the library with what they answer about the call, the denial, the battle and the strike. */
const ANSWERS: readonly (readonly [
  string,
  Record<string, unknown>,
  readonly string[],
  readonly unknown[][],
])[] = [
  [
    "order-of-battle-above",
    { unit: "1st Battalion" },
    ["step", "part", "partOf"],
    [
      [1, "1st Battalion", "331st Airborne Regiment"],
      [2, "331st Airborne Regiment", "98th Guards Airborne Division"],
    ],
  ],
  [
    "order-of-battle-below",
    {},
    ["step", "larger", "part"],
    [
      [1, "98th Guards Airborne Division", "331st Airborne Regiment"],
      [2, "331st Airborne Regiment", "1st Battalion"],
    ],
  ],
  [
    "connections-on-one-voice",
    {},
    ["source", "relation", "target", "document"],
    [
      ["1st Battalion", "PART_OF", "331st Airborne Regiment", "d1"],
      ["331st Airborne Regiment", "LOCATED_AT", "Kupyansk", "d1"],
      ["Serhii Bondar", "COMMANDS", "1st Battalion", "d1"],
      ["a Russian soldier", "MEMBER_OF", "331st Airborne Regiment", "d2"],
      ["a Russian soldier", "MEMBER_OF", "331st Airborne Regiment", "d1"],
      ["a Russian soldier", "SPOKE_IN", "intercepted call", "d2"],
      ["a Russian soldier", "SPOKE_IN", "intercepted call", "d1"],
      ["battle", "OCCURRED_AT", "Kupyansk", "d1"],
      ["intercepted call", "RELEASED_BY", "HUR", "d2"],
      ["intercepted call", "RELEASED_BY", "HUR", "d1"],
    ],
  ],
  ["connections-on-one-voice", { voice: "The New York Times" }, ["source"], []],
  ["claims-on-one-voice", { voice: "Ministry" }, ["voice", "claim"], [["Ministry of Defence", "c8"]]],
  [
    "how-two-are-connected",
    {},
    ["strength", "source", "relation", "target", "status"],
    [
      [1, "331st Airborne Regiment", "LOCATED_AT", "Kupyansk", "disputed"],
      [3, "HUR", "LOCATED_AT", "Kupyansk", "accepted"],
    ],
  ],
  ["how-two-are-connected", { from: "331 пдп", to: "331st Airborne Regiment" }, ["edge"], []],
  [
    "mentioned-together-without-a-claim",
    {},
    ["namedBeside", "together", "document"],
    [
      ["Serhii Bondar", 1, "d1"],
      ["Ukraine", 1, "d1"],
      ["intercepted call", 1, "d1"],
    ],
  ],
  [
    "who-could-have-known",
    { day: "2022-04-30" },
    ["since", "who", "how", "claim"],
    [
      ["2022-03-17", "HUR", "recorded", "c1"],
      ["2022-03-17", "a Russian soldier", "said", "c1"],
      ["2022-03-17", "a Russian soldier", "said", "c1"],
    ],
  ],
  [
    "who-could-have-known",
    { day: "2022-10-30", name: "missile" },
    ["since", "who", "claim"],
    [
      ["2022-04-20", "HUR", "c7"],
      ["2022-04-20", "The Kyiv Daily", "c16"],
    ],
  ],
  [
    "first-report-and-echoes",
    {},
    ["date", "report", "claim"],
    [
      ["2022-04-20", "first", "c1"],
      ["2022-09-28", "same origin", "c1"],
      ["2022-09-28", "first", "c6"],
      ["2022-10", "other origin", "c12"],
    ],
  ],
  [
    "figures-that-differ",
    {},
    ["figures", "source", "otherFigures", "otherSource"],
    [[["killed: up to 130 men"], "HUR", ["killed: 14 servicemen"], "Ministry of Defence"]],
  ],
  [
    "events-in-a-place",
    { from: "2022-04-09", until: "2022-12-31", undated: false },
    ["event"],
    [["missile strike"]],
  ],
  ["events-in-a-place", { from: "2022-04-10" }, ["event"], [["battle"]]],
  ["units-in-a-place", { until: "2022-03-31" }, ["unit"], []],
  ["units-in-a-place", { place: "Kupyansk", from: "2022-05-01" }, ["unit"], [["331st Airborne Regiment"]]],
  [
    "names-borne-by-several",
    {},
    ["name", "called"],
    [
      ["bondar", "Serhii Bondar"],
      ["bondar", "Oleh Bondar"],
    ],
  ],
  ["connections-that-vanish-with-a-document", { document: "d3" }, ["edge"], []],
  [
    "names-that-vanish-with-a-document",
    {},
    ["type", "name"],
    [
      ["Event", "intercepted call"],
      ["Person", "Oleh Bondar"],
    ],
  ],
];

test.each(ANSWERS)("%s %j answers what the reports say", async (name, parameters, columns, expected) => {
  const rows = await ask(name, parameters);
  expect(rows.map((row) => columns.map((column) => row[column]))).toEqual(expected);
});
