import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { accessSync, constants, mkdtempSync, rmSync } from "node:fs";
import { type AddressInfo, connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

/** Milliseconds until a server that does not answer is given up. */
const PATIENCE = 30_000;

/** Whether there is a server of NATS to start on this machine. */
export function isNatsThere(): boolean {
  return (process.env.PATH ?? "").split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, "nats-server"), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** A port that nobody listens at just now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

/** A server of NATS with JetStream, whose data outlives its killing. */
export class NatsServer {
  readonly port: number;
  readonly #folder: string;
  readonly #more: readonly string[];
  #process: ChildProcess | null = null;

  private constructor(port: number, folder: string, more: readonly string[]) {
    this.port = port;
    this.#folder = folder;
    this.#more = more;
  }

  static async start(more: readonly string[] = [], port?: number): Promise<NatsServer> {
    const folder = mkdtempSync(join(tmpdir(), "vouch-nats-"));
    const server = new NatsServer(port ?? (await freePort()), folder, more);
    await server.start();
    return server;
  }

  /** Three servers that are one cluster. */
  static async startCluster(): Promise<NatsServer[]> {
    const ports = [await freePort(), await freePort(), await freePort()];
    const routes = ports.map((port) => `nats://127.0.0.1:${port}`).join(",");
    const cluster = (i: number): string[] => [
      ...["--server_name", `server-${i}`, "--cluster_name", "vouch"],
      ...["--cluster", `nats://127.0.0.1:${ports[i]}`, "--routes", routes],
    ];
    return Promise.all(ports.map((_, i) => NatsServer.start(cluster(i))));
  }

  get uri(): string {
    return `nats://127.0.0.1:${this.port}`;
  }

  /** Starts it, again where it was killed, on the same data. */
  async start(): Promise<void> {
    const words = ["-js", "-sd", this.#folder, "-a", "127.0.0.1", "-p", String(this.port), ...this.#more];
    this.#process = spawn("nats-server", words, { stdio: "ignore" });
    const began = performance.now();
    while (!(await this.#answers())) {
      if (performance.now() - began > PATIENCE) throw new Error("the queue's server does not start");
      await new Promise((done) => setTimeout(done, 20));
    }
  }

  /** Kills it as a power cut would. */
  async kill(): Promise<void> {
    const running = this.#process;
    this.#process = null;
    if (!running || running.exitCode !== null || running.signalCode !== null) return;
    const ended = once(running, "exit");
    running.kill("SIGKILL");
    await ended;
  }

  async stop(): Promise<void> {
    await this.kill();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #answers(): Promise<boolean> {
    return new Promise((told) => {
      const socket = connect(this.port, "127.0.0.1");
      socket.once("data", () => {
        told(true);
        socket.destroy();
      });
      socket.once("error", () => told(false));
    });
  }
}
