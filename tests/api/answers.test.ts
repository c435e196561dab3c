import { afterAll, beforeAll, expect, test } from "vitest";
import type { EdgeAnswer, EntityAnswer, GraphAnswer, LibraryAnswer } from "../../src/model/http.ts";
import { ARTICLE, RELEASE } from "./call-about-bucha.ts";
import { type Served, serveFixture } from "./serve-fixture.ts";

let served: Served;
beforeAll(async () => {
  served = await serveFixture();
});
afterAll(() => served.close());

const get = (path: string): Promise<Response> => fetch(`${served.address}/api/${path}`);
const answer = async <T>(path: string): Promise<T> => (await get(path)).json() as Promise<T>;
const ask = (body: unknown, headers: Record<string, string> = { "content-type": "application/json" }) =>
  fetch(`${served.address}/api/query`, { method: "POST", headers, body: JSON.stringify(body) });
const errorOf = async (response: Response) => {
  const body = (await response.json()) as { error: { code: string; message: string } };
  return [response.status, body.error.code];
};

test("the graph has every entity with its place and every edge between entities, in the order of their ids", async () => {
  const { nodes, edges } = await answer<GraphAnswer>("graph");
  expect(nodes.map(({ id }) => id)).toEqual([
    "ent-bucha",
    "ent-hur",
    "ent-nyt",
    "ent-regiment",
    "ent-soldier",
  ]);
  expect(nodes[4]).toEqual({
    id: "ent-soldier",
    type: "Person",
    name: "a Russian soldier",
    labels: ["Entity", "Person"],
    x: 4,
    y: -4,
    community: 0,
    documents: 2,
    degree: 1,
    anonymous: true,
  });
  expect(nodes[0]).toMatchObject({ kind: "city", country: "UA", degree: 0 });
  expect(edges).toEqual([
    {
      id: "edge-member",
      type: "MEMBER_OF",
      source: "ent-soldier",
      target: "ent-regiment",
      status: "disputed",
      inferred: false,
      origins: 2,
      reports: 2,
    },
  ]);
});

test("an edge shows its claims, each with its words, its chain and what it supports", async () => {
  const { edge, claims, beside } = await answer<EdgeAnswer>("edges/edge-member");
  expect(edge).toMatchObject({
    from: { id: "ent-soldier", type: "Person", name: "a Russian soldier" },
    to: { id: "ent-regiment", type: "Unit", name: "331st Airborne Regiment" },
    rule: "soldier from a unit",
  });
  expect(claims.map(({ id }) => id)).toEqual(["claim-1", "claim-2"]);
  expect(claims[0]?.contradictedBy).toEqual(["claim-3"]);
  expect(beside.contradictions.map(({ id, polarity }) => [id, polarity])).toEqual([["claim-3", "denied"]]);
  const [first, second] = claims;
  expect(first).toMatchObject({
    quote: RELEASE.slice(0, 50),
    relation: "MEMBER_OF",
    subjects: [{ id: "ent-soldier" }],
    objects: [{ id: "ent-regiment" }],
    assertedBy: [{ id: "ent-soldier", type: "Person" }],
    relayedBy: [
      { id: "ent-hur", name: "HUR", act: "recorded", order: 1, document: "doc-release" },
      { id: "ent-nyt", act: "verified", order: 2 },
    ],
    statedIn: [
      {
        document: {
          id: "doc-release",
          type: "Document",
          name: "release.txt",
          publisher: "HUR",
          published: "2022-04-08",
        },
        start: 0,
        end: 50,
        before: "",
        after: RELEASE.slice(50),
      },
    ],
    times: { saidEarliest: "2022-03-15", saidLatest: "2022-03-31" },
  });
  expect(second).toMatchObject({
    assertedBy: [{ id: "doc-article", type: "Document" }],
    supports: ["claim-1"],
  });
});

test("an entity has its edges, all claims about it, and the places where it is mentioned", async () => {
  const { entity, edges, claims, mentions } = await answer<EntityAnswer>("entities/ent-soldier");
  expect(entity.labels).toEqual(["Entity", "Person"]);
  expect(entity.properties).toMatchObject({ anonymous: true, documents: 2 });
  expect(edges.map(({ id }) => id)).toEqual(["edge-member"]);
  expect(claims.map(({ id }) => id)).toEqual(["claim-1", "claim-2", "claim-3"]);
  expect(claims[2]).toMatchObject({ polarity: "denied", contradicts: ["claim-1"] });
  expect(mentions).toEqual([
    {
      document: { id: "doc-article", type: "Document", name: "A voice from Bucha" },
      starts: [0],
      ends: [11],
    },
    {
      document: {
        id: "doc-release",
        type: "Document",
        name: "release.txt",
        publisher: "HUR",
        published: "2022-04-08",
      },
      starts: [0, 55],
      ends: [17, 60],
    },
  ]);
});

test("one who only passes a claim on has it too", async () => {
  const { claims } = await answer<EntityAnswer>("entities/ent-hur");
  expect(claims.map(({ id }) => id)).toEqual(["claim-1"]);
});

test("an entity's id of yesterday answers with today's", async () => {
  const { entity } = await answer<EntityAnswer>("entities/ent-soldier-of-yesterday");
  expect(entity.id).toBe("ent-soldier");
});

test("what isn't there is not found: entities, edges, documents, paths", async () => {
  for (const path of [
    "entities/ent-9",
    "entities/claim-1",
    "edges/x001",
    "edges/none",
    "documents/none",
    "nothing",
  ])
    expect(await errorOf(await get(path)), path).toEqual([404, "not_found"]);
});

test("a document comes with its text, facts from outside before its own, and today's entities", async () => {
  const found = await answer<object>("documents/doc-release");
  expect(found).toEqual({
    document: {
      id: "doc-release",
      file: "release.txt",
      text: RELEASE,
      language: "en",
      title: "What HUR gave out",
      publisher: "HUR",
      published: "2022-04-08",
    },
    mentions: [
      {
        start: 0,
        end: 17,
        type: "Person",
        form: "nominal",
        entity: "ent-soldier",
        name: "a Russian soldier",
      },
      { start: 77, end: 80, type: "Date", form: "name" },
    ],
  });
  expect(await answer("documents/doc-article")).toMatchObject({ document: { text: ARTICLE }, mentions: [] });
});

test("any id of a document can be asked for", async () => {
  const id = "reports/of 5 % \u00e9";
  expect(await answer(`documents/${encodeURIComponent(id)}`)).toMatchObject({ document: { id } });
});

test("search finds by any spelling, and refuses what is no search", async () => {
  expect(await answer("search?q=main%20direct")).toMatchObject({
    results: [{ id: "ent-hur", type: "Organization", name: "HUR", documents: 2 }],
  });
  expect(await answer("search?q=")).toEqual({ results: [] });
  expect(await answer("search?q=bucha&limit=1")).toMatchObject({ results: [{ id: "ent-bucha" }] });
  for (const path of ["search", `search?q=${"x".repeat(201)}`, "search?q=a&limit=0", "search?q=a&limit=many"])
    expect(await errorOf(await get(path)), path).toEqual([400, "bad_request"]);
});

test("a query gives rows; one that would write, or is none, is refused", async () => {
  const response = await ask({
    cypher: "MATCH (u:Unit) WHERE u.number = $number RETURN u.name AS name ORDER BY name",
    parameters: { number: "331" },
  });
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({
    columns: ["name"],
    rows: [["331st Airborne Regiment"]],
    truncated: false,
  });
  expect(await errorOf(await ask({ cypher: "CREATE (n:Unit) RETURN n" }))).toEqual([400, "refused_query"]);
  expect(await errorOf(await ask({ cypher: "MATCH (n RETURN" }))).toEqual([400, "invalid_query"]);
  expect(await errorOf(await ask({ cypher: 5 }))).toEqual([400, "bad_request"]);
  expect(await errorOf(await ask("text"))).toEqual([400, "bad_request"]);
  expect(await errorOf(await ask({ cypher: "RETURN 1" }, { "content-type": "text/plain" }))).toEqual([
    415,
    "unsupported_media_type",
  ]);
  expect(await errorOf(await ask({ cypher: "x".repeat(1024 * 1024) }))).toEqual([413, "too_large"]);
});

test("health, the library and the list of documents say what is there", async () => {
  expect(await answer("health")).toEqual({
    status: "ok",
    store: "embedded",
    project: ".vouch",
    documents: 3,
    entities: 5,
    claims: 3,
    edges: 1,
  });
  const { queries } = await answer<LibraryAnswer>("library");
  expect(queries.find(({ name }) => name === "members-of-unit")).toMatchObject({
    cypher: expect.stringContaining("MATCH"),
    parameters: [{ name: expect.any(String), default: expect.anything() }],
  });
  expect(await answer("documents")).toMatchObject({ documents: [{ id: "doc-release" }, {}, {}] });
});

test("another method of a known path is refused with those that it has", async () => {
  const response = await fetch(`${served.address}/api/documents`, { method: "PUT" });
  expect(response.headers.get("allow")).toBe("GET, POST");
  expect(await errorOf(response)).toEqual([405, "method_not_allowed"]);
});
