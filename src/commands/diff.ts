import { existsSync, readFileSync, realpathSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { UsageError, UserError } from "../errors.ts";
import { diffGraphs, type JudgedGraph } from "../graph/diff/diff-graphs.ts";
import { readCanonical } from "../graph/export/read-canonical.ts";
import type { Call, Command } from "./command.ts";
import { diffText } from "./diff-text.ts";
import { dayOption, tellUndated } from "./store-at.ts";
import { Workspace } from "./workspace.ts";

/** Tells how the graph differs from an earlier state, and why. */
export const diff: Command = {
  usage: "diff OLD [NEW] [--as-of DAY] [--json] | diff --since DAY [--as-of DAY] [--json]",
  summary:
    "claims added, withdrawn, disputed, entities merged and split, each with its cause; OLD and NEW are exports (.jsonl) or project folders, NEW this project where it is left out; --since compares with what was known by a day",
  options: { since: { type: "string" }, "as-of": { type: "string" }, json: { type: "boolean" } },
  words: [0, 2],
  run: async (call) => {
    const [old, young] = call.words;
    const [since, asOf] = [dayOption(call, "since"), dayOption(call, "as-of")];
    if ((since === undefined) === (old === undefined))
      throw new UsageError("diff OLD [NEW], or diff --since DAY: one of the two");
    if (asOf !== undefined && young !== undefined)
      throw new UsageError("--as-of tells of this project; leave out NEW");
    const before = old === undefined ? await project(call, since) : await stateAt(call, old);
    const after = young === undefined ? await project(call, asOf) : await stateAt(call, young);
    const difference = diffGraphs(before, after, since !== undefined);
    call.terminal.out(call.options.json ? `${JSON.stringify(difference)}\n` : diffText(difference));
    return 0;
  },
};

/** This project's graph, as it is or as it was known by a day. */
async function project(call: Call, day: string | undefined): Promise<JudgedGraph> {
  const { ingest, project } = await call.workspace();
  if (day === undefined) return { graph: await ingest.graph(), judgements: project.judgements };
  const { graph, undated } = await ingest.knownBy(day);
  tellUndated(call, undated);
  return { graph, judgements: project.judgements };
}

/** The graph of an export, or of the project in a folder. */
async function stateAt(call: Call, word: string): Promise<JudgedGraph> {
  const path = resolve(call.terminal.cwd, word);
  if (!existsSync(path))
    throw new UserError(
      `${path} is not there; give an export (vouch export --format jsonl) or a project folder`,
    );
  if (!statSync(path).isDirectory())
    return { graph: readCanonical(readFileSync(path, "utf8"), word), judgements: null };
  if (!existsSync(join(path, "project.json")))
    throw new UserError(`${path} holds no project; give a project folder, or an export`);
  const own = await call.workspace();
  if (realpathSync(path) === realpathSync(own.project.folder)) return project(call, undefined);
  const workspace = await Workspace.open(path, call.terminal);
  try {
    return { graph: await workspace.graph(), judgements: workspace.project.judgements };
  } finally {
    await workspace.close();
  }
}
