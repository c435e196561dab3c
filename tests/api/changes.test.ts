import { afterAll, beforeAll, expect, test } from "vitest";
import { CHANGES_WAITING } from "../../src/api/limits.ts";
import { uploadedFiles } from "../../src/api/uploaded-files.ts";
import { readUploads } from "../../src/documents/read-uploads.ts";
import type { ChangeAnswer } from "../../src/model/http.ts";
import { type Served, serveFixture } from "./serve-fixture.ts";

let served: Served;
beforeAll(async () => {
  served = await serveFixture();
});
afterAll(() => served.close());

const send = (body: BodyInit, type?: string, query = ""): Promise<Response> =>
  fetch(`${served.address}/api/documents${query}`, {
    method: "POST",
    body,
    headers: { ...served.asPage, ...(type ? { "content-type": type } : {}) },
  });
const added = async (response: Response) => ((await response.json()) as ChangeAnswer).added;
const NOTHING_CHANGED: ChangeAnswer = {
  added: [],
  replaced: [],
  unchanged: [],
  removed: [],
  failed: [],
  notRead: [],
  copies: [],
  skipped: [],
  documents: 0,
  entities: 0,
  claims: 0,
  edges: 0,
  unsure: 0,
};
const codeOf = async (response: Response) => [
  response.status,
  ((await response.json()) as { error: { code: string } }).error.code,
];
const textOf = async (id: string) => {
  const response = await fetch(`${served.address}/api/documents/${encodeURIComponent(id)}`);
  return ((await response.json()) as { document: { text: string } }).document.text;
};

test("a form may hold any number of files under any name", async () => {
  const form = new FormData();
  form.append("files", new File(["One."], "one.txt"));
  form.append("files", new File(["Two \u2013 \u043f'\u044f\u0442\u044c."], "two.md"));
  form.append("else", new File(["Three."], "..\\..\\etc\\three.txt"));
  expect(await added(await send(form))).toEqual(["one.txt", "two.md", "three.txt"]);
  expect(await textOf("two.md")).toBe("Two \u2013 \u043f'\u044f\u0442\u044c.");
});

test("documents in JSON are kept as text, or with their facts as lines of JSONL", async () => {
  const documents = [
    { text: "Only text.", name: "only" },
    { id: "d-7", text: "With facts.", title: "Seven", name: "reports" },
    { text: "No id.", publisher: "a paper", name: "paper.jsonl" },
  ];
  const response = await send(JSON.stringify({ documents }), "application/json");
  expect(await added(response)).toEqual(["only.txt", "reports.jsonl", "paper.jsonl"]);
  expect(await textOf("only.txt")).toBe("Only text.");
  expect(JSON.parse(await textOf("reports.jsonl"))).toEqual({
    id: "d-7",
    text: "With facts.",
    title: "Seven",
  });
  expect(JSON.parse(await textOf("paper.jsonl"))).toMatchObject({
    id: expect.stringMatching(/^given-[0-9a-f]{12}$/),
  });
});

test("what comes without a name or an id takes the place of nothing else, and comes twice as once", async () => {
  const given = (text: string) =>
    uploadedFiles(
      new Request("http://127.0.0.1/api/documents", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ documents: [{ text, title: "Fields" }, { text }] }),
      }),
    );
  const [one, again, other] = await Promise.all([given("Wheat."), given("Wheat."), given("Rye.")]);
  expect(again).toEqual(one);
  expect(new Set([...one, ...other].map((it) => it.name)).size).toBe(4);
  for await (const read of readUploads([...one, ...other])) expect(read).toHaveProperty("document.id");
  const names = await Promise.all(
    ["Plain.", "Other."].map(async (text) => added(await send(text, "text/plain"))),
  );
  expect(names[0]).not.toEqual(names[1]);
});

test("a body may be the file itself, to the byte", async () => {
  expect(await added(await send("Plain.\r\n", "text/plain; charset=utf-8", "?name=/tmp/plain.txt"))).toEqual([
    "plain.txt",
  ]);
  expect(await textOf("plain.txt")).toBe("Plain.\r\n");
  expect(await added(await send("{}\n", "application/x-ndjson"))).toEqual([
    expect.stringMatching(/^report-[0-9a-f]{12}\.jsonl$/),
  ]);
});

test("a file that can't be read doesn't stop the others; where none can, that is the answer", async () => {
  const bad = new File([new Uint8Array([0xff, 0xfe])], "bad.txt");
  const form = new FormData();
  form.append("a", bad);
  form.append("b", new File(["Good."], "good.txt"));
  const response = await send(form);
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ added: ["good.txt"], failed: [{ file: "bad.txt" }] });
  const alone = new FormData();
  alone.append("a", bad);
  expect(await codeOf(await send(alone))).toEqual([422, "unreadable"]);
});

test("what is no file is told so", async () => {
  const empty = new FormData();
  empty.append("note", "just text");
  expect(await codeOf(await send(empty))).toEqual([400, "bad_request"]);
  expect(await codeOf(await send("no form", "multipart/form-data; boundary=x"))).toEqual([
    400,
    "bad_request",
  ]);
  expect(await codeOf(await send("[]", "application/json"))).toEqual([400, "bad_request"]);
  expect(await codeOf(await send("{", "application/json"))).toEqual([400, "bad_request"]);
  expect(await codeOf(await send("x", "image/png"))).toEqual([415, "unsupported_media_type"]);
});

test("a file of 50 MB is taken, a larger one and a larger body are refused", async () => {
  const megabytes = (count: number) => new Uint8Array(count * 1024 * 1024).fill(0x61);
  expect(await added(await send(megabytes(50), "text/plain", "?name=large.txt"))).toEqual(["large.txt"]);
  expect(await codeOf(await send(megabytes(51), "text/plain"))).toEqual([413, "too_large"]);
  expect(await codeOf(await send(megabytes(101), "text/plain"))).toEqual([413, "too_large"]);
});

test("a document is removed once", async () => {
  await send("Gone soon.", "text/plain", "?name=gone.txt");
  const remove = () =>
    fetch(`${served.address}/api/documents/gone.txt`, { method: "DELETE", headers: served.asPage });
  expect(await (await remove()).json()).toMatchObject({ removed: ["gone.txt"] });
  expect(await codeOf(await remove())).toEqual([404, "not_found"]);
});

test("changes are made one at a time while reading goes on, and too many are told to come back", async () => {
  let atOnce = 0;
  let most = 0;
  let open = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const busy = await serveFixture({
    addFiles: async () => {
      atOnce += 1;
      most = Math.max(most, atOnce);
      await gate;
      atOnce -= 1;
      return NOTHING_CHANGED;
    },
  });
  const statuses: number[] = [];
  const changes = Array.from({ length: 40 }, async (_, index) => {
    const { status } = await fetch(`${busy.address}/api/documents`, {
      method: "POST",
      headers: busy.asPage,
      body: `${index}`,
    });
    statuses.push(status);
  });
  const waiting = 1 + CHANGES_WAITING;
  await expect.poll(() => statuses, { timeout: 60_000 }).toEqual(Array(40 - waiting).fill(503));
  expect((await fetch(`${busy.address}/api/health`)).status).toBe(200);
  open();
  await Promise.all(changes);
  expect(statuses.filter((status) => status === 200)).toHaveLength(waiting);
  expect(most).toBe(1);
  await busy.close();
});
