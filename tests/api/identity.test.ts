import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type {
  ChangeAnswer,
  GraphAnswer,
  IdentityAnswer,
  JudgementAnswer,
  PairAnswer,
  RemovalAnswer,
  TokenAnswer,
  WithdrawAnswer,
} from "../../src/model/http.ts";
import { type ServedProject, serveProject } from "../viewer/serve-project.ts";

/** One family name in two forms, which may be one man's or two men's; and a brigade that one report alone names. */
const REPORTS = {
  "one.md": `---
title: Appointments
publisher: Oskil Herald
published: 2023-05-01
---
Serhiy Bondar commands the 92nd Assault Brigade. Serhiy Bondar was in Kharkiv.
`,
  "two.md": `---
title: A word from the brigade
publisher: Dnipro Courier
published: 2023-06-01
---
Serhiy Koval-Bondar commands the 92nd Assault Brigade. The 92nd Assault Brigade fought near Kupyansk.
`,
  "three.md": `---
title: Another voice
publisher: Northern Bulletin
published: 2023-07-01
---
The 93rd Mechanized Brigade is based in Poltava. Serhiy Bondar spoke in Kharkiv.
`,
} as const;

let project: ServedProject;
let asPage: { authorization: string; "content-type": string };
beforeAll(async () => {
  project = await serveProject(join(tmpdir(), "nowhere"), REPORTS);
  const { token } = await get<TokenAnswer>("token");
  asPage = { authorization: `Bearer ${token}`, "content-type": "application/json" };
});
afterAll(() => project?.stop());

async function get<T>(path: string): Promise<T> {
  return (await (await fetch(`${project.address}/api/${path}`)).json()) as T;
}
const send = (path: string, body: object): Promise<Response> =>
  fetch(`${project.address}/api/${path}`, { method: "POST", headers: asPage, body: JSON.stringify(body) });
const sent = async <T>(path: string, body: object): Promise<T> =>
  (await (await send(path, body)).json()) as T;
/** The graph without its layout, which is no part of it. */
async function graph() {
  const { nodes, edges } = await get<GraphAnswer>("graph");
  return { nodes: nodes.map(({ x, y, community, ...node }) => node), edges };
}

test("what could be one is a pair with both sides, their sentences and what they share", async () => {
  const { pairs } = await get<IdentityAnswer>("identity");
  const [pair] = pairs;
  if (!pair) throw new Error("there is no pair to decide");
  const sides = await get<PairAnswer>(`identity/${pair.left.id}/${pair.right.id}`);
  for (const side of [sides.left, sides.right]) {
    const [sentence] = side.sentences;
    const text = Object.values(REPORTS).find((it) => it.includes(sentence?.quote ?? "-"));
    expect(text).toContain(`${sentence?.before}${sentence?.quote}${sentence?.after}`);
  }
  expect(sides.shared.map(({ who }) => who.name)).toContain("92nd Assault Brigade");
});

test("a decision is a judgement: the graph is built anew at once, and taken back it is as it was", async () => {
  const before = await graph();
  const { pairs } = await get<IdentityAnswer>("identity");
  const [pair] = pairs;
  if (!pair) throw new Error("there is no pair to decide");
  const decision = { left: pair.left.id, right: pair.right.id, verdict: "same", because: "one command" };
  const { judgement, difference } = await sent<JudgementAnswer>("judgements", decision);
  expect(judgement.because).toBe("one command");
  expect(difference?.went.counts.entities).toBe(0);
  const ids = [pair.left.id, pair.right.id].sort();
  expect(difference?.joined.map(({ who, into }) => [who.id, into.id].sort())).toEqual([ids]);
  expect(difference?.came.counts.entities).toBe(0);
  const joined = await graph();
  expect(joined.nodes.length).toBe(before.nodes.length - 1);
  const after = await get<IdentityAnswer>("identity");
  expect(after.pairs.length).toBeLessThan(pairs.length);
  expect(after.decisions[0]).toMatchObject({ state: "holds", because: "one command" });
  expect(after.decisions[0]?.sides[0]?.id).toBe(after.decisions[0]?.sides[1]?.id);

  const { at } = await sent<WithdrawAnswer>("judgements/withdraw", { judgement });
  expect(at).toBe(0);
  expect(await graph()).toEqual(before);
  expect((await send("judgements/withdraw", { judgement })).status).toBe(404);

  await sent<ChangeAnswer>("judgements/restore", { judgement, at });
  expect(await graph()).toEqual(joined);
  await send("judgements/withdraw", { judgement });
  expect(await graph()).toEqual(before);
});

test("what can't be judged is refused in words, and changes nothing", async () => {
  const before = await graph();
  const named = (name: string) => before.nodes.find((it) => it.name.includes(name))?.id ?? "";
  const asked = { left: named("92nd"), right: named("93rd"), verdict: "same", because: "a slip" };
  const refused = await send("judgements", asked);
  expect(refused.status).toBe(422);
  expect(await refused.text()).toMatch(/differ in (number|branch)/);
  expect((await send("judgements", { ...asked, verdict: "perhaps" })).status).toBe(400);
  expect((await send("judgements", { ...asked, left: "ent-nobody" })).status).toBe(422);
  expect((await get<IdentityAnswer>("identity")).decisions).toEqual([]);
  expect(await graph()).toEqual(before);
});

test("what would go with a report is what goes with it, and looking takes nothing away", async () => {
  const before = await graph();
  const { documents } = await get<{ documents: { id: string; file: string }[] }>("documents");
  const id = documents.find(({ file }) => file === "three.md")?.id ?? "";
  const path = `documents/${encodeURIComponent(id)}`;
  const { difference } = await get<RemovalAnswer>(`${path}/removal`);
  expect(difference.went.entities.map(({ name }) => name)).toContain("93rd Mechanized Brigade");
  expect(difference.came.counts).toEqual({ entities: 0, relations: 0, claims: 0 });
  expect(await graph()).toEqual(before);
  expect(await get<RemovalAnswer>(`${path}/removal`)).toEqual({ difference });
  expect((await fetch(`${project.address}/api/documents/none/removal`)).status).toBe(404);

  const response = await fetch(`${project.address}/api/${path}`, { method: "DELETE", headers: asPage });
  const removed = (await response.json()) as ChangeAnswer;
  expect(removed.difference?.went).toEqual(difference.went);
  const left = new Set((await graph()).nodes.map((node) => node.id));
  const gone = before.nodes.filter((node) => !left.has(node.id)).map((node) => node.name);
  expect(difference.went.entities.map(({ name }) => name).sort()).toEqual(gone.sort());
});

test("what a report brings is told, and a report that is here already brings nothing", async () => {
  const add = async (): Promise<ChangeAnswer> => {
    const form = new FormData();
    form.append("files", new File([REPORTS["three.md"]], "three.md"));
    const { authorization } = asPage;
    const response = await fetch(`${project.address}/api/documents`, {
      method: "POST",
      body: form,
      headers: { authorization },
    });
    return (await response.json()) as ChangeAnswer;
  };
  const before = new Set((await graph()).nodes.map((node) => node.id));
  const { difference } = await add();
  const fresh = (await graph()).nodes.filter((node) => !before.has(node.id));
  expect(difference?.came.entities.map(({ id }) => id).sort()).toEqual(fresh.map(({ id }) => id).sort());
  expect(difference?.came.counts.relations).toBeGreaterThan(0);
  expect((await add()).difference).toBeUndefined();
});
