import { graphDifference } from "../api/graph-difference.ts";
import type { ChangeAnswer, GraphDifference } from "../model/http.ts";
import { settleChange } from "./report-change.ts";
import type { Terminal } from "./terminal.ts";
import type { Workspace } from "./workspace.ts";

type Made = Parameters<typeof settleChange>[2];

/** Makes a change of the project's files, brings the stores up to date, and tells how the graph differs from before. */
export async function tellChange(
  workspace: Workspace,
  env: Terminal["env"],
  make: () => Promise<Made>,
): Promise<ChangeAnswer> {
  const { ingest } = workspace;
  await ingest.warmUp();
  const before = ingest.state();
  const { answer } = await settleChange(workspace, env, await make());
  const step = ingest.state() === before ? null : ingest.lastStep();
  if (!step) return answer;
  return { ...answer, difference: graphDifference({ ...step, nodeById: (id) => ingest.nodeById(id) }) };
}

/** What would go with a document; null where it is not known. */
export async function tellRemoval({ ingest }: Workspace, id: string): Promise<GraphDifference | null> {
  const told = await ingest.without(id);
  if (!told) return null;
  const { gone, back } = told;
  return graphDifference({ ...gone, nodeById: (it) => ingest.nodeById(it), before: back.updated.edges });
}
