import { expect, test } from "vitest";
import { entityFacts } from "../../viewer/evidence/entity-facts.ts";
import { moveActive } from "../../viewer/state/move-active.ts";

test("what is known of an entity is named, in order, and in words", () => {
  const entity = {
    id: "e",
    labels: ["Entity", "Event"],
    properties: {
      kind: "interceptedCall",
      roles: ["mayor", "doctor"],
      latitude: 50.5434,
      longitude: 30.212,
      earliest: "2022-03-01",
      latest: "2022-03-31",
      firstReported: "2022-09-29",
      acronym: "",
      documents: 3,
      status: "unverified",
      joinedBecause: ["judgement", "same name"],
    },
  };
  expect(entityFacts(entity)).toEqual([
    { name: "Roles", words: "mayor, doctor" },
    { name: "Kind", words: "intercepted call" },
    { name: "Taken as one", words: "judgement, same name" },
    { name: "Coordinates", words: "50.5434, 30.2120" },
    { name: "When", words: "March 2022" },
    { name: "First reported", words: "29 September 2022" },
  ]);
});

test("the arrow keys go round a list", () => {
  expect(moveActive(-1, "ArrowDown", 3)).toBe(0);
  expect(moveActive(2, "ArrowDown", 3)).toBe(0);
  expect(moveActive(0, "ArrowUp", 3)).toBe(2);
  expect(moveActive(1, "End", 3)).toBe(2);
  expect(moveActive(0, "ArrowDown", 0)).toBe(-1);
});
