import { fileURLToPath } from "node:url";
import { refuseBusyPort } from "../api/start-server.ts";
import { readDocuments } from "../documents/read-documents.ts";
import { readJudgements } from "../project/judgement-file.ts";
import type { Command } from "./command.ts";
import { reportChange, settleChange } from "./report-change.ts";
import { portOf, serveProject } from "./serve.ts";

const SAMPLES = fileURLToPath(new URL("../../data/documents/", import.meta.url));
const SAMPLE_JUDGEMENTS = fileURLToPath(
  new URL("../../data/judgements/same-or-different.csv", import.meta.url),
);

/** Serves the sample project: a new one is filled with the sample reports and their judgements first. */
export const start: Command = {
  usage: "start",
  summary: "serve; a new project is filled with the sample reports first",
  options: {},
  words: [0, 0],
  run: async (call) => {
    const began = performance.now();
    await refuseBusyPort(portOf(call.terminal.env));
    const workspace = await call.workspace();
    if (workspace.project.documents.size === 0) {
      const judgements = readJudgements(SAMPLE_JUDGEMENTS);
      if (judgements.length > 0 && workspace.project.judgements.length === 0)
        workspace.project.judgements = judgements;
      const change = await workspace.ingest.add(
        readDocuments([SAMPLES], { cwd: SAMPLES, stdin: call.terminal.stdin }),
      );
      const { answer, behind } = await settleChange(workspace, call.terminal.env, change);
      reportChange(
        { ...call, terminal: { ...call.terminal, out: call.terminal.err } },
        answer,
        behind,
        began,
      );
      call.terminal.err(`read in ${((performance.now() - began) / 1000).toFixed(1)} s\n`);
    }
    return serveProject(call);
  },
};
