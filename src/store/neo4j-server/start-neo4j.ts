import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { UserError } from "../../errors.ts";
import { assembleNeo4j } from "./assemble-neo4j.ts";
import { findJava } from "./find-java.ts";
import { untilReady } from "./first-password.ts";
import { keepProcess } from "./keep-process.ts";
import type { Neo4jVersion } from "./versions.ts";
import { writeHome } from "./write-home.ts";

export interface StartOptions {
  readonly version: Neo4jVersion;
  /** A free one where it is not given. */
  readonly port?: number;
  /** The folder that the data lives in; without it the server is a throw-away one, killed at the end with all it holds. */
  readonly home?: string;
  /** The password of user neo4j (8 characters at the least); without it anybody on this machine is let in. */
  readonly password?: string;
  /** Runs once the home is made and before the server starts: what an import puts there is what the server finds. */
  readonly prepare?: (home: string) => Promise<void>;
  /** Killed at the end, like a throw-away one, rather than told to stop: to see what it makes of that. */
  readonly isKilled?: boolean;
  /** Soon at work rather than quick in the long run: Java translates once and does not improve on it. */
  readonly isShortLived?: boolean;
}

export interface RunningNeo4j {
  readonly version: Neo4jVersion;
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** Resolves once the server has ended, for whatever reason. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

const OPENED_PACKAGES = ["java.nio", "java.io", "sun.nio.ch", "java.util.concurrent"];

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const server = createServer().on("error", failed);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => found(typeof address === "object" && address ? address.port : 0));
    });
  });
}

const LONG_LIVED = ["-XX:+UseG1GC"];
const SHORT_LIVED = ["-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"];

function javaWords(
  lib: string,
  mainClass: string,
  home: string,
  { version, isShortLived }: StartOptions,
): string[] {
  return [
    "-Xms512m",
    "-Xmx1g",
    ...(isShortLived ? SHORT_LIVED : LONG_LIVED),
    ...OPENED_PACKAGES.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
    "--enable-native-access=ALL-UNNAMED",
    "-Dio.netty.tryReflectionSetAccessible=true",
    "-Dlog4j2.disable.jmx=true",
    "-Dfile.encoding=UTF-8",
    ...(version.startsWith("5.") ? [] : ["--add-modules=jdk.incubator.vector"]),
    "-cp",
    [join(lib, "*"), join(home, "plugins", "*")].join(process.platform === "win32" ? ";" : ":"),
    mainClass,
    `--home-dir=${home}`,
    `--config-dir=${join(home, "conf")}`,
    "--console-mode",
  ];
}

/** The last words of a server that did not start. */
function lastWords(log: string): string {
  const lines = existsSync(log) ? readFileSync(log, "utf8").trim().split("\n") : [];
  return (
    lines.filter((line) => /ERROR|Exception|already|Caused/.test(line)).at(-1) ?? lines.at(-1) ?? "no output"
  );
}

/** Starts a Neo4j on this machine's loopback address, and waits until it answers. It never outlives this process. */
export async function startNeo4j(options: StartOptions): Promise<RunningNeo4j> {
  const { version } = options;
  const [java, { lib, mainClass }] = await Promise.all([findJava(version), assembleNeo4j(version)]);
  const port = options.port ?? (await freePort());
  const isThrowAway = options.home === undefined;
  const home = options.home ?? mkdtempSync(join(tmpdir(), "vouch-neo4j-"));
  const isNew = !existsSync(join(home, "data", "databases"));
  writeHome(home, { version, port, auth: options.password !== undefined });
  await options.prepare?.(home);
  const log = join(home, "logs", "console.log");
  rmSync(log, { force: true });
  const keeper = keepProcess({
    program: java,
    words: javaWords(lib, mainClass, home, options),
    folder: home,
    log,
    patience: isThrowAway || options.isKilled ? 0 : 15_000,
    deleteAfter: isThrowAway ? home : null,
  });
  let isGone = false;
  const ended = new Promise<void>((done) => {
    keeper.on("exit", () => {
      isGone = true;
      done();
    });
  });
  const stop = async (): Promise<void> => {
    keeper.stdin?.end();
    await ended;
  };
  const server = {
    version,
    uri: `neo4j://127.0.0.1:${port}`,
    user: "neo4j",
    password: options.password ?? "",
  };
  if (await untilReady({ ...server, isNew: isNew && options.password !== undefined }, () => isGone))
    return { ...server, ended, stop };
  const words = lastWords(log);
  await stop();
  throw new UserError(`Neo4j ${version} did not start on port ${port}: ${words}`);
}
