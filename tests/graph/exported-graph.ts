import type { Graph } from "../../src/model/graph.ts";

/** A small graph with all that a format may stumble over: signs of its own in names, lists, dates, whole floats, no value at all. */
export const EXPORTED: Graph = {
  nodes: [
    {
      id: "=1+1",
      labels: ["Document"],
      properties: {
        title: "Line\nbreak, tab\tand ]]> 😀",
        published: "2022-04",
        url: "https://example.org/a?b=1&c=2",
        file: "a.txt",
      },
    },
    {
      id: "clm-1",
      labels: ["Claim"],
      properties: {
        quote: "“We are the 331st,” he said; a\\nb \\u0027 }) DETACH DELETE n //",
        polarity: "asserted",
        status: "accepted",
        saidEarliest: "2022-03-01",
        saidLatest: "2022-03-31",
        publishedEarliest: "2022-04-01",
        publishedLatest: "2022-04-30",
        origins: 2,
        reports: 1,
      },
    },
    {
      id: "ent-p",
      labels: ["Entity", "Person"],
      properties: {
        name: "=cmd()|'x'",
        names: ["=cmd()|'x'", "Олег <Bondar>", 'O. "B" & co', "a;b"],
        roles: ["-commander"],
        anonymous: false,
        documents: 0,
      },
    },
    {
      id: "ent-u",
      labels: ["Entity", "Unit"],
      properties: { name: "331st Airborne Regiment", names: ["331 ПДП"], number: "331", documents: 1 },
    },
    {
      id: "ent-v",
      labels: ["Entity", "Event"],
      properties: { name: "call", kind: "interceptedCall", earliest: "2022-03-02", latest: "2022-03-02" },
    },
    {
      id: "ent-x",
      labels: ["Entity", "Place"],
      properties: { name: "Kyiv", kind: "city", country: "UA", latitude: 50, longitude: -30.5 },
    },
  ],
  edges: [
    {
      id: "edg-1",
      type: "MEMBER_OF",
      source: "ent-p",
      target: "ent-u",
      properties: {
        claims: ["clm-1"],
        origins: 2,
        reports: 1,
        status: "accepted",
        inferred: false,
        earliest: "2022-03-01",
      },
    },
    {
      id: "edg-2",
      type: "MENTIONS",
      source: "=1+1",
      target: "ent-p",
      properties: { starts: [1, 20, 30], ends: [3, 24, 33] },
    },
    {
      id: "edg-3",
      type: "STATED_IN",
      source: "clm-1",
      target: "=1+1",
      properties: { start: 0, end: 21, quote: "We are the 331st" },
    },
    { id: "edg-4", type: "SUBJECT", source: "clm-1", target: "ent-p", properties: {} },
    { id: "edg-5", type: "OBJECT", source: "clm-1", target: "ent-u", properties: {} },
    {
      id: "edg-6",
      type: "OCCURRED_AT",
      source: "ent-v",
      target: "ent-x",
      properties: { claims: ["clm-1"], origins: 1, reports: 1, status: "accepted", inferred: false },
    },
    {
      id: "edg-7",
      type: "SPOKE_IN",
      source: "ent-p",
      target: "ent-v",
      properties: { claims: ["clm-1"], origins: 1, reports: 1, status: "accepted", inferred: false },
    },
  ],
};
