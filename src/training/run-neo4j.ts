import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { messageOf, UsageError, UserError } from "../errors.ts";
import { cacheFolder } from "../store/neo4j-server/assemble-neo4j.ts";
import { startNeo4j } from "../store/neo4j-server/start-neo4j.ts";
import { NEO4J_VERSIONS, type Neo4jVersion, versionNamed } from "../store/neo4j-server/versions.ts";

/** The password of a kept server: NEO4J_PASSWORD, else the one it was given the first time, else a new one. */
function passwordIn(home: string): string {
  const given = process.env.NEO4J_PASSWORD;
  if (given) return given;
  const file = join(home, "password");
  if (existsSync(file)) return readFileSync(file, "utf8").trim();
  const password = randomBytes(12).toString("base64url");
  mkdirSync(home, { recursive: true });
  writeFileSync(file, `${password}\n`, { mode: 0o600 });
  return password;
}

function wanted(): { version: Neo4jVersion; port: number } {
  const { values } = parseArgs({
    options: {
      version: { type: "string", default: NEO4J_VERSIONS[0] },
      port: { type: "string", default: "7687" },
    },
  });
  const version = versionNamed(values.version);
  const port = Number(values.port);
  if (!version)
    throw new UsageError(`no Neo4j ${values.version} here: --version ${NEO4J_VERSIONS.join(" or ")}`);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new UsageError(`${values.port} is no port`);
  return { version, port };
}

/** `npm run neo4j`: a Neo4j Community server for people without Docker, kept under the cache, until Ctrl-C. */
async function runNeo4j(): Promise<void> {
  const { version, port } = wanted();
  const home = join(cacheFolder(), `neo4j-home-${version}`);
  const password = passwordIn(home);
  process.stderr.write(`Starting Neo4j ${version} (the first time it is fetched with Maven) …\n`);
  const server = await startNeo4j({ version, port, home, password });
  process.stdout.write(`${server.uri}\nuser ${server.user}\npassword ${password}\n`);
  process.stderr.write("Ctrl-C stops it.\n");
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => {
      process.stderr.write("Stopping (up to 15 seconds) …\n");
      void server.stop();
    });
  await server.ended;
}

try {
  await runNeo4j();
} catch (error) {
  process.stderr.write(`${error instanceof UserError ? error.message : messageOf(error)}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
