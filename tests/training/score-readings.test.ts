import { expect, test } from "vitest";
import type { GoldDocument } from "../../src/training/evaluate/gold.ts";
import type { Prediction } from "../../src/training/evaluate/prediction.ts";
import { scoreReadings } from "../../src/training/evaluate/scoring/score-readings.ts";

const TEXT = "Anna Kovalenko of the Red Cross met the mayor in Bucha; she left Bucha on Monday.";
const span = (words: string, from = 0): { start: number; end: number } => {
  const start = TEXT.indexOf(words, from);
  return { start, end: start + words.length };
};
const pair = (words: string, from = 0): [number, number] => {
  const { start, end } = span(words, from);
  return [start, end];
};
const scored = (gold: Partial<GoldDocument>, prediction: Partial<Prediction>, options = {}) =>
  scoreReadings(
    [{ id: "d", text: TEXT, mentions: [], ...gold }],
    [{ id: "d", mentions: [], ...prediction }],
    options,
  );

test("a mention counts as exact with the same span and type, and as found where it overlaps one of its type", () => {
  const { mentions } = scored(
    {
      mentions: [
        { ...span("Anna Kovalenko"), type: "Person" },
        { ...span("Bucha"), type: "Place" },
      ],
    },
    {
      mentions: [
        { ...span("Kovalenko"), type: "Person" },
        { ...span("Bucha"), type: "Organization" },
      ],
    },
  );
  expect(mentions?.Person).toMatchObject({ gold: 1, system: 1, exact: { f: 0 }, overlap: { f: 100 } });
  expect(mentions?.Place).toMatchObject({ gold: 1, system: 0, overlap: { f: 0 } });
  expect(mentions?.micro).toMatchObject({ gold: 2, system: 1, overlap: { p: 100, r: 50, f: 66.7 } });
});

test("a unit counts as an organisation where the gold has no units, and types that it has not are not counted", () => {
  const { mentions } = scored(
    { mentions: [{ ...span("Red Cross"), type: "Organization" }] },
    {
      mentions: [
        { ...span("Red Cross"), type: "Unit" },
        { ...span("Monday"), type: "Date" },
      ],
    },
  );
  expect(mentions?.micro).toMatchObject({ gold: 1, system: 1, exact: { f: 100 } });
});

test("names alone: by the gold's own form, and on the system's side by the words", () => {
  const { mentions } = scored(
    {
      mentions: [
        { ...span("Anna Kovalenko"), type: "Person", form: "name" },
        { ...span("the mayor"), type: "Person", form: "nominal" },
      ],
    },
    {
      mentions: [
        { ...span("Anna Kovalenko"), type: "Person" },
        { ...span("the mayor"), type: "Person" },
      ],
    },
    { namesOnly: true },
  );
  expect(mentions?.micro).toMatchObject({ gold: 1, system: 1, exact: { f: 100 } });
});

test("clusters are weighed mention by mention; what is missed counts against recall over all", () => {
  const { clusters } = scored(
    {
      mentions: [
        { ...span("Anna Kovalenko"), type: "Person", cluster: 1 },
        { ...span("she"), type: "Person", cluster: 1 },
        { ...span("the mayor"), type: "Person", cluster: 2 },
        { ...span("Bucha"), type: "Place", cluster: 3 },
      ],
    },
    {
      mentions: [
        { ...span("Anna Kovalenko"), type: "Person", entity: "r1" },
        { ...span("the mayor"), type: "Person", entity: "r1" },
        { ...span("Bucha"), type: "Place", entity: "r2" },
      ],
    },
  );
  expect(clusters?.all).toMatchObject({
    gold: 4,
    found: 3,
    ofFound: { p: 66.7, r: 100 },
    ofAll: { r: 62.5 },
  });
  expect(clusters?.withoutPronouns).toMatchObject({ gold: 3, found: 3 });
});

test("relations are directed unless the gold says that they are symmetric", () => {
  const ends = { source: pair("Anna Kovalenko"), target: pair("the mayor") };
  const turned = { source: ends.target, target: ends.source };
  const relation = (symmetric: boolean) =>
    scored({ relations: [{ type: "Met", symmetric, ...ends }] }, { relations: [{ type: "Met", ...turned }] });
  expect(relation(false).relations?.micro?.exact.f).toBe(0);
  expect(relation(true).relations?.micro?.exact.f).toBe(100);
});

test("triggers, attributions, places and role fillers have figures of their own", () => {
  const result = scored(
    {
      events: [{ type: "Contact", ...span("met") }],
      attributions: [{ source: [pair("Anna Kovalenko")], cue: [pair("met")], content: [pair("the mayor")] }],
      toponyms: [{ ...span("Bucha"), lat: 50.55, lon: 30.21 }],
      fillers: [{ role: "host", type: "Person", mentions: [pair("the mayor")] }],
    },
    {
      mentions: [{ ...span("mayor"), type: "Organization" }],
      events: [{ type: "Contact", ...span("met") }],
      attributions: [{ source: pair("Kovalenko"), cue: pair("met"), content: pair("mayor") }],
      toponyms: [{ ...span("Bucha"), lat: 50.45, lon: 30.52 }],
    },
  );
  expect(result.events?.micro?.overlap.f).toBe(100);
  expect(result.attribution).toMatchObject({ found: 1, sourceOverlap: 100, sourceExact: 0 });
  expect(result.attribution?.contentTokens).toMatchObject({ p: 100, r: 50 });
  expect(result.places).toMatchObject({ gold: 1, answered: 100, accuracy161: 100, medianKm: 25 });
  expect(result.fillers?.host).toEqual({ gold: 1, recallAnyType: 100, recallRightType: 0 });
});

test("a document without a prediction is all missed", () => {
  const { missing, mentions } = scoreReadings(
    [{ id: "d", text: TEXT, mentions: [{ ...span("Bucha"), type: "Place" }] }],
    [],
  );
  expect(missing).toBe(1);
  expect(mentions?.micro).toMatchObject({ gold: 1, system: 0, exact: { f: 0 } });
});
