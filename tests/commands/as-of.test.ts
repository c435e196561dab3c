import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildOnce, serveIn, vouchIn } from "./vouch.ts";

const folder = mkdtempSync(join(tmpdir(), "vouch-as-of-"));
const vouch = vouchIn(folder);
const BASED = "MATCH (u:Unit)-[:BASED_IN]->(:Place) RETURN u.name AS name ORDER BY name";
const lines = [
  { id: "a", text: "The 92nd Assault Brigade is stationed in Kupyansk.", published: "2023-03-01" },
  { id: "b", text: "The 14th Mechanized Brigade is stationed in Izium.", published: "2023-06-01" },
  { id: "c", text: "The 5th Tank Brigade is stationed in Lyman." },
];

beforeAll(() => {
  buildOnce();
  writeFileSync(join(folder, "r.jsonl"), lines.map((it) => JSON.stringify(it)).join("\n"));
  vouch(["add", "r.jsonl"]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a query can be asked of the graph as it was known by a day", () => {
  const asked = vouch(["query", BASED, "--as-of", "2023-03-15", "--json"]);
  expect(asked.out).toContain('[["92nd Assault Brigade"]]');
  expect(asked.err).toMatch(/^1 claims state no day/);
  expect(vouch(["query", BASED, "--as-of", "2023-06", "--json"]).out).toContain("14th Mechanized Brigade");
  expect(vouch(["query", BASED, "--as-of", "in spring"])).toMatchObject({ code: 2 });
  expect(vouch(["query", BASED, "--json"]).out).toContain("5th Tank Brigade");
});

test("the API answers of the graph as it was known by a day", async () => {
  const server = await serveIn(folder);
  const get = async (path: string): Promise<unknown> => (await fetch(`${server.address}/api/${path}`)).json();
  try {
    const asked = await fetch(`${server.address}/api/query`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ cypher: BASED, asOf: "2023-03-15" }),
    });
    expect(await asked.json()).toMatchObject({ rows: [["92nd Assault Brigade"]], undated: 1 });
    const then = (await get("graph?asOf=2023-03-15")) as { nodes: { name: string }[] };
    expect(then.nodes.map((it) => it.name).sort()).toEqual(["92nd Assault Brigade", "Kupyansk"]);
    expect(await get("search?q=Izium&asOf=2023-03-15")).toEqual({ results: [] });
    expect(await get("search?q=Izium&asOf=then")).toMatchObject({ error: { code: "bad_request" } });
    expect((await get("search?q=Izium")) as object).not.toEqual({ results: [] });
  } finally {
    await server.stop();
  }
});
