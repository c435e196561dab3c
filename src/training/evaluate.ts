import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { messageOf, UsageError, UserError } from "../errors.ts";
import { readExpected, readGold } from "./evaluate/gold.ts";
import { type Score, scoreTable } from "./evaluate/score.ts";
import { scoreGraph } from "./evaluate/score-graph.ts";
import { scoreMentions } from "./evaluate/score-mentions.ts";
import { runSystem } from "./evaluate/system.ts";

/** The sets that Vouch can be scored on, each with how. */
const SETS: Readonly<Record<string, (folder: string) => Score[]>> = {
  seeds: (folder) => {
    const documents = readGold(folder, "seeds.jsonl");
    const system = runSystem(documents);
    return [...scoreMentions(documents, system), ...scoreGraph(readExpected(folder), system)];
  },
};

/** Scores the reader against gold data outside of the project: one table a set, with `--errors` what is missing. */
export function evaluate(words: readonly string[], environment: NodeJS.ProcessEnv): string {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: { "gold-dir": { type: "string" }, errors: { type: "boolean", default: false } },
  });
  const folder = values["gold-dir"] ?? environment.VOUCH_GOLD;
  if (!folder) throw new UserError("no gold data: give its folder by --gold-dir DIR or VOUCH_GOLD");
  const names = positionals.length > 0 ? positionals : Object.keys(SETS);
  return names
    .map((name) => {
      const score = SETS[name];
      if (!score) throw new UsageError(`${name} is no set: there is ${Object.keys(SETS).join(", ")}`);
      const scores = score(folder);
      const missing = values.errors
        ? scores.flatMap((it) => it.missing.map((one) => `missing  ${it.what}: ${one}`))
        : [];
      return [`${name}`, scoreTable(scores), ...missing].join("\n");
    })
    .join("\n\n");
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    process.stdout.write(`${evaluate(process.argv.slice(2), process.env)}\n`);
  } catch (error) {
    process.stderr.write(`${messageOf(error)}\n`);
    process.exitCode = error instanceof UserError ? 1 : 2;
  }
}
