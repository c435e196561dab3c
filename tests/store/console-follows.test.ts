import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import type { Graph } from "../../src/model/graph.ts";
import { startConsoleChild } from "../../src/store/embedded/console-child.ts";
import { copyStore } from "../../src/store/embedded/engine-file.ts";
import { openEmbeddedStore } from "../../src/store/embedded/open-embedded-store.ts";
import { QUERY_LIMITS } from "../../src/store/graph-store.ts";
import { SMALL } from "./contract/small-graph.ts";

const folder = mkdtempSync(join(tmpdir(), "vouch-console-"));

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const [first, ...others] = SMALL.nodes;
const [gone] = SMALL.edges;
if (!first || !gone) throw new Error("the small graph has become empty");
/** One node with another name, one edge gone. */
const CHANGED: Graph = {
  nodes: [{ ...first, properties: { ...first.properties, name: "renamed" } }, ...others],
  edges: SMALL.edges.filter((it) => it !== gone),
};

test("the console's process that is there follows small changes of the store, and no other is started", async () => {
  const store = await openEmbeddedStore(folder);
  await store.bringTo(SMALL, "m1");
  const ask = async () => {
    const names = await store.query("MATCH (n {id: $id}) RETURN n.name AS name", { id: first.id });
    const edges = await store.query("MATCH ()-[r]->() RETURN count(r) AS n", {});
    return { name: names.rows[0]?.[0], edges: edges.rows[0]?.[0], copies: copies() };
  };
  const copies = () => readdirSync(folder).filter((it) => /^console-.*grafeo$/.test(it));
  const before = await ask();
  await store.bringTo(CHANGED, "m2");
  expect(await ask()).toEqual({ name: "renamed", edges: SMALL.edges.length - 1, copies: before.copies });
  await store.bringTo(SMALL, "m3");
  expect(await ask()).toEqual(before);
  await store.close();
});

test("what a question writes past the guard is taken back before the next one", async () => {
  const store = await openEmbeddedStore(folder);
  await store.bringTo(SMALL, "m1");
  const child = await startConsoleChild(await copyStore(join(folder, "graph.grafeo"), 99));
  const count = async () =>
    (await child.ask("MATCH (n) RETURN count(n) AS n", {}, QUERY_LIMITS)).rows[0]?.[0];
  await child.ask("CREATE (:Entity {id: 'slipped'}) RETURN 1", {}, QUERY_LIMITS);
  await child.ask("MATCH (n) DETACH DELETE n", {}, QUERY_LIMITS);
  expect(await count()).toBe(SMALL.nodes.length);
  child.end();
  await store.close();
});
