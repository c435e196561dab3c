import neo4j, { type Driver, type ManagedTransaction, Neo4jError, type Record as Row } from "neo4j-driver";
import { messageOf, UserError } from "../../errors.ts";

export interface Address {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** The database's name on the server; `neo4j` where it is not given. */
  readonly database?: string | undefined;
}

const LEAST_VERSION = [5, 26] as const;
const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/** A server's address as it may be shown: without the user and password that may stand in it. */
function shown(uri: string): string {
  return uri.replace(/\/\/[^/@]*@/, "//");
}

/** First contact that went wrong, by the server's code: what it means and what to do. */
const FIRST_CONTACT: readonly { code: RegExp; says: (address: Address) => string }[] = [
  {
    // The driver's own words, with no code of a server: nobody there, a connection that is cut, or another protocol.
    code: /^(?!Neo\.)/,
    says: ({ uri }) =>
      `nothing answers as Neo4j at ${shown(uri)}: start a server (npm run neo4j, or docker compose up) or correct the address`,
  },
  {
    code: /CredentialsExpired/,
    says: ({ uri, user }) =>
      `user ${user} at ${shown(uri)} still has the first password, which must be changed: ` +
      "set one with ALTER CURRENT USER SET PASSWORD FROM 'old' TO 'new' on database system, then give the new one",
  },
  {
    code: /Security\.(Unauthorized|AuthProviderFailed)/,
    says: ({ uri, user }) =>
      `user ${user} or the password is wrong at ${shown(uri)}: correct NEO4J_USER and NEO4J_PASSWORD`,
  },
  {
    code: /AuthenticationRateLimit/,
    says: ({ uri, user }) =>
      `${shown(uri)} lets user ${user} wait after several wrong passwords: try again in some seconds with the right one`,
  },
  {
    code: /DatabaseNotFound|DatabaseUnavailable/,
    says: ({ uri, database }) =>
      `there is no running database ${database ?? "neo4j"} at ${shown(uri)}: name another one`,
  },
];

/** An error of the first contact as one line with its remedy; what is not known stays as it is. */
function explained(error: unknown, address: Address): unknown {
  if (!(error instanceof Neo4jError)) return error;
  const known = FIRST_CONTACT.find(({ code }) => code.test(error.code));
  return known ? new UserError(known.says(address)) : error;
}

/** Refuses a server older than 5.26 (`Neo4j/5.26.29` as it names itself); returns nothing. */
export function refuseOldServer(agent: string, uri: string): void {
  const [major = 0, minor = 0] = (/(\d+)\.(\d+)/.exec(agent) ?? []).slice(1).map(Number);
  if (major > LEAST_VERSION[0] || (major === LEAST_VERSION[0] && minor >= LEAST_VERSION[1])) return;
  throw new UserError(
    `${agent} at ${shown(uri)} is too old: Vouch needs Neo4j ${LEAST_VERSION.join(".")} or newer`,
  );
}

/** A connection to one database of one server. Close it when done. */
export class Connection {
  readonly #driver: Driver;
  readonly database: string;
  /** The address as it may be shown. */
  readonly shown: string;

  private constructor(driver: Driver, address: Address) {
    this.#driver = driver;
    this.database = address.database ?? "neo4j";
    this.shown = shown(address.uri);
  }

  /** Connects and asks one real query, since a server that lets us in may still refuse to answer. Throws UserError. */
  static async open(address: Address): Promise<Connection> {
    let driver: Driver;
    try {
      driver = neo4j.driver(address.uri, neo4j.auth.basic(address.user, address.password), {
        connectionTimeout: 10_000,
        connectionAcquisitionTimeout: 30_000,
        maxConnectionPoolSize: 20,
        telemetryDisabled: true,
        notificationFilter: { minimumSeverityLevel: "OFF" },
        userAgent: "vouch",
      });
    } catch (error) {
      throw new UserError(
        `${shown(address.uri)} is no address of a Neo4j (${messageOf(error).replaceAll(address.uri, "it")}): give one like neo4j://127.0.0.1:7687`,
      );
    }
    const connection = new Connection(driver, address);
    try {
      const session = driver.session({ database: connection.database });
      try {
        const { summary } = await session.run("RETURN 1");
        refuseOldServer(summary.server.agent ?? "", address.uri);
      } finally {
        await session.close();
      }
    } catch (error) {
      await driver.close();
      throw explained(error, address);
    }
    return connection;
  }

  /** A session that only reads; close it in `finally`. */
  readSession(fetchSize: number) {
    return this.#driver.session({
      database: this.database,
      defaultAccessMode: neo4j.session.READ,
      fetchSize,
    });
  }

  /** The rows of a statement of ours, one at a time, so that memory stays flat. */
  async *stream(statement: string, parameters: object): AsyncGenerator<Row> {
    const session = this.readSession(10_000);
    try {
      for await (const row of session.run(statement, parameters)) yield row;
    } finally {
      await session.close();
    }
  }

  /** All rows of a statement of ours. */
  async rows(statement: string, parameters: object): Promise<Row[]> {
    const session = this.readSession(10_000);
    try {
      return (await session.run(statement, parameters)).records;
    } finally {
      await session.close();
    }
  }

  /** Changes the schema, or calls what can't run in a transaction with others. */
  async command(statement: string): Promise<void> {
    const session = this.#driver.session({ database: this.database });
    try {
      await session.run(statement);
    } finally {
      await session.close();
    }
  }

  /** Runs writes as one transaction; where it met another's locks it is tried again soon. The work must bear being done twice. */
  async write(work: (transaction: Pick<ManagedTransaction, "run">) => Promise<unknown>): Promise<void> {
    const session = this.#driver.session({ database: this.database });
    try {
      for (let attempt = 1; ; attempt++) {
        const transaction = await session.beginTransaction();
        try {
          await work(transaction);
          await transaction.commit();
          return;
        } catch (error) {
          await transaction.close();
          const isPassing =
            error instanceof Neo4jError &&
            /^Neo\.TransientError\.Transaction\.(DeadlockDetected|LockClientStopped|LockAcquisitionTimeout)/.test(
              error.code,
            );
          if (!isPassing || attempt === 10) throw error;
          await pause(20 * attempt);
        }
      }
    } finally {
      await session.close();
    }
  }

  /** Closes all connections; one that a runaway query holds is left behind after two seconds. */
  async close(): Promise<void> {
    await Promise.race([this.#driver.close(), pause(2_000)]);
  }
}
