import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { GrafeoDB } from "@grafeo-db/js";
import { afterEach, expect, test } from "vitest";
import { UserError } from "../../src/errors.ts";
import { openEmbeddedStore } from "../../src/store/embedded/open-embedded-store.ts";
import type { GraphStore } from "../../src/store/graph-store.ts";
import type { Tampering } from "./contract/opened-store.ts";
import { SMALL } from "./contract/small-graph.ts";
import { testGraphStore } from "./contract.ts";

const folders: string[] = [];

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "vouch-store-"));
  folders.push(folder);
  return folder;
}

/** What is asked of the bare engine to tamper with a store. */
const TAMPERINGS: Record<Tampering, (db: GrafeoDB) => Promise<unknown>> = {
  "written by an unknown version": (db) =>
    db.graph("vouch").executeLanguage("cypher", "MATCH (s:Store) SET s.format = 999"),
  "two nodes of one id": async (db) => {
    await db.executeCypher("DROP CONSTRAINT entity_id IF EXISTS");
    await db.executeCypher("CREATE (:Entity:Unit {id: 'u1', name: 'a twin'})");
  },
  mended: async () => undefined,
};

testGraphStore("embedded", async () => {
  const folder = mkdtempSync(join(tmpdir(), "vouch-store-"));
  let store: GraphStore = await openEmbeddedStore(folder);
  return {
    store,
    async reopen() {
      await store.close();
      store = await openEmbeddedStore(folder);
      return store;
    },
    openSecond: () => openEmbeddedStore(folder),
    async tamper(how) {
      await store.close();
      const db = GrafeoDB.open(join(folder, "graph.grafeo"));
      await TAMPERINGS[how](db);
      db.close();
      store = await openEmbeddedStore(folder);
      return store;
    },
    async dispose() {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
});

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

test("a second opener is refused, in this process and in another, and told which file is held", async () => {
  const folder = newFolder();
  const store = await openEmbeddedStore(folder);
  await store.bringTo(SMALL, "m1");
  const second = openEmbeddedStore(folder);
  await expect(second).rejects.toThrow(UserError);
  await expect(second).rejects.toThrow(/graph\.grafeo is in use by another process/);
  expect(await store.contents()).toEqual(SMALL);
  await store.close();

  const engine = createRequire(import.meta.url).resolve("@grafeo-db/js");
  const program = `require(${JSON.stringify(engine)}).GrafeoDB.open(${JSON.stringify(join(folder, "graph.grafeo"))}); console.log("open"); setInterval(() => {}, 1000)`;
  const holder = spawn(process.execPath, ["-e", program]);
  await new Promise((resolve) => holder.stdout.once("data", resolve));
  await expect(openEmbeddedStore(folder)).rejects.toThrow(/in use by another process/);
  const ended = new Promise((resolve) => holder.once("exit", resolve));
  holder.kill("SIGKILL");
  await ended;
  const again = await openEmbeddedStore(folder);
  expect(await again.contents()).toEqual(SMALL);
  await again.close();
});

test.each([
  ["rubbish", () => Buffer.from("no database at all ".repeat(1_000))],
  ["nothing", () => Buffer.alloc(0)],
  ["half of it", (whole: Buffer) => whole.subarray(0, whole.length / 2)],
  [
    "flipped bytes",
    (whole: Buffer) => whole.map((byte, at) => (at > 4_000 && at % 97 === 0 ? byte ^ 255 : byte)),
  ],
])("a store file that is damaged (%s) is started empty and can be filled again", async (_, damage) => {
  const folder = newFolder();
  const store = await openEmbeddedStore(folder);
  await store.bringTo(SMALL, "m1");
  await store.close();
  const file = join(folder, "graph.grafeo");
  writeFileSync(file, damage(readFileSync(file)));
  const again = await openEmbeddedStore(folder);
  expect(await again.marker()).toBeNull();
  expect(await again.contents()).toEqual({ nodes: [], edges: [] });
  await again.bringTo(SMALL, "m1");
  expect(await again.contents()).toEqual(SMALL);
  await again.close();
});

test("a store file of another version is started empty", async () => {
  const folder = newFolder();
  const db = GrafeoDB.create(join(folder, "graph.grafeo"));
  await db.executeCypher("CREATE (:Entity {id: 'old'})");
  db.close();
  const store = await openEmbeddedStore(folder);
  expect(await store.marker()).toBeNull();
  expect(await store.contents()).toEqual({ nodes: [], edges: [] });
  await store.close();
});

test("closing ends the console's processes and leaves the one file", async () => {
  const folder = newFolder();
  const store = await openEmbeddedStore(folder);
  await store.bringTo(SMALL, "m1");
  await Promise.all([1, 2, 3, 4].map(() => store.query("MATCH (n) RETURN count(n) AS n", {})));
  expect(readdirSync(folder).filter((it) => /^console-.*grafeo$/.test(it))).toHaveLength(1);
  await store.close();
  expect(readdirSync(folder).filter((it) => !it.endsWith(".wal"))).toEqual(["graph.grafeo"]);
});
