import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { readGold } from "../../src/training/evaluate/gold.ts";
import { mapTypes } from "../../src/training/evaluate/map-types.ts";
import { predict } from "../../src/training/evaluate/predict.ts";
import type { ScoringOptions } from "../../src/training/evaluate/scoring/comparison.ts";
import { scoreReadings } from "../../src/training/evaluate/scoring/score-readings.ts";

const GOLD = resolve(import.meta.dirname, "../../../shared/gold");
const isThere = existsSync(join(GOLD, "score.mjs"));
if (!isThere) process.stderr.write(`skipped: no gold data with its scorer at ${GOLD}\n`);

const folder = mkdtempSync(join(tmpdir(), "vouch-same-figures-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** The parts of a result that are figures. */
const PARTS = ["mentions", "clusters", "relations", "events", "attribution", "places"] as const;

const CASES: readonly (readonly [file: string, words: readonly string[], options: ScoringOptions])[] = [
  ["re3d-dev.jsonl", [], {}],
  [
    "re3d-dev.jsonl",
    ["--types", "Person,Organization,Place", "--names-only"],
    { types: ["Person", "Organization", "Place"], namesOnly: true },
  ],
  ["wikievents-dev.jsonl", [], {}],
  ["wikievents-dev.jsonl", ["--event-types", "Life.Die"], { eventTypes: ["Life.Die"] }],
  ["gum-coref-dev.jsonl", ["--types", "Person,Place"], { types: ["Person", "Place"] }],
  [
    "geowebnews-even.jsonl",
    ["--types", "Place", "--fold", "Group=Place"],
    { types: ["Place"], fold: { Group: "Place" } },
  ],
  ["conll04-dev.jsonl", ["--undirected"], { undirected: true }],
  ["polnear-dev.jsonl", [], {}],
  ["seeds.jsonl", ["--names-only", "--system-forms"], { namesOnly: true, systemForms: true }],
];

describe.skipIf(!isThere)(
  `figures are those of the scorer of the gold data${isThere ? "" : " (not beside this clone)"}`,
  () => {
    test.each(CASES)(
      "%s %j",
      async (file, words, options) => {
        const gold = readGold(join(GOLD, file));
        const predictions = mapTypes(gold, await predict(gold));
        const out = join(folder, file);
        writeFileSync(out, predictions.map((it) => `${JSON.stringify(it)}\n`).join(""));
        const theirs = JSON.parse(
          execFileSync(
            process.execPath,
            [join(GOLD, "score.mjs"), join(GOLD, file), out, "--json", ...words],
            {
              encoding: "utf8",
            },
          ),
        );
        const ours = scoreReadings(gold, predictions, options);
        for (const part of PARTS) expect(ours[part], part).toEqual(theirs[part]);
        expect(ours.missing).toBe(theirs.missing);
      },
      60_000,
    );
  },
);
