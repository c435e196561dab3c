import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Project } from "../project/project.ts";
import { NEO4J_VERSIONS, type Neo4jVersion } from "../store/neo4j-server/versions.ts";
import { seededRandom } from "../text/seeded-random.ts";
import { generatedReport } from "./generated-reports.ts";
import type { Fault, Moment } from "./kills/bolt-link.ts";
import { BoltProxy } from "./kills/bolt-proxy.ts";
import { BEGINNINGS, type Beginning, KeptServer } from "./kills/kept-server.ts";
import { type Ended, startVouch, vouchOut } from "./kills/killed-load.ts";

const REPORTS = 250;
/** Milliseconds between the moment and the kill, at the most: so that kills meet the server at work, too. */
const DELAY = 60;
const WHENS = ["before", "half", "after"] as const;

/** What a round does to a load, at some moment of it. */
interface Kind {
  readonly name: string;
  readonly moment: (random: () => number, requests: readonly string[]) => Moment;
  readonly act: "client" | "server" | "cut";
}

const anywhere: Kind["moment"] = (random, requests) => ({
  request: "any",
  nth: 1 + Math.floor(random() * requests.length),
  when: WHENS[Math.floor(random() * WHENS.length)] ?? "before",
});

const KINDS: readonly Kind[] = [
  { name: "client killed", moment: anywhere, act: "client" },
  { name: "server killed", moment: anywhere, act: "server" },
  { name: "connection cut", moment: anywhere, act: "cut" },
  {
    name: "commit's answer lost",
    moment: (random, requests) => ({
      request: "COMMIT",
      nth: 1 + Math.floor(random() * requests.filter((it) => it === "COMMIT").length),
      when: "after",
    }),
    act: "cut",
  },
];

/** Counts of one kind of round. */
interface Tally {
  rounds: number;
  finished: number;
  /** Of the commands that were not killed themselves: how many ended with success, or one line and its remedy. */
  ended: number;
  told: number;
}

const isOneLine = ({ code, err }: Ended): boolean => code === 0 || (code === 1 && !/^ {4}at /m.test(err));

/** A project whose load is killed, and what must come of it. */
interface Loaded {
  readonly folder: string;
  readonly id: string;
  readonly expected: string;
}

/** The rounds of one server: load, kill at a moment, the same load again, compare. */
class KillRounds {
  readonly #server: KeptServer;
  readonly #proxy: BoltProxy;
  readonly #loaded: Loaded;
  readonly #random: () => number;
  readonly #requests = new Map<Beginning, readonly string[]>();

  constructor(server: KeptServer, proxy: BoltProxy, loaded: Loaded, random: () => number) {
    this.#server = server;
    this.#proxy = proxy;
    this.#loaded = loaded;
    this.#random = random;
  }

  #load() {
    return startVouch(["load", this.#proxy.uri, "--once", "--project", this.#loaded.folder]);
  }

  /** Loads undisturbed, to learn how long the exchange is. */
  async learn(beginning: Beginning): Promise<void> {
    await this.#server.begin(beginning);
    this.#proxy.expect();
    const { code, err } = await this.#load().ended;
    if (code !== 0 || !(await this.#isEqual())) throw new Error(`an undisturbed load failed: ${err}`);
    this.#requests.set(beginning, this.#proxy.requests);
  }

  /** One round; returns how the disturbed command ended, and why the same command did not finish it (null where it did). */
  async round(kind: Kind, beginning: Beginning): Promise<{ disturbed: Ended; trouble: string | null }> {
    await this.#server.begin(beginning);
    const requests = this.#requests.get(beginning) ?? [];
    for (;;) {
      const moment = kind.moment(this.#random, requests);
      const delay = this.#random() * DELAY;
      const acts: Readonly<Record<Kind["act"], Fault>> = {
        cut: moment,
        client: { ...moment, act: () => void setTimeout(() => load.kill(), delay) },
        server: { ...moment, act: () => void setTimeout(() => this.#server.kill(), delay) },
      };
      this.#proxy.expect(acts[kind.act]);
      const load = this.#load();
      const disturbed = await load.ended;
      if (!this.#proxy.hasStruck) continue;
      if (kind.act === "server") await this.#server.restart();
      this.#proxy.expect();
      const again = await this.#load().ended;
      const at = `${kind.name} ${moment.when} ${moment.request} ${moment.nth} on ${beginning}`;
      if (again.code !== 0) return { disturbed, trouble: `${at}: ${again.code} ${again.err.trim()}` };
      return { disturbed, trouble: (await this.#isEqual()) ? null : `${at}: the export differs` };
    }
  }

  async #isEqual(): Promise<boolean> {
    const { folder, expected } = this.#loaded;
    const { uri } = this.#server;
    const held = await vouchOut(["export", "--format", "jsonl", "--store", uri, "--project", folder]);
    const { nodes, edges } = await this.#server.counts();
    return held === expected && nodes + edges === expected.trimEnd().split("\n").length;
  }
}

async function preparedProject(folder: string): Promise<Loaded> {
  const reports = join(folder, "reports.jsonl");
  const lines = Array.from({ length: REPORTS }, (_, number) => JSON.stringify(generatedReport(number)));
  writeFileSync(reports, `${lines.join("\n")}\n`);
  const project = join(folder, "project");
  await vouchOut(["add", reports, "--project", project]);
  const expected = await vouchOut(["export", "--format", "jsonl", "--project", project]);
  const opened = await Project.open(project, () => undefined);
  const { id } = opened;
  opened.close();
  return { folder: project, id, expected };
}

async function roundsOn(
  version: Neo4jVersion,
  count: number,
  loaded: Loaded,
  tallies: ReadonlyMap<Kind, Tally>,
  say: (line: string) => void,
): Promise<void> {
  const server = await KeptServer.start(version, loaded.id);
  const proxy = await BoltProxy.open(server.uri);
  try {
    const rounds = new KillRounds(server, proxy, loaded, seededRandom(count));
    for (const beginning of BEGINNINGS) await rounds.learn(beginning);
    for (let i = 0; i < count; i++) {
      const kind = KINDS[i % KINDS.length];
      const beginning = BEGINNINGS[i % BEGINNINGS.length];
      const tally = kind && tallies.get(kind);
      if (!kind || !beginning || !tally) continue;
      const { disturbed, trouble } = await rounds.round(kind, beginning);
      tally.rounds += 1;
      if (trouble === null) tally.finished += 1;
      say(`${version}, round ${i + 1} of ${count}: ${trouble ?? `${kind.name}, finished`}`);
      if (disturbed.code === null) continue;
      tally.ended += 1;
      if (isOneLine(disturbed)) tally.told += 1;
      else say(`${kind.name}: ended with ${disturbed.code}: ${disturbed.err.trim()}`);
    }
  } finally {
    await proxy.close();
    await server.stop();
  }
}

/** Loads that are killed at random moments of their exchange with a real server, on each release; then the same command again. */
export async function benchKills(rounds: number, say: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "vouch-kills-"));
  const tallies = new Map(KINDS.map((kind) => [kind, { rounds: 0, finished: 0, ended: 0, told: 0 }]));
  try {
    const loaded = await preparedProject(folder);
    for (const [i, version] of NEO4J_VERSIONS.entries()) {
      const part = Math.floor((rounds + i) / NEO4J_VERSIONS.length);
      await roundsOn(version, part, loaded, tallies, say);
      say(`Neo4j ${version}: ${part} rounds`);
    }
    const lines = loaded.expected.trimEnd().split("\n").length;
    say(`loads of ${lines} nodes and edges, finished by the same command with an equal export:`);
    for (const [{ name }, tally] of tallies)
      say(
        `  ${name.padEnd(20)} ${tally.finished} of ${tally.rounds}; ended with success or one line: ${tally.told} of ${tally.ended}`,
      );
    const all = [...tallies.values()];
    say(
      `  all                  ${all.reduce((sum, it) => sum + it.finished, 0)} of ${all.reduce((sum, it) => sum + it.rounds, 0)}`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
