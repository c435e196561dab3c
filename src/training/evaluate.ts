import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { messageOf, UsageError, UserError } from "../errors.ts";
import { drawEdges } from "./evaluate/draw-edges.ts";
import { errorText } from "./evaluate/error-class.ts";
import { figureTable } from "./evaluate/figure.ts";
import { readGold } from "./evaluate/gold.ts";
import { mapTypes } from "./evaluate/map-types.ts";
import { measureGoldFile } from "./evaluate/measure-gold-file.ts";
import type { Outcome } from "./evaluate/outcome.ts";
import { predict } from "./evaluate/predict.ts";
import { readRecorded, record, SCORES_FILE } from "./evaluate/recorded-scores.ts";
import type { ScoringOptions } from "./evaluate/scoring/comparison.ts";
import { measureSets } from "./evaluate/sets.ts";

/** So many errors of a class are listed where no other number is given. */
const MOST_ERRORS = 40;

/**
 * Measures the reader on gold data outside of the project: `[SET…]` of a folder, or any file by `--gold FILE`. Returns
 * one table: set, metric, figure, change since the last recorded run; `--errors[=N]` adds what is wrong, by class;
 * `--edges=N` draws that many edges instead, with their sentences, to be judged by hand.
 */
export async function evaluate(
  words: readonly string[],
  environment: NodeJS.ProcessEnv,
  scoresFile = SCORES_FILE,
): Promise<string> {
  const { values, positionals } = parsed(words);
  const outcomes: { set: string; outcome: Outcome }[] = [];
  if (values.gold !== undefined) {
    const gold = readGold(values.gold);
    const predictions = mapTypes(gold, await predict(gold), values.plain);
    if (values.write !== undefined)
      writeFileSync(values.write, predictions.map((it) => `${JSON.stringify(it)}\n`).join(""));
    outcomes.push({
      set: values.gold,
      outcome: measureGoldFile(values.gold, { gold, predictions }, scoringOptions(values)),
    });
  } else {
    const folder = values["gold-dir"] ?? environment.VOUCH_GOLD;
    if (!folder)
      throw new UserError(
        "no gold data: give its folder by --gold-dir DIR or VOUCH_GOLD, or a file by --gold",
      );
    if (values.edges !== undefined) return drawEdges(folder, positionals, Number(values.edges));
    const heldOut = values["cross-validated"] ? "fifth" : values["held-out"] ? "set" : undefined;
    for await (const one of measureSets(folder, positionals, { heldOut, isPlain: values.plain }))
      outcomes.push(one);
  }
  const figures = outcomes.flatMap(({ outcome }) => outcome.figures);
  const table = figureTable(figures, readRecorded(scoresFile));
  if (values.record) record(scoresFile, figures);
  if (values.errors === undefined) return table;
  const most = Number(values.errors);
  const errors = outcomes.map(({ set, outcome }) => {
    const metrics = outcome.figures.map(({ metric }) => metric).slice(0, 3);
    return `${set} (${metrics.join(", ")})\n${errorText(outcome.errors(), most)}`;
  });
  return [table, ...errors].join("\n\n");
}

function parsed(words: readonly string[]) {
  const args = words.map((it) => (it === "--errors" ? `--errors=${MOST_ERRORS}` : it));
  try {
    const found = parseArgs({
      args,
      allowPositionals: true,
      options: {
        "gold-dir": { type: "string" },
        gold: { type: "string" },
        write: { type: "string" },
        types: { type: "string" },
        fold: { type: "string" },
        "event-types": { type: "string" },
        "names-only": { type: "boolean" },
        undirected: { type: "boolean" },
        errors: { type: "string" },
        edges: { type: "string" },
        "held-out": { type: "boolean" },
        "cross-validated": { type: "boolean" },
        plain: { type: "boolean" },
        record: { type: "boolean" },
      },
    });
    if (found.values.errors !== undefined && !/^\d+$/.test(found.values.errors))
      throw new UsageError("--errors=N: N is how many of each class are listed");
    if (found.values.edges !== undefined && !/^\d+$/.test(found.values.edges))
      throw new UsageError("--edges=N: N is how many are drawn");
    if (found.values.gold === undefined && found.values.write !== undefined)
      throw new UsageError("--write OUT.jsonl goes with --gold FILE.jsonl");
    return found;
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(messageOf(error));
  }
}

/** The options of a scorer of gold data, as they are worded there. */
function scoringOptions(values: ReturnType<typeof parsed>["values"]): ScoringOptions {
  const list = (text: string): string[] => text.split(",").map((it) => it.trim());
  return {
    ...(values.types !== undefined && { types: list(values.types) }),
    ...(values["event-types"] !== undefined && { eventTypes: list(values["event-types"]) }),
    ...(values.fold !== undefined && {
      fold: Object.fromEntries(list(values.fold).map((it) => it.split("=").map((side) => side.trim()))),
    }),
    ...(values["names-only"] && { namesOnly: true }),
    ...(values.undirected && { undirected: true }),
  };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    process.stdout.write(`${await evaluate(process.argv.slice(2), process.env)}\n`);
  } catch (error) {
    process.stderr.write(`${messageOf(error)}\n`);
    process.exitCode = error instanceof UsageError ? 2 : error instanceof UserError ? 1 : 70;
  }
}
