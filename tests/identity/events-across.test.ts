import { expect, test } from "vitest";
import { Resolver } from "../../src/identity/resolver.ts";
import type { Attributes } from "../../src/model/reading.ts";

const STRIKE: Attributes = {
  kind: "strike",
  earliest: "2023-07-08",
  latest: "2023-07-08",
  precision: "day",
  modality: "factual",
  places: ["geoname:705104"],
  participants: ["attacker:country:RU", "target:country:UA"],
};

/** The entities of events, each told in a report of its own unless it says in which. */
function resolved(...events: (Attributes & { readonly report?: string })[]) {
  const resolver = new Resolver();
  const byReport = new Map<string, Attributes[]>();
  for (const [at, { report = `report-${at}`, ...attributes }] of events.entries())
    byReport.set(report, [...(byReport.get(report) ?? []), attributes]);
  for (const [document, list] of byReport)
    resolver.add({
      document,
      referents: list.map((attributes, at) => ({
        id: `r${at + 1}`,
        type: "Event",
        name: "strike",
        names: [],
        anonymous: true,
        attributes,
      })),
      mentions: list.map((_, at) => ({ start: at * 10, end: at * 10 + 6, entity: `r${at + 1}` })),
    });
  return { entities: resolver.entities(), open: resolver.openPairs() };
}

test("an attack of one day on one town by the same side is one in two reports, and says why", () => {
  const { entities } = resolved(STRIKE, { ...STRIKE, kind: "attack", latest: "2023-07-09" });
  expect(entities).toHaveLength(1);
  expect(entities[0]?.because).toEqual([
    "same kind of event, place and days, and the same attacker and target",
  ]);
});

test.each<[string, Attributes]>([
  ["on another day", { ...STRIKE, earliest: "2023-07-10", latest: "2023-07-10" }],
  ["in another town", { ...STRIKE, places: ["geoname:706483"] }],
  ["of another kind", { ...STRIKE, kind: "withdrawal" }],
  ["by another country", { ...STRIKE, participants: ["attacker:country:UA", "target:country:UA"] }],
  ["told without a day", { ...STRIKE, earliest: "2023-07-01", latest: "2023-07-31" }],
  ["that is only planned", { ...STRIKE, modality: "planned" }],
])("an attack %s is another", (_, other) => {
  expect(resolved(STRIKE, other).entities).toHaveLength(2);
});

test("where nobody is said to have had a part, a person decides", () => {
  const { participants: _, ...unnamed } = STRIKE;
  const { entities, open } = resolved(STRIKE, unnamed);
  expect(entities).toHaveLength(2);
  expect(open.map((it) => it.because)).toEqual([["same kind of event, place and days"]]);
});

test("two that one report tells apart stay two, and a third joins neither", () => {
  const { entities } = resolved(
    { ...STRIKE, report: "a" },
    { ...STRIKE, report: "a" },
    { ...STRIKE, report: "b" },
  );
  expect(entities).toHaveLength(3);
});

test("the war in a country is one over all reports, whenever they date it", () => {
  const war: Attributes = { kind: "invasion", modality: "factual", places: ["geoname:690791"] };
  expect(resolved(war, { ...war, earliest: "2022-02-24", latest: "2022-02-24" }, war).entities).toHaveLength(
    1,
  );
  expect(resolved(war, { ...war, places: ["geoname:366755"] }).entities).toHaveLength(2);
});
