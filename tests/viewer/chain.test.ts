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
    assertedBy: [soldier],
    relayedBy: [
      relay("NYT", "verified", 2, "doc-1"),
      relay("HUR", "recorded", 1, "doc-1"),
      relay("Agency", "quoted", 1, "doc-2"),
    ],
  };
  expect(chainTo(claim, { document: courier }).map(({ act, who }) => [act, who.name])).toEqual([
    [null, "a soldier"],
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
  const claim = { assertedBy: [courier], relayedBy: [] };
  expect(chainTo(claim, { document: courier })).toEqual([{ act: null, who: courier }]);
  expect(chainTo(claim, { document: bulletin })).toHaveLength(2);
});
