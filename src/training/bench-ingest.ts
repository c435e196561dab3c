import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { Ingest } from "../ingest.ts";
import type { TokenAnswer } from "../model/http.ts";
import { Project } from "../project/project.ts";
import { generatedReport } from "./generated-reports.ts";

const CLI = fileURLToPath(new URL("../cli.js", import.meta.url));
/** Reports added one by one to a running server; the middle one is told. */
const SINGLE = 7;

/** What one size of a project took, in seconds. */
interface Figures {
  readonly reports: number;
  readonly build: number;
  /** One report more to a running server, until it answers and finds it, and until the console's Cypher does. */
  readonly added: number;
  readonly asked: number;
  /** One report more by a command that starts cold. */
  readonly cold: number;
  /** The largest sets of spellings that identity compares with each other. */
  readonly components: readonly number[];
}

/** Projects of these sizes built by `vouch add`, then one report more; the figures as lines. */
export async function benchIngest(sizes: readonly number[], say: (line: string) => void): Promise<void> {
  const all: Figures[] = [];
  for (const size of sizes) {
    const figures = await measure(size);
    const { build, added, asked, cold, components } = figures;
    const share = (seconds: number): string => `${((100 * seconds) / build).toFixed(2)} %`;
    say(`${size} reports built in ${build.toFixed(1)} s (${((1000 * build) / size).toFixed(1)} ms each)`);
    say(
      `  one more, served: ${added.toFixed(3)} s until found (${share(added)}), ${asked.toFixed(3)} s until`,
    );
    say(`    Cypher sees it (${share(asked)}); by a cold command: ${cold.toFixed(2)} s (${share(cold)})`);
    say(`  largest identity components: ${components.join(", ")}`);
    const before = all.at(-1);
    if (before)
      say(
        `  growth from ${before.reports}: building ${growth(before, figures, "build")} × linear; one more ${(added / before.added).toFixed(2)} × as long`,
      );
    all.push(figures);
  }
}

function growth(before: Figures, after: Figures, name: "build"): string {
  return (after[name] / before[name] / (after.reports / before.reports)).toFixed(2);
}

const seconds = (since: number): number => (performance.now() - since) / 1000;

async function measure(size: number): Promise<Figures> {
  const folder = mkdtempSync(join(tmpdir(), "vouch-bench-"));
  const project = join(folder, "project");
  try {
    const all = join(folder, "reports.jsonl");
    await write(all, 0, size);
    const began = performance.now();
    await run(["add", all, "--project", project]);
    const build = seconds(began);
    const { added, asked } = await serve(project, size);
    const one = join(folder, "one.jsonl");
    await write(one, size + SINGLE, size + SINGLE + 1);
    const coldly = performance.now();
    await run(["add", one, "--project", project]);
    const cold = seconds(coldly);
    return { reports: size, build, added, asked, cold, components: await components(project) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const lineOf = (number: number): string => {
  const { id, text, title, publisher, published } = generatedReport(number);
  return `${JSON.stringify({ id, text, title, publisher, published })}\n`;
};

async function write(path: string, from: number, until: number): Promise<void> {
  const file = createWriteStream(path);
  for (let number = from; number < until; number++) file.write(lineOf(number));
  file.end();
  await once(file, "finish");
}

function start(words: readonly string[]): ChildProcess {
  return spawn(process.execPath, [CLI, ...words], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, PORT: "0" },
  });
}

async function run(words: readonly string[]): Promise<void> {
  const child = start(words);
  child.stdout?.resume();
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error(`vouch ${words[0]} ended with ${code}`);
}

/** Adds reports one by one to a server of the project. */
async function serve(project: string, size: number): Promise<{ added: number; asked: number }> {
  const server = start(["serve", "--project", project]);
  try {
    const [address] = (await once(createInterface({ input: server.stdout ?? process.stdin }), "line")) as [
      string,
    ];
    const { token } = JSON.parse(await expectOk(fetch(`${address}/api/token`))) as TokenAnswer;
    const headers = { authorization: `Bearer ${token}` };
    const times: { added: number; asked: number }[] = [];
    for (let number = size; number < size + SINGLE; number++) {
      const { id } = generatedReport(number);
      const body = new FormData();
      body.append("files", new Blob([lineOf(number)]), `one-${number}.jsonl`);
      const began = performance.now();
      await expectOk(fetch(`${address}/api/documents`, { method: "POST", headers, body }));
      await expectOk(fetch(`${address}/api/documents/${id}`));
      const added = seconds(began);
      const answer = await expectOk(
        fetch(`${address}/api/query`, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({
            cypher: "MATCH (d:Document {id: $id}) RETURN d.id AS id",
            parameters: { id },
          }),
        }),
      );
      const asked = seconds(began);
      if (!answer.includes(id)) throw new Error(`${id} was added, but Cypher does not see it`);
      times.push({ added, asked });
    }
    const middle = (name: "added" | "asked"): number =>
      times.map((it) => it[name]).sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
    return { added: middle("added"), asked: middle("asked") };
  } finally {
    const ended = once(server, "exit");
    server.kill("SIGTERM");
    await ended;
  }
}

async function expectOk(answer: Promise<Response>): Promise<string> {
  const response = await answer;
  const text = await response.text();
  if (!response.ok) throw new Error(`${response.url}: ${response.status} ${text}`);
  return text;
}

/** Sizes of the three largest components. */
async function components(folder: string): Promise<number[]> {
  const project = await Project.open(folder, () => undefined);
  try {
    return (await new Ingest(project, () => undefined).resolver()).componentSizes().slice(0, 3);
  } finally {
    project.close();
  }
}
