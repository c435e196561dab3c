import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { scratchFolder } from "../laws/product.ts";
import { buildOnce, type Ended, vouchIn } from "./vouch.ts";

const SAMPLES = resolve(import.meta.dirname, "../../data/documents");
const scratch = scratchFolder("workers");
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const REPORTS = 60;
const RAIN = "Rain fell and fell, and nothing moved in the wet. ".repeat(190);

/** Reports long enough that workers are worth their start: the samples again and again, with a lot of rain. */
function longReports(): string {
  const samples = readdirSync(SAMPLES)
    .filter((name) => /\.(txt|md)$/.test(name))
    .map((name) => readFileSync(join(SAMPLES, name), "utf8"));
  return Array.from({ length: REPORTS }, (_, number) => {
    const text = `${samples[number % samples.length]}\nThe ${number + 1}th Tank Brigade left Kharkiv.\n\n${RAIN}`;
    return `${JSON.stringify({ id: `report-${number}`, text })}\n`;
  }).join("");
}

let vouch: (words: readonly string[]) => Ended;
beforeAll(() => {
  buildOnce();
  mkdirSync(join(scratch, "in"));
  writeFileSync(join(scratch, "in/many.jsonl"), longReports());
  writeFileSync(join(scratch, "in/bad.txt"), Buffer.from([0x62, 0xff]));
  vouch = vouchIn(scratch);
});

test("the same is printed, in the same order and with the same failures, however many cores read", () => {
  const alone = vouch(["read", "in"]);
  expect(alone.out.trimEnd().split("\n")).toHaveLength(REPORTS);
  expect(alone.code).toBe(1);
  for (const workers of ["2", "3"]) {
    const several = vouch(["read", "in", "--workers", workers]);
    expect(several.out === alone.out).toBe(true);
    expect(several).toMatchObject({ code: alone.code, err: alone.err });
  }
  const coloured = vouch(["read", "in", "--format", "text", "--workers", "2"]);
  expect(coloured.out === vouch(["read", "in", "--format", "text"]).out).toBe(true);
}, 240_000);

test("the same graph comes of it", () => {
  const alone = vouch(["add", "in", "--project", "one", "--json"]);
  const several = vouch(["add", "in", "--project", "two", "--json", "--workers", "2"]);
  expect(JSON.parse(several.out)).toEqual(JSON.parse(alone.out));
  expect(several.code).toBe(1);
  const graph = vouch(["export", "--project", "one"]).out;
  expect(graph.length).toBeGreaterThan(50_000);
  expect(vouch(["export", "--project", "two"]).out === graph).toBe(true);
}, 240_000);

test("a number of workers that is none is wrong usage", () => {
  for (const workers of ["0", "-1", "many", "1.5", "1000"])
    expect(vouch(["read", "in", `--workers=${workers}`])).toMatchObject({ code: 2 });
});
