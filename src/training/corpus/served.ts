import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { TokenAnswer } from "../../model/http.ts";
import { type CorpusReport, lineOf } from "./corpus.ts";

const CLI = fileURLToPath(new URL("../../cli.js", import.meta.url));

/** Seconds that a running server takes for one report; the middle of several. */
export interface ServedFigures {
  /** Until it is added and the server finds it; until the console's Cypher does. */
  readonly added: number;
  readonly asked: number;
  /** Until it is removed, and the console's Cypher no longer finds it. */
  readonly removed: number;
}

const secondsSince = (began: number): number => (performance.now() - began) / 1000;
const middleOf = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Adds reports one by one to a server of the project, and removes them one by one. */
export async function measureServed(
  project: string,
  reports: readonly CorpusReport[],
): Promise<ServedFigures> {
  const server = spawn(process.execPath, [CLI, "serve", "--project", project], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, PORT: "0" },
  });
  try {
    const lines = createInterface({ input: server.stdout });
    const [address] = (await once(lines, "line")) as [string];
    const { token } = JSON.parse(await expectOk(`${address}/api/token`)) as TokenAnswer;
    const headers = { authorization: `Bearer ${token}` };
    const isFound = async (id: string): Promise<boolean> => {
      const answer = await expectOk(`${address}/api/query`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({
          cypher: "MATCH (d:Document {id: $id}) RETURN d.id AS id",
          parameters: { id },
        }),
      });
      return answer.includes(id);
    };
    const added: number[] = [];
    const asked: number[] = [];
    const removed: number[] = [];
    for (const report of reports) {
      const body = new FormData();
      body.append("files", new Blob([lineOf(report)]), `${report.id}.jsonl`);
      const began = performance.now();
      await expectOk(`${address}/api/documents`, { method: "POST", headers, body });
      await expectOk(`${address}/api/documents/${report.id}`);
      added.push(secondsSince(began));
      if (!(await isFound(report.id))) throw new Error(`${report.id} was added, but Cypher does not see it`);
      asked.push(secondsSince(began));
    }
    for (const { id } of reports) {
      const began = performance.now();
      await expectOk(`${address}/api/documents/${id}`, { method: "DELETE", headers });
      if (await isFound(id)) throw new Error(`${id} was removed, but Cypher sees it`);
      removed.push(secondsSince(began));
    }
    return { added: middleOf(added), asked: middleOf(asked), removed: middleOf(removed) };
  } finally {
    const ended = once(server, "exit");
    server.kill("SIGTERM");
    await ended;
  }
}

async function expectOk(url: string, init?: RequestInit): Promise<string> {
  const response = await fetch(url, init);
  const text = await response.text();
  if (!response.ok) throw new Error(`${response.url}: ${response.status} ${text}`);
  return text;
}
