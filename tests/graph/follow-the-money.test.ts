import { expect, test } from "vitest";
import { z } from "zod";
import { followTheMoneyLines } from "../../src/graph/export/follow-the-money.ts";
import { EXPORTED } from "./exported-graph.ts";

const Texts = z.array(z.string().min(1)).min(1);
const Ids = z.array(z.string().regex(/^[\w:.-]+$/)).min(1);
const Day = z.array(z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)).min(1);
const Url = z.array(z.url()).min(1);

/** What the published schemata of FollowTheMoney have in common for things, and for what is bounded in time. */
const THING = {
  name: Texts,
  alias: Texts.optional(),
  weakAlias: Texts.optional(),
  description: Texts.optional(),
  country: z.array(z.string().regex(/^[a-z]{2}$/)).optional(),
  keywords: Texts.optional(),
  addressEntity: Ids.optional(),
  publisher: Texts.optional(),
  sourceUrl: Url.optional(),
  proof: Ids.optional(),
};
const INTERVAL = {
  startDate: Day.optional(),
  endDate: Day.optional(),
  summary: Texts.optional(),
  sourceUrl: Url.optional(),
  proof: Ids,
};
const INTEREST = { ...INTERVAL, role: Texts.optional(), status: Texts.optional() };

/** The properties that each schema has, of those of its release 3. */
const SCHEMATA = {
  Person: { ...THING, position: Texts.optional() },
  Organization: { ...THING, classification: Texts.optional() },
  Address: {
    ...THING,
    full: Texts,
    city: Texts.optional(),
    region: Texts.optional(),
    latitude: Texts.optional(),
    longitude: Texts.optional(),
  },
  Event: {
    ...THING,
    startDate: Day.optional(),
    endDate: Day.optional(),
    involved: Ids.optional(),
    location: Texts.optional(),
  },
  Document: {
    ...THING,
    title: Texts.optional(),
    fileName: Texts.optional(),
    author: Texts.optional(),
    publishedAt: Day.optional(),
  },
  Mention: { document: Ids, resolved: Ids, name: Texts, detectedSchema: Texts },
  Membership: { ...INTEREST, member: Ids, organization: Ids },
  Directorship: { ...INTEREST, director: Ids, organization: Ids },
  Family: { ...INTERVAL, person: Ids, relative: Ids },
  Associate: { ...INTERVAL, person: Ids, associate: Ids, relationship: Texts },
  UnknownLink: { ...INTEREST, subject: Ids, object: Ids },
};
const Entity = z.union(
  Object.entries(SCHEMATA).map(([name, properties]) =>
    z.strictObject({
      id: z.string().regex(/^[\w:.-]+$/),
      schema: z.literal(name),
      properties: z.strictObject(properties),
    }),
  ),
);

const entities = [...followTheMoneyLines(EXPORTED)].map((line) => Entity.parse(JSON.parse(line)));
const byId = new Map<string, { schema: string; properties: object }>(entities.map((it) => [it.id, it]));

test("each line is an entity of FollowTheMoney, with properties that its schema has, and ids that are there", () => {
  expect(byId.size).toBe(entities.length);
  for (const { properties } of entities)
    for (const [name, values] of Object.entries(properties))
      if (
        ["proof", "document", "resolved", "involved", "member", "organization", "subject", "object"].includes(
          name,
        )
      )
        for (const id of values as string[]) expect(byId.has(id), `${name} ${id}`).toBe(true);
});

test("people, units, places and events are what they are there, and each link shows its words and its report", () => {
  const [report] = entities.filter((it) => it.schema === "Document");
  expect(byId.get("ent-u")).toMatchObject({ schema: "Organization" });
  expect(byId.get("ent-x")).toMatchObject({
    schema: "Address",
    properties: { full: ["Kyiv"], city: ["Kyiv"], country: ["ua"], latitude: ["50"] },
  });
  expect(byId.get("ent-v")).toMatchObject({
    schema: "Event",
    properties: {
      location: ["Kyiv"],
      addressEntity: ["ent-x"],
      involved: ["ent-p"],
      startDate: ["2022-03-02"],
    },
  });
  expect(byId.get("edg-1")).toMatchObject({
    schema: "Membership",
    properties: {
      member: ["ent-p"],
      organization: ["ent-u"],
      summary: ["We are the 331st"],
      proof: [report?.id],
      sourceUrl: ["https://example.org/a?b=1&c=2"],
    },
  });
  expect(byId.get("edg-2")).toMatchObject({ schema: "Mention", properties: { resolved: ["ent-p"] } });
  expect(byId.get("edg-6")).toMatchObject({ schema: "UnknownLink", properties: { role: ["occurred at"] } });
});
