import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Neo4jVersion } from "./versions.ts";

export interface HomeOptions {
  readonly version: Neo4jVersion;
  readonly port: number;
  /** False: any user and password is let in. */
  readonly auth: boolean;
}

/** Bolt on this machine alone, no files and no addresses for queries, bounded memory and time, nothing sent anywhere. */
function settings({ version, port, auth }: HomeOptions): Record<string, string> {
  return {
    "server.default_listen_address": "127.0.0.1",
    "server.bolt.listen_address": `127.0.0.1:${port}`,
    "server.bolt.advertised_address": `127.0.0.1:${port}`,
    "server.http.enabled": "false",
    "server.https.enabled": "false",
    "dbms.usage_report.enabled": "false",
    "server.memory.pagecache.size": "128m",
    "db.tx_log.preallocate": "false",
    "db.tx_log.rotation.retention_policy": "keep_none",
    "db.transaction.timeout": "60s",
    "db.memory.transaction.max": "256m",
    "dbms.memory.transaction.total.max": "512m",
    "dbms.security.auth_enabled": String(auth),
    "dbms.security.allow_csv_import_from_file_urls": "false",
    "server.directories.import": "import",
    "internal.dbms.cypher_ip_blocklist": "0.0.0.0/0,::/0",
    ...(version.startsWith("5.")
      ? {}
      : { "dbms.fleet_manager.enabled": "false", "server.fleet_discovery.enabled": "false" }),
  };
}

/** Makes the folder that a server lives in, with its settings; data that is there stays. */
export function writeHome(home: string, options: HomeOptions): void {
  for (const folder of ["conf", "data", "logs", "run", "plugins", "import"])
    mkdirSync(join(home, folder), { recursive: true });
  const lines = Object.entries(settings(options)).map(([name, value]) => `${name}=${value}\n`);
  writeFileSync(join(home, "conf", "neo4j.conf"), lines.join(""));
}
