import { type Ended, startVouch } from "../kills/killed-load.ts";

/** Workers of a queue, each a process of its own: one that is killed is followed by a new one. */
export class KeptWorkers {
  readonly #uri: string;
  readonly #running: { readonly ended: Promise<Ended>; kill: () => void }[] = [];

  constructor(uri: string, count: number) {
    this.#uri = uri;
    for (let i = 0; i < count; i++) this.#start(i);
  }

  #start(i: number): void {
    this.#running[i] = startVouch(["work", "--queue", this.#uri, "--workers", "1"], Number.POSITIVE_INFINITY);
  }

  /** Kills one as a power cut would, and starts another in its place. */
  async replace(i: number): Promise<void> {
    this.#running[i]?.kill();
    await this.#running[i]?.ended;
    this.#start(i);
  }

  async stop(): Promise<void> {
    for (const worker of this.#running) worker.kill();
    await Promise.all(this.#running.map((it) => it.ended));
  }
}
