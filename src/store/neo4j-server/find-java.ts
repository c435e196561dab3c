import { execFile } from "node:child_process";
import { existsSync, readdirSync, realpathSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { UserError } from "../../errors.ts";
import { JAVA_FOR, type Neo4jVersion } from "./versions.ts";

interface Java {
  readonly path: string;
  readonly major: number;
}

const PLACES = [
  "/usr/lib/jvm",
  "/Library/Java/JavaVirtualMachines",
  join(homedir(), ".sdkman/candidates/java"),
];

function homesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .flatMap((name) => [join(folder, name), join(folder, name, "Contents/Home")]);
}

function homesInEnvironment(): string[] {
  return Object.keys(process.env)
    .filter((name) => name === "JAVA_HOME" || name.startsWith("JAVA_HOME_"))
    .sort()
    .flatMap((name) => process.env[name] ?? []);
}

/** The Java at a path, with its major version as it states it; null where it does not run. */
async function javaAt(path: string): Promise<Java | null> {
  try {
    const { stdout, stderr } = await promisify(execFile)(path, ["-version"], { timeout: 20_000 });
    const major = /version "(?:1\.)?(\d+)/.exec(stderr + stdout)?.[1];
    return major === undefined ? null : { path, major: Number(major) };
  } catch {
    return null;
  }
}

/** The program of the Java that suits a release of Neo4j best, of all that this machine has. */
export async function findJava(version: Neo4jVersion): Promise<string> {
  const name = process.platform === "win32" ? "java.exe" : "java";
  const homes = [...homesInEnvironment(), ...PLACES.flatMap(homesIn)];
  const installed = homes.map((home) => join(home, "bin", name)).filter((path) => existsSync(path));
  const paths = [...new Set(installed.map((path) => realpathSync(path))), "java"];
  const found = (await Promise.all(paths.map(javaAt))).filter((java) => java !== null);
  const { least, preferred } = JAVA_FOR[version];
  const suited = found.filter((java) => java.major >= least);
  for (const major of preferred) {
    const java = suited.find((it) => it.major === major);
    if (java) return java.path;
  }
  const newest = suited.sort((a, b) => b.major - a.major)[0];
  if (newest) return newest.path;
  throw new UserError(
    `Neo4j ${version} needs Java ${least} or newer, which was not found in JAVA_HOME, ${PLACES[0]} or PATH: ` +
      `install it (on Debian: apt-get install openjdk-${least}-jre-headless), or give NEO4J_URI of a running server`,
  );
}
