import { afterAll, beforeAll, expect, test } from "vitest";
import type { GraphAnswer, PeopleAnswer, TokenAnswer } from "../../src/model/http.ts";
import type { Story } from "../../src/model/story.ts";
import { type ServedProject, serveProject } from "../viewer/serve-project.ts";

const REPORT = `Olena Kovalenko, a teacher from Bucha, said that soldiers of the 331st Airborne Regiment had stopped at her school.

Dmytro Savchenko, the mayor of Bucha, said that the school was searched.

Colonel Ivan Petrov commands the 331st Airborne Regiment.
`;

const STORY: Story = {
  title: "Two nights in a school",
  scenes: [
    {
      id: "scene-1",
      title: "The school",
      caption: "<b>Two</b> nights",
      notes: "",
      state: "#hide=Place",
      citations: [{ quote: "at her school", document: "d", start: 1, end: 14, title: "A report" }],
    },
  ],
};

let project: ServedProject;
beforeAll(async () => {
  project = await serveProject("/nowhere", { "school.txt": REPORT });
});
afterAll(() => project?.stop());

const send = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
  fetch(`${project.address}/api/${path}`, {
    method,
    headers: { ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
const get = async <Answer>(path: string) => (await (await send("GET", path)).json()) as Answer;

test("a story is kept whole, listed, replaced and removed", async () => {
  expect((await send("PUT", "stories/two-nights", STORY)).status).toBe(200);
  expect(await get("stories/two-nights")).toEqual({ id: "two-nights", story: STORY });
  expect(await get("stories")).toEqual({
    stories: [{ id: "two-nights", title: "Two nights in a school", scenes: 1 }],
  });
  await send("PUT", "stories/two-nights", { ...STORY, scenes: [] });
  expect((await get<{ story: Story }>("stories/two-nights")).story.scenes).toEqual([]);
  expect((await send("DELETE", "stories/two-nights")).status).toBe(200);
  expect((await send("GET", "stories/two-nights")).status).toBe(404);
  expect((await send("DELETE", "stories/two-nights")).status).toBe(404);
});

test("what is no story, or no name of one, is refused and nothing is written", async () => {
  const scene = STORY.scenes[0];
  const bodies = [{}, { ...STORY, more: 1 }, { ...STORY, scenes: [{ ...scene, state: "javascript:1" }] }];
  for (const body of bodies) expect((await send("PUT", "stories/bad", body)).status).toBe(400);
  for (const id of ["..%2F..%2Fproject", "A", ".", "a%00", "a".repeat(61)])
    expect((await send("PUT", `stories/${id}`, STORY)).status, id).toBeGreaterThanOrEqual(400);
  expect(await get("stories")).toEqual({ stories: [] });
});

test("a browser keeps stories and states only with the page's token", async () => {
  const asBrowser = { origin: project.address };
  expect((await send("PUT", "stories/mine", STORY, asBrowser)).status).toBe(401);
  expect((await send("DELETE", "stories/mine", undefined, asBrowser)).status).toBe(401);
  expect((await send("POST", "states", { state: "#hide=Place" }, asBrowser)).status).toBe(401);
  const { token } = await get<TokenAnswer>("token");
  const withToken = { ...asBrowser, authorization: `Bearer ${token}` };
  expect((await send("POST", "states", { state: "#hide=Place" }, withToken)).status).toBe(200);
});

test("a state is kept under the id of its content; nothing else is a state", async () => {
  const keep = async (state: unknown) => (await send("POST", "states", { state })).json();
  const first = (await keep("#hide=Place")) as { id: string };
  expect(await keep("#hide=Place")).toEqual(first);
  expect(await get(`states/${first.id}`)).toEqual({ state: "#hide=Place" });
  for (const state of ["hide=Place", "#a b", 3, `#${"x".repeat(900_001)}`])
    expect((await send("POST", "states", { state })).status).toBeGreaterThanOrEqual(400);
  for (const id of ["0".repeat(20), "..%2Fproject", `${first.id}0`])
    expect((await send("GET", `states/${id}`)).status).toBe(404);
});

test("private is who holds no public office and no command", async () => {
  const { people } = await get<PeopleAnswer>("people");
  const told = people.map(({ names, role, isPrivate }) => [names[0], role, isPrivate]);
  expect(told).toContainEqual(["Olena Kovalenko", "teacher", true]);
  expect(told).toContainEqual([expect.stringContaining("Savchenko"), expect.anything(), false]);
  expect(told).toContainEqual([expect.stringContaining("Petrov"), expect.anything(), false]);
});

test("a report that was removed is put back as it was, and one that never was is not", async () => {
  const before = await get<GraphAnswer>("graph");
  const { documents } = await get<{ documents: { id: string }[] }>("documents");
  const id = documents[0]?.id ?? "";
  await send("DELETE", `documents/${id}`);
  expect((await get<GraphAnswer>("graph")).nodes).toEqual([]);
  expect((await send("POST", `documents/${id}/restoration`)).status).toBe(200);
  const after = await get<GraphAnswer>("graph");
  expect(after.nodes.map((node) => node.id)).toEqual(before.nodes.map((node) => node.id));
  expect(after.edges).toEqual(before.edges);
  expect((await send("POST", "documents/doc-never/restoration")).status).toBe(404);
});
