import { rmSync } from "node:fs";
import { join } from "node:path";
import { startVouch, vouchOut } from "../kills/killed-load.ts";
import { KeptWorkers } from "./kept-workers.ts";
import { NatsServer } from "./nats-server.ts";

/** What may be killed while reports go through a queue. */
export const VICTIMS = ["worker", "server", "add"] as const;
export type Victim = (typeof VICTIMS)[number];

/** So many workers read. */
const WORKERS = 2;

/** Rounds of adding reports through a queue, in which something is killed at a random moment. */
export class QueueRounds {
  readonly #folder: string;
  readonly #reports: string;
  readonly #random: () => number;

  /** `folder`: where projects are made; `reports`: what is added. */
  constructor(folder: string, reports: string, random: () => number) {
    this.#folder = folder;
    this.#reports = reports;
    this.#random = random;
  }

  /** The graph that comes of the same reports in one process. */
  async expected(): Promise<string> {
    const project = join(this.#folder, "one-process");
    await vouchOut(["add", this.#reports, "--workers", "1", "--project", project]);
    return vouchOut(["export", "--format", "jsonl", "--project", project]);
  }

  /** One round: adds through the queue while the victims are killed, one after the other within `within` milliseconds each. Returns the graph. */
  async round(victims: readonly Victim[], within: number): Promise<string> {
    const project = join(this.#folder, "queued");
    rmSync(project, { recursive: true, force: true });
    const server = await NatsServer.start();
    const workers = new KeptWorkers(server.uri, WORKERS);
    try {
      const words = ["add", this.#reports, "--queue", server.uri, "--project", project];
      let add = startVouch(words);
      for (const victim of victims) {
        await new Promise((done) => setTimeout(done, this.#random() * within));
        if (victim === "worker") await workers.replace(Math.floor(this.#random() * WORKERS));
        if (victim === "server") {
          await server.kill();
          await new Promise((done) => setTimeout(done, this.#random() * 1_000));
          await server.start();
        }
        if (victim === "add") {
          add.kill();
          await add.ended;
          add = startVouch(words);
        }
      }
      let { code, err } = await add.ended;
      // It met the server while that was away: its one line says to give the same command again.
      for (let again = 0; code === 1 && again < 3; again++) ({ code, err } = await startVouch(words).ended);
      if (code !== 0) throw new Error(`add ended with ${code}: ${err}`);
      return await vouchOut(["export", "--format", "jsonl", "--project", project]);
    } finally {
      await workers.stop();
      await server.stop();
    }
  }
}
