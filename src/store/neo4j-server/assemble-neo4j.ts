import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { messageOf, UserError } from "../../errors.ts";
import type { Neo4jVersion } from "./versions.ts";

const COPY = "org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies";
const MAIN_CLASSES = ["org.neo4j.server.Neo4jCommunity", "org.neo4j.server.CommunityEntryPoint"];

export interface Assembled {
  /** The folder with the jars. */
  readonly lib: string;
  readonly mainClass: string;
}

/** Where Vouch keeps what it can fetch again: outside of any project. */
export function cacheFolder(): string {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "vouch");
}

const dependency = (group: string, artifact: string, version: string): string => `
    <dependency>
      <groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${version}</version>
      <exclusions><exclusion><groupId>org.neo4j.client</groupId><artifactId>*</artifactId></exclusion></exclusions>
    </dependency>`;

const pom = (version: string): string => `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>vouch</groupId><artifactId>neo4j</artifactId><version>1</version><packaging>pom</packaging>
  <dependencies>${dependency("org.neo4j", "neo4j", version)}${dependency("org.neo4j.app", "neo4j-server", version)}
  </dependencies>
</project>
`;

async function copyJars(version: string, folder: string): Promise<void> {
  writeFileSync(join(folder, "pom.xml"), pom(version));
  const words = [
    "-B",
    "-q",
    "-C",
    COPY,
    "-DincludeScope=runtime",
    `-DoutputDirectory=${join(folder, "lib")}`,
  ];
  try {
    await promisify(execFile)("mvn", words, { cwd: folder, shell: process.platform === "win32" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT")
      throw new UserError(
        "Neo4j is put together with Maven, which was not found: install it (on Debian: apt-get install maven), " +
          "or give NEO4J_URI of a running server",
      );
    const line = messageOf(error)
      .split("\n")
      .find((it) => it.includes("ERROR"));
    throw new UserError(`Maven could not fetch Neo4j ${version}: ${line ?? messageOf(error)}`);
  }
}

/** The class that starts a server differs between releases: the one that the jar holds (names stand unpacked in it). */
function mainClassIn(lib: string, version: string): string {
  const jar = readFileSync(join(lib, `neo4j-${version}.jar`));
  const found = MAIN_CLASSES.find((name) => jar.includes(`${name.replaceAll(".", "/")}.class`));
  if (!found) throw new Error(`neo4j-${version}.jar holds none of ${MAIN_CLASSES.join(", ")}`);
  return found;
}

/** Puts a Neo4j Community server together from its Maven artifacts; at once where that was done before. */
export async function assembleNeo4j(version: Neo4jVersion): Promise<Assembled> {
  const folder = join(cacheFolder(), `neo4j-${version}`);
  const lib = join(folder, "lib");
  if (!existsSync(lib)) {
    mkdirSync(cacheFolder(), { recursive: true });
    const unfinished = mkdtempSync(`${folder}.unfinished-`);
    try {
      await copyJars(version, unfinished);
      if (!existsSync(lib)) renameSync(unfinished, folder);
    } catch (error) {
      // Another process may have been quicker between the look and the rename.
      if (!existsSync(lib)) throw error;
    } finally {
      rmSync(unfinished, { recursive: true, force: true });
    }
  }
  return { lib, mainClass: mainClassIn(lib, version) };
}
