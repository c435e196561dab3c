import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { messageOf, UsageError, UserError } from "../errors.ts";
import { modelFile, packModel } from "../reading/learned/model-file.ts";
import { clusters } from "./train-clusters.ts";
import { coreference } from "./train-coreference.ts";
import { names } from "./train-names.ts";
import { nominals } from "./train-nominals.ts";
import { syntax } from "./train-syntax.ts";
import type { TrainingPart } from "./training-part.ts";

/** Every model that comes with the program, in the order in which one needs another. */
const PARTS: readonly TrainingPart[] = [clusters, syntax, names, nominals, coreference];

/** `npm run train [-- PART…]`: learns the models of data/models anew. */
export function train(words: readonly string[], environment: NodeJS.ProcessEnv): void {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: { "gold-dir": { type: "string" }, embeddings: { type: "string" } },
  });
  const gold = values["gold-dir"] ?? environment.VOUCH_GOLD;
  if (!gold) throw new UserError("no gold data: give its folder by --gold-dir DIR or VOUCH_GOLD");
  const unknown = positionals.find((name) => !PARTS.some((it) => it.name === name));
  if (unknown)
    throw new UsageError(`${unknown} is no model: there is ${PARTS.map((it) => it.name).join(", ")}`);
  for (const part of PARTS) {
    if (positionals.length > 0 && !positionals.includes(part.name)) continue;
    const packed = packModel(part.learn({ gold, embeddings: values.embeddings }));
    writeFileSync(modelFile(part.name), packed);
    process.stdout.write(`${part.name}: ${packed.length} bytes\n`);
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    train(process.argv.slice(2), process.env);
  } catch (error) {
    process.stderr.write(`${messageOf(error)}\n`);
    process.exitCode = error instanceof UserError ? 1 : 2;
  }
}
