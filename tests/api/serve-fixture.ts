import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ApiContext, UploadedFile } from "../../src/api/context.ts";
import { startServer } from "../../src/api/start-server.ts";
import { UserError } from "../../src/errors.ts";
import type { Document } from "../../src/model/document.ts";
import type { Layout } from "../../src/model/graph.ts";
import type { ChangeAnswer, GraphDifference, TokenAnswer } from "../../src/model/http.ts";
import type { Reading } from "../../src/model/reading.ts";
import { openEmbeddedStore } from "../../src/store/embedded/open-embedded-store.ts";
import type { GraphStore } from "../../src/store/graph-store.ts";
import { readLibrary } from "../../src/store/library.ts";
import { sha256 } from "../../src/text/hash.ts";
import { ARTICLE, CALL_ABOUT_BUCHA, RELEASE } from "./call-about-bucha.ts";

export const TOKEN = "a token of forty characters, or thereabouts";

export interface Served {
  readonly address: string;
  /** The header that a page's changes carry. */
  readonly asPage: { readonly authorization: string };
  readonly logged: string[];
  close(): Promise<void>;
}

/** A server over the call about Bucha, in a real embedded store, on a port that is free. */
export async function serveFixture(
  change: Partial<ApiContext> = {},
  viewerFolder = "/nowhere",
): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), "vouch-api-"));
  const store = await openEmbeddedStore(folder);
  await store.bringTo(CALL_ABOUT_BUCHA, "call about Bucha");
  const logged: string[] = [];
  const context = { ...smallProject(store), ...change };
  const server = await startServer({ context, port: 0, viewerFolder, log: (text) => logged.push(text) });
  const { token } = (await (await fetch(`${server.address}/api/token`)).json()) as TokenAnswer;
  return {
    address: server.address,
    asPage: { authorization: `Bearer ${token}` },
    logged,
    async close() {
      await server.close();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const READING: Reading = {
  reader: "1",
  mentions: [
    { id: "m1", start: 0, end: 17, type: "Person", form: "nominal", entity: "r1" },
    { id: "m2", start: 77, end: 80, type: "Date", form: "name", entity: "r9" },
  ],
  referents: [],
  dates: [],
  attributions: [],
  events: [],
  claims: [],
  facts: { title: "What HUR gave out", publisher: "a paper" },
  boilerplate: [],
};

const document = (id: string, text: string, file: string): Document => ({
  id,
  text,
  file,
  sha256: sha256(text),
  language: "en",
});

const NOTHING = { entities: [], relations: [], counts: { entities: 0, relations: 0, claims: 0 } };
const NO_DIFFERENCE: GraphDifference = { came: NOTHING, went: NOTHING, joined: [], restated: [] };

/** A project that keeps what it is sent, and reads nothing of it. */
function smallProject(store: GraphStore): ApiContext {
  const documents = new Map(
    [
      { ...document("doc-release", RELEASE, "release.txt"), publisher: "HUR", published: "2022-04-08" },
      document("doc-article", ARTICLE, "article.txt"),
      document("reports/of 5 % \u00e9", "An id with a slash.", "odd.jsonl"),
    ].map((it) => [it.id, it] as const),
  );
  const layout: Layout = Object.fromEntries(
    CALL_ABOUT_BUCHA.nodes
      .filter(({ labels }) => labels.includes("Entity"))
      .map(({ id }, index) => [id, { x: index, y: -index, community: 0 }]),
  );
  const changed = (change: Partial<ChangeAnswer>): ChangeAnswer => ({
    added: [],
    replaced: [],
    unchanged: [],
    removed: [],
    failed: [],
    notRead: [],
    copies: [],
    skipped: [],
    documents: documents.size,
    entities: 5,
    claims: 3,
    edges: 1,
    unsure: 0,
    ...change,
  });

  return {
    store,
    layout: () => layout,
    documents: () =>
      [...documents.values()].map(({ id, file, language, publisher, published }) => ({
        id,
        file,
        language,
        ...(publisher ? { publisher } : {}),
        ...(published ? { published } : {}),
      })),
    document(id) {
      const found = documents.get(id);
      if (!found) return null;
      const isRelease = id === "doc-release";
      return {
        document: found,
        reading: isRelease ? READING : null,
        entityByReferent: new Map([["r1", { id: "ent-soldier", name: "a Russian soldier" }]]),
      };
    },
    documentText: (id) => documents.get(id)?.text ?? null,
    resolveEntity: async (id) => (id === "ent-soldier-of-yesterday" ? "ent-soldier" : null),
    addFiles: async (files) => changed(addAll(files, documents)),
    restoreDocument: async () => null,
    removeDocument: async (id) => (documents.delete(id) ? changed({ removed: [id] }) : null),
    stories: { ids: () => [], read: () => null, write: () => {}, remove: () => {} },
    saveState: () => "0".repeat(20),
    savedState: () => null,
    removalOf: async (id) => (documents.has(id) ? NO_DIFFERENCE : null),
    identity: async () => ({ pairs: [], omitted: 0, decisions: [] }),
    judge: async ({ left, right, verdict, because, by = "someone" }) => {
      const mention = (words: string) => ({ document: "doc-release", start: 0, end: 17, words });
      return {
        ...changed({}),
        judgement: { left: mention(left), verdict, right: mention(right), by, because },
      };
    },
    withdraw: async ({ because }) => (because === "never judged" ? null : { ...changed({}), at: 0 }),
    restore: async () => changed({}),
    library: () => readLibrary(),
    summary: () => ({ project: ".vouch", documents: documents.size, entities: 5, claims: 3, edges: 1 }),
    commandToken: TOKEN,
    async runCommand(argv, { cwd, env, stdin, write }) {
      if (argv[0] === "judge") throw new UserError("No such entity: ent-9.");
      if (argv[0] === "build") throw new Error("a bug in /a/private/path");
      write("stderr", `reading in ${cwd} for ${env.USER}\n`);
      write("stdout", `${argv.join(" ")} ${stdin ?? "without stdin"}\n`);
      return 0;
    },
  };
}

/** Keeps each file as one document under its name; bytes that aren't UTF-8 fail. */
function addAll(files: readonly UploadedFile[], documents: Map<string, Document>): Partial<ChangeAnswer> {
  const added: string[] = [];
  const failed: { file: string; message: string }[] = [];
  for (const { name, bytes } of files)
    try {
      documents.set(name, document(name, new TextDecoder("utf-8", { fatal: true }).decode(bytes), name));
      added.push(name);
    } catch {
      failed.push({ file: name, message: "is not UTF-8: save it as UTF-8" });
    }
  return { added, failed };
}
