import { expect, test } from "vitest";
import { chainTo } from "../../viewer/evidence/chain.ts";

const soldier = { id: "e-1", type: "Person" as const, name: "a soldier" };
const relay = (name: string, act: string, order: number, document: string) => ({
  id: name,
  type: "Organization" as const,
  name,
  act,
  order,
  document,
});
const courier = { id: "doc-1", type: "Document" as const, name: "Calls" };
const bulletin = { id: "doc-2", type: "Document" as const, name: "Bulletin" };

test("the chain leads from the speaker through those who passed it on to the report", () => {
  const claim = {
    times: {},
    assertedBy: [soldier],
    relayedBy: [
      relay("NYT", "verified", 2, "doc-1"),
      relay("HUR", "recorded", 1, "doc-1"),
      relay("Agency", "quoted", 1, "doc-2"),
    ],
  };
  expect(chainTo(claim, { document: courier }).map(({ acts, who }) => [acts.join(), who.name])).toEqual([
    ["", "a soldier"],
    ["recorded", "HUR"],
    ["verified", "NYT"],
    ["reported", "Calls"],
  ]);
  expect(chainTo(claim, { document: bulletin }).map(({ who }) => who.name)).toEqual([
    "a soldier",
    "Agency",
    "Bulletin",
  ]);
});

test("what a writer says in a report of one's own is a chain of one link", () => {
  const claim = { times: {}, assertedBy: [courier], relayedBy: [] };
  expect(chainTo(claim, { document: courier })).toEqual([{ acts: [], who: courier }]);
  expect(chainTo(claim, { document: bulletin })).toHaveLength(2);
});

test("several acts of one in a row are one link, and the speaker's and the report's days stand beside them", () => {
  const claim = {
    times: { saidEarliest: "2022-03-01", saidLatest: "2022-03-31" },
    assertedBy: [soldier],
    relayedBy: [relay("HUR", "recorded", 0, "doc-1"), relay("HUR", "released", 1, "doc-1")],
  };
  const report = { ...courier, published: "2022-09-29" };
  const links = chainTo(claim, { document: report });
  expect(links.map(({ acts, when }) => [acts.join(), when])).toEqual([
    ["", ["2022-03-01", "2022-03-31"]],
    ["recorded,released", undefined],
    ["reported", ["2022-09-29", "2022-09-29"]],
  ]);
});
