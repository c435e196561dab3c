import { spawn } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Intake } from "../../src/commands/intake.ts";
import { progressLines } from "../../src/commands/progress-lines.ts";
import { inOrder } from "../../src/reading/workers/in-order.ts";
import { generatedReport } from "../../src/training/generated-reports.ts";
import { scratchFolder } from "../laws/product.ts";
import { buildOnce, type Ended, vouchIn } from "./vouch.ts";

const CLI = resolve(import.meta.dirname, "../../dist/cli.js");
const scratch = scratchFolder("long");
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const REPORTS = 150;
let vouch: (words: readonly string[]) => Ended;
beforeAll(() => {
  buildOnce();
  mkdirSync(join(scratch, "in"));
  const lines = Array.from({ length: REPORTS }, (_, number) => JSON.stringify(generatedReport(number)));
  writeFileSync(join(scratch, "in/many.jsonl"), `${lines.join("\n")}\n`);
  writeFileSync(join(scratch, "in/picture.png"), "no text");
  writeFileSync(join(scratch, "in/README.md"), "About this folder.");
  writeFileSync(join(scratch, "in/bad.txt"), Buffer.from([0x62, 0x81]));
  vouch = vouchIn(scratch);
});

/** Runs `vouch add in`, and sends a signal once it tells that it reads. */
function stopped(project: string, signal: NodeJS.Signals): Promise<Ended> {
  return new Promise((end) => {
    const child = spawn(process.execPath, [CLI, "add", "in", "--project", project], { cwd: scratch });
    let [out, err] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (text) => (out += text));
    child.stderr.setEncoding("utf8").on("data", (text) => {
      if (err === "" && /^read /.test(text)) child.kill(signal);
      err += text;
    });
    child.on("close", (code) => end({ code, out, err }));
  });
}

test("add that is asked to stop keeps what it has read, and the same command goes on to the same graph", async () => {
  const { code, err } = await stopped("stopped", "SIGINT");
  expect(code).toBe(130);
  const [, kept = ""] = /stopped between two reports: (\d+) are read and kept/.exec(err) ?? [];
  expect(Number(kept)).toBeGreaterThan(0);
  expect(Number(kept)).toBeLessThan(REPORTS);
  const rest = vouch(["add", "in", "--project", "stopped", "--json"]);
  const { added, unchanged, failed, skipped, unsure } = JSON.parse(rest.out);
  expect([added.length, unchanged.length]).toEqual([REPORTS - Number(kept), Number(kept)]);
  const whole = vouch(["add", "in", "--project", "whole"]);
  expect(whole.out).toMatch(new RegExp(`^${REPORTS} added, ${failed.length} failed\n`));
  expect(whole.out).toContain("\n2 skipped (1 .png, 1 README)\n");
  expect(whole.out).toMatch(
    new RegExp(
      `\n${REPORTS} documents, \\d+ entities, \\d+ claims, \\d+ edges, ${unsure} unsure pairs; \\d+\\.\\d s\n$`,
    ),
  );
  expect(skipped).toEqual(["in/README.md", "in/picture.png"]);
  const [one, other] = ["whole", "stopped"].map((it) => vouch(["export", "--project", it]).out);
  expect(one === other).toBe(true);
}, 240_000);

test("where somebody looks on, progress is one line that is written over, ten times a second at the most", () => {
  const [lines, states]: [string[], string[]] = [[], []];
  let time = 0;
  const progress = progressLines(
    (line) => lines.push(line),
    () => time,
    (state) => states.push(state),
  );
  for (let i = 0; i <= 100; i++) {
    time = i * 20;
    progress("read", i, 0, i / 200);
  }
  expect(lines).toEqual([]);
  expect(states).toHaveLength(20);
  expect(states.at(-1)).toBe("read 100 (50 %), 50 a second, 2 s left");
});

test("the part of files that is done is told by characters, as far as they go with bytes", async () => {
  const intake = new Intake(1_000);
  expect(intake.share(0)).toBeUndefined();
  const texts = (async function* () {
    for (let i = 0; i < 5; i++) {
      intake.onBytes(200);
      yield "x".repeat(100);
    }
  })();
  const shares: (number | undefined)[] = [];
  let read = 0;
  for await (const text of intake.through(texts, (it) => it)) {
    read += text.length;
    shares.push(intake.share(read));
  }
  expect(shares).toEqual([0.2, 0.4, 0.6, 0.8, 1]);
});

test("asked to stop, neither an item that never comes nor a result that is never there is waited for", async () => {
  const never = new Promise<never>(() => undefined);
  async function* endless() {
    yield 1;
    await never;
  }
  for (const [items, ahead] of [
    [endless(), 1],
    [endless(), 3],
    [[1, 2, 3], 2],
  ] as const) {
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 20);
    const results: number[] = [];
    const start = (it: number) => (it === 1 ? it : never);
    for await (const one of inOrder<number, number>(items, ahead, start, stop.signal)) results.push(one);
    expect(results.length).toBeLessThanOrEqual(1);
  }
});
