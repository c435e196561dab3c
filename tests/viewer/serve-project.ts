import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startServer } from "../../src/api/start-server.ts";
import { apiContext } from "../../src/commands/api-context.ts";
import { settleChange } from "../../src/commands/report-change.ts";
import type { Terminal } from "../../src/commands/terminal.ts";
import { Workspace } from "../../src/commands/workspace.ts";
import { readDocuments } from "../../src/documents/read-documents.ts";
import type { GraphAnswer } from "../../src/model/http.ts";

export interface ServedProject {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** Serves a new project of the given reports, by file name, with the built page: the product as it runs. */
export async function serveProject(
  viewerFolder: string,
  reports: Readonly<Record<string, string>>,
): Promise<ServedProject> {
  const folder = mkdtempSync(join(tmpdir(), "vouch-viewer-"));
  const inbox = join(folder, "inbox");
  mkdirSync(inbox);
  for (const [name, text] of Object.entries(reports)) writeFileSync(join(inbox, name), text);
  const terminal: Terminal = {
    cwd: folder,
    env: {},
    stdin: async () => new Uint8Array(),
    out: () => {},
    err: () => {},
  };
  const workspace = await Workspace.open(join(folder, "project"), terminal);
  if (Object.keys(reports).length > 0) {
    const change = await workspace.ingest.add(readDocuments([inbox], terminal));
    await settleChange(workspace, terminal.env, change);
  }
  const call = {
    words: [],
    options: {},
    terminal,
    workspace: async () => workspace,
    runWords: async () => 1,
  };
  const server = await startServer({ context: apiContext(workspace, call), port: 0, viewerFolder });
  return {
    address: server.address,
    async stop() {
      await server.close();
      await workspace.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The graph that a project's page draws. */
export async function graphOf({ address }: ServedProject): Promise<GraphAnswer> {
  return (await (await fetch(`${address}/api/graph`)).json()) as GraphAnswer;
}
