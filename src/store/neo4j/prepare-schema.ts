import { Neo4jError } from "neo4j-driver";
import { UserError } from "../../errors.ts";
import type { Connection } from "./connection.ts";
import { awaitIndexes, CLAIM_INDEX, claimProject, listIndexes, SCHEMA } from "./statements.ts";

/** What a database says of itself: the project that it holds, and which of our indexes and constraints it has. */
export interface Prepared {
  readonly project: string | null;
  readonly names: ReadonlySet<string>;
}

export async function readPrepared(connection: Connection): Promise<Prepared> {
  const names = (await connection.rows(listIndexes, {})).map((row) => String(row.get("name")));
  const claim = names.find((name) => name.startsWith(CLAIM_INDEX));
  return { project: claim === undefined ? null : claim.slice(CLAIM_INDEX.length), names: new Set(names) };
}

/** Refuses a database that holds another project. */
export function refuseOtherProject(prepared: Prepared, project: string, connection: Connection): void {
  if (prepared.project === null || prepared.project === project) return;
  throw new UserError(
    `database ${connection.database} at ${connection.shown} holds another project (${prepared.project}): ` +
      `load into another database or server; or, to give that one up, empty this one and DROP INDEX \`${CLAIM_INDEX}${prepared.project}\``,
  );
}

/** Makes the database this project's own, with what its ids and names are found by. Does nothing where that was done. */
export async function prepareSchema(connection: Connection, project: string): Promise<void> {
  const prepared = await readPrepared(connection);
  refuseOtherProject(prepared, project, connection);
  const missing = [...SCHEMA].filter(([name]) => !prepared.names.has(name));
  if (prepared.project !== null && missing.length === 0) return;
  try {
    if (prepared.project === null) await connection.command(claimProject(project));
    await connection.write(async (transaction) => {
      for (const [, statement] of missing) await transaction.run(statement);
    });
    await connection.command(awaitIndexes);
  } catch (error) {
    // Two loads may have begun at once: one of them made the claim.
    refuseOtherProject(await readPrepared(connection), project, connection);
    if (error instanceof Neo4jError && error.code.startsWith("Neo.ClientError.Schema."))
      throw new UserError(
        `what lies in database ${connection.database} at ${connection.shown} stands against our constraints: load into another database (${error.message.split("\n")[0]})`,
      );
    throw error;
  }
}
