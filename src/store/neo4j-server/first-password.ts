import neo4j, { type Driver, Neo4jError } from "neo4j-driver";

const FIRST_PASSWORD = "neo4j";
const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

function driverFor(uri: string, user: string, password: string): Driver {
  return neo4j.driver(uri, neo4j.auth.basic(user, password), {
    connectionTimeout: 5_000,
    connectionAcquisitionTimeout: 10_000,
    maxConnectionPoolSize: 1,
    telemetryDisabled: true,
  });
}

async function ask(driver: Driver, database: string, statement: string, parameters = {}): Promise<void> {
  const session = driver.session({ database });
  try {
    await session.run(statement, parameters);
  } finally {
    await session.close();
  }
}

/** The server's answer to one real query: "ready", or the code of its refusal. */
async function answerOf(uri: string, user: string, password: string): Promise<string> {
  const driver = driverFor(uri, user, password);
  try {
    await ask(driver, "neo4j", "RETURN 1");
    return "ready";
  } catch (error) {
    return error instanceof Neo4jError ? error.code : String(error);
  } finally {
    await driver.close();
  }
}

async function setPassword(uri: string, user: string, password: string): Promise<void> {
  const driver = driverFor(uri, user, FIRST_PASSWORD);
  try {
    const statement = `ALTER CURRENT USER SET PASSWORD FROM '${FIRST_PASSWORD}' TO $password`;
    await ask(driver, "system", statement, { password });
  } finally {
    await driver.close();
  }
}

/** Waits until a server answers a real query, giving a new one its password. `isGone` ends the wait. Returns whether it answers. */
export async function untilReady(
  server: { readonly uri: string; readonly user: string; readonly password: string; readonly isNew: boolean },
  isGone: () => boolean,
  patience = 180_000,
): Promise<boolean> {
  const end = performance.now() + patience;
  let isFirst = server.isNew;
  while (!isGone() && performance.now() < end) {
    const answer = await answerOf(server.uri, server.user, isFirst ? FIRST_PASSWORD : server.password);
    if (answer === "ready") return true;
    if (answer === "Neo.ClientError.Security.CredentialsExpired") {
      await setPassword(server.uri, server.user, server.password);
      isFirst = false;
    } else {
      // A server stopped between its first start and its first password is not new, but still has the first one.
      if (answer === "Neo.ClientError.Security.Unauthorized") isFirst = !isFirst;
      await pause(250);
    }
  }
  return false;
}
