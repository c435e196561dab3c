import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type LinePlace, Segments } from "../../src/project/segments.ts";
import { scratchFolder } from "../laws/product.ts";

let folder: string;
beforeEach(() => {
  folder = scratchFolder("segments");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Line {
  readonly n: number;
  readonly words: string;
}
const line = (n: number): Line => ({ n, words: `Рота ${n} “in” ${"Izium ".repeat(n % 5)}` });

async function numbersIn(segments: Segments): Promise<number[]> {
  const numbers: number[] = [];
  const broken: string[] = [];
  for await (const { value } of segments.lines((at) => broken.push(at))) numbers.push((value as Line).n);
  expect(broken).toEqual([]);
  return numbers;
}

test("many small segments become few, with all lines in their order, each still found at its place", async () => {
  const segments = new Segments(folder);
  const places = new Map<number, LinePlace>();
  for (let n = 0; n < 900; n += 3)
    for (const [i, place] of segments.append([line(n), line(n + 1), line(n + 2)]).entries())
      places.set(n + i, place);
  expect(segments.count).toBeLessThan(40);
  expect(readdirSync(folder)).toHaveLength(segments.count);
  const all = Array.from({ length: 900 }, (_, n) => n);
  expect(await numbersIn(segments)).toEqual(all);
  expect(await numbersIn(new Segments(folder))).toEqual(all);
  for (const [n, place] of places) expect(JSON.parse(segments.textAt(place))).toEqual(line(n));
});

test("lines found by a later opening are found at their places after more have come", async () => {
  for (let n = 0; n < 20; n++) new Segments(folder).append([line(n)]);
  const segments = new Segments(folder);
  const places: LinePlace[] = [];
  for await (const { place } of segments.placedLines()) places.push(place);
  for (let n = 20; n < 300; n++) segments.append([line(n)]);
  expect(segments.count).toBeLessThan(40);
  expect(places.map((place) => (JSON.parse(segments.textAt(place)) as Line).n)).toEqual(
    Array.from({ length: 20 }, (_, n) => n),
  );
});

test("a kill between writing what stands for others and taking them away doubles nothing", async () => {
  const before = join(folder, "before");
  const project = join(folder, "project");
  mkdirSync(project);
  let segments = new Segments(project);
  for (let n = 0; n < 15; n++) segments.append([line(n)]);
  cpSync(project, before, { recursive: true });
  segments.append([line(15)]);
  expect(readdirSync(project)).toHaveLength(1);
  cpSync(before, project, { recursive: true });
  segments = new Segments(project);
  expect(await numbersIn(segments)).toEqual(Array.from({ length: 16 }, (_, n) => n));
  segments.append([line(16)]);
  expect(readdirSync(project)).toHaveLength(2);
});

test("a segment that stands for all before it is still read, and a last line that was cut keeps to itself", async () => {
  writeFileSync(join(folder, "00000001.jsonl"), '{"n":1}\n');
  writeFileSync(join(folder, "00000002.jsonl"), '{"whole":true}\n{"n":2}\n');
  writeFileSync(join(folder, "00000003.jsonl"), '{"n":3}\n{"n":4,"wor');
  const segments = new Segments(folder);
  for (let n = 5; n < 60; n++) segments.append([{ n }]);
  expect(segments.count).toBeLessThan(20);
  const broken: string[] = [];
  const numbers: unknown[] = [];
  for await (const { value } of segments.lines((at) => broken.push(at))) numbers.push((value as Line).n);
  expect(numbers).toEqual([2, 3, ...Array.from({ length: 55 }, (_, i) => i + 5)]);
  expect(broken).toHaveLength(1);
});
