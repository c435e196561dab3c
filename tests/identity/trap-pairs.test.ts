import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Ingest } from "../../src/ingest.ts";
import { Project } from "../../src/project/project.ts";
import { scratchFolder } from "../laws/product.ts";
import { trapPairs } from "./trap-corpus.ts";
import { type Outcome, outcomes } from "./trap-outcome.ts";

const UNITS = trapPairs("units");
const NAMES = trapPairs("names");
const MISTAKEN = trapPairs("mistaken-elsewhere");

let project: Project;
let read: readonly Outcome[] = [];

beforeAll(async () => {
  project = await Project.open(scratchFolder("traps"), () => undefined);
  read = await outcomes(
    new Ingest(project, () => undefined),
    trapPairs("units", "names", "mistaken-elsewhere"),
  );
});
afterAll(() => {
  project.close();
  rmSync(project.folder, { recursive: true, force: true });
});

const told = ({ pair }: Outcome): string => `${pair.left.words} / ${pair.right.words}: ${pair.because}`;
const share = (part: number, whole: number): number => part / Math.max(1, whole);

describe.each([
  ["units", 0, UNITS.length, { found: 0.97, ofEach: 70, kinds: 8 }],
  ["names", UNITS.length, UNITS.length + NAMES.length, { found: 0.95, ofEach: 70, kinds: 3 }],
])("pairs of %s, each in a report of its own, all in one corpus", (_, from, to, least) => {
  const rows = () => read.slice(from, to);

  test("are many, of both kinds and of many sides", () => {
    const same = rows().filter(({ pair }) => pair.isSame).length;
    expect(rows().length).toBeGreaterThanOrEqual(150);
    expect(Math.min(same, rows().length - same)).toBeGreaterThanOrEqual(least.ofEach);
    expect(new Set(rows().map(({ pair }) => pair.of)).size).toBeGreaterThanOrEqual(least.kinds);
  });

  test("that are two things are never one", () => {
    expect(
      rows()
        .filter((it) => !it.pair.isSame && it.isOne)
        .map(told),
    ).toEqual([]);
  });

  test("that are one thing are found to be", () => {
    const same = rows().filter(({ pair }) => pair.isSame);
    const missed = same.filter(({ isOne }) => !isOne).map(told);
    expect(share(same.length - missed.length, same.length), missed.join("\n")).toBeGreaterThanOrEqual(
      least.found,
    );
  });

  test("are read: hardly a name stands where nothing was seen", () => {
    const sides = rows().flatMap(({ left, right }) => [left, right]);
    const seen = sides.filter(({ entity }) => entity !== undefined);
    expect(share(seen.length, sides.length)).toBeGreaterThanOrEqual(0.98);
  });
});

test("the eleven pairs that other builders merge stay two", () => {
  const rows = read.slice(UNITS.length + NAMES.length);
  expect(rows).toHaveLength(MISTAKEN.length);
  expect(rows.filter(({ isOne }) => isOne).map(told)).toEqual([]);
  expect(rows.filter(({ left, right }) => !left.entity || !right.entity).map(told)).toEqual([]);
});
