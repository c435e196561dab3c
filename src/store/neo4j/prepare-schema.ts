import { Neo4jError } from "neo4j-driver";
import { UserError } from "../../errors.ts";
import type { Connection } from "./connection.ts";
import { awaitIndexes, CLAIM_INDEX, claimProject, dropIndex, listIndexes, SCHEMA } from "./statements.ts";

/** What a database says of itself: the project that it holds, and which of our indexes and constraints it has. */
export interface Prepared {
  readonly project: string | null;
  /** Indexes, and constraints by their index's name, that hold. */
  readonly names: ReadonlySet<string>;
  /** Indexes that a server left behind when it was killed: of a constraint that was not made, or half filled for ever. */
  readonly broken: readonly string[];
  /** Whether an index is still being filled. */
  readonly isFilling: boolean;
}

const isConstraint = (name: string): boolean => SCHEMA.get(name)?.startsWith("CREATE CONSTRAINT") === true;

export async function readPrepared(connection: Connection): Promise<Prepared> {
  const all = (await connection.rows(listIndexes, {})).map((row) => ({
    name: String(row.get("name")),
    state: String(row.get("state")),
    isOwned: row.get("owningConstraint") !== null,
  }));
  const claim = all.find(({ name }) => name.startsWith(CLAIM_INDEX))?.name;
  const ours = all.filter(({ name }) => SCHEMA.has(name));
  const isBroken = ({ name, state, isOwned }: (typeof all)[number]): boolean =>
    isConstraint(name) ? !isOwned : state === "FAILED";
  return {
    project: claim === undefined ? null : claim.slice(CLAIM_INDEX.length),
    names: new Set(ours.filter((it) => !isBroken(it)).map(({ name }) => name)),
    broken: ours.filter(isBroken).map(({ name }) => name),
    isFilling: ours.some(({ state }) => state === "POPULATING"),
  };
}

/** Refuses a database that holds another project. */
export function refuseOtherProject(prepared: Prepared, project: string, connection: Connection): void {
  if (prepared.project === null || prepared.project === project) return;
  throw new UserError(
    `database ${connection.database} at ${connection.shown} holds another project (${prepared.project}): ` +
      `load into another database or server; or, to give that one up, empty this one and DROP INDEX \`${CLAIM_INDEX}${prepared.project}\``,
  );
}

/** Drops an index that no constraint owns; where another load's constraint has come to own it meanwhile, it stays. */
async function dropBroken(connection: Connection, name: string): Promise<void> {
  try {
    await connection.command(dropIndex(name));
  } catch (error) {
    if (!(error instanceof Neo4jError) || !error.code.startsWith("Neo.ClientError.Schema.")) throw error;
  }
}

/**
 * Makes the database this project's own, with what its ids and names are found by. Does nothing where that was done, and
 * nothing before `checked`: a graph that no store keeps leaves the database as it is.
 */
export async function prepareSchema(
  connection: Connection,
  project: string,
  checked: Promise<unknown>,
): Promise<void> {
  const prepared = await readPrepared(connection);
  refuseOtherProject(prepared, project, connection);
  const missing = [...SCHEMA].filter(([name]) => !prepared.names.has(name));
  if (prepared.project !== null && missing.length === 0 && !prepared.isFilling) return;
  await checked;
  try {
    if (prepared.project === null) await connection.command(claimProject(project));
    for (const name of prepared.broken) await dropBroken(connection, name);
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
