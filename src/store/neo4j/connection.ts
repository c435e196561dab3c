import neo4j, {
  type Driver,
  type ManagedTransaction,
  Neo4jError,
  type Record as Row,
  type Session,
  type SessionConfig,
} from "neo4j-driver";
import { messageOf, UserError } from "../../errors.ts";
import { explainFailure, isNoAnswer, shown } from "./explain-failure.ts";

export interface Address {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** The database's name on the server; `neo4j` where it is not given. */
  readonly database?: string | undefined;
}

const LEAST_VERSION = [5, 26] as const;
/** How often a transaction is tried that meets another's locks. */
const ATTEMPTS = 10;
const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/** Whether a transaction failed only because another one was at the same things. */
const isPassing = (error: unknown): boolean =>
  error instanceof Neo4jError &&
  /^Neo\.TransientError\.Transaction\.(DeadlockDetected|LockClientStopped|LockAcquisitionTimeout|ConstraintsChanged|Outdated)$/.test(
    error.code,
  );

/** Refuses a server older than 5.26 (`Neo4j/5.26.29` as it names itself); returns nothing. */
export function refuseOldServer(agent: string, uri: string): void {
  const [major = 0, minor = 0] = (/(\d+)\.(\d+)/.exec(agent) ?? []).slice(1).map(Number);
  if (major > LEAST_VERSION[0] || (major === LEAST_VERSION[0] && minor >= LEAST_VERSION[1])) return;
  throw new UserError(
    `${agent} at ${shown(uri)} is too old: Vouch needs Neo4j ${LEAST_VERSION.join(".")} or newer`,
  );
}

function driverFor(address: Address): Driver {
  try {
    return neo4j.driver(address.uri, neo4j.auth.basic(address.user, address.password), {
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
}

/** Asks the server at an address one real query; returns how it names itself. */
async function agentOf(
  driver: Driver,
  {
    database,
    mode,
    bookmarkManager,
  }: Pick<SessionConfig, "database" | "bookmarkManager"> & { readonly mode: "READ" | "WRITE" },
): Promise<string> {
  const session = driver.session({
    ...(database && { database }),
    ...(bookmarkManager && { bookmarkManager }),
    defaultAccessMode: mode,
  });
  try {
    return (await session.run("RETURN 1")).summary.server.agent ?? "";
  } finally {
    await session.close();
  }
}

/** What the one server at an address has against us, whatever the cluster that it names says; null where it answers. */
async function refusalAlone(address: Address): Promise<unknown> {
  const driver = driverFor({ ...address, uri: address.uri.replace(/^neo4j/, "bolt") });
  try {
    const database = address.database ?? "neo4j";
    refuseOldServer(await agentOf(driver, { database, mode: "READ" }), address.uri);
    return null;
  } catch (error) {
    return error;
  } finally {
    await driver.close();
  }
}

async function explainFirst(error: unknown, address: Address): Promise<unknown> {
  if (!isNoAnswer(error) || !address.uri.startsWith("neo4j")) return explainFailure(error, address, true);
  const refusal = await refusalAlone(address);
  if (refusal !== null) return explainFailure(refusal, address, true);
  return new UserError(
    `${shown(address.uri)} answers, but no server that it names for writing does: make its server.bolt.advertised_address ` +
      `reachable from here, wait until the cluster has a leader, or, for a single server, write ${shown(address.uri).replace(/^neo4j/, "bolt")}`,
  );
}

/** A connection to one database of one server. Close it when done. */
export class Connection {
  readonly #driver: Driver;
  readonly #address: Address;
  /**
   * What this connection knows to be written: any member of a cluster that is read from has that first. The first question
   * goes to the one that writes, so that this is all that anybody wrote before.
   */
  readonly #bookmarks = neo4j.bookmarkManager();
  readonly database: string;
  /** The address as it may be shown. */
  readonly shown: string;

  private constructor(driver: Driver, address: Address) {
    this.#driver = driver;
    this.#address = address;
    this.database = address.database ?? "neo4j";
    this.shown = shown(address.uri);
  }

  /** Connects and asks one real query, since a server that lets us in may still refuse to answer. Throws UserError. */
  static async open(address: Address): Promise<Connection> {
    const driver = driverFor(address);
    const connection = new Connection(driver, address);
    try {
      const { database } = connection;
      const bookmarkManager = connection.#bookmarks;
      refuseOldServer(await agentOf(driver, { database, mode: "WRITE", bookmarkManager }), address.uri);
    } catch (error) {
      await driver.close();
      throw await explainFirst(error, address);
    }
    return connection;
  }

  /** A session that only reads; close it in `finally`. */
  readSession(fetchSize: number) {
    return this.#driver.session({
      database: this.database,
      defaultAccessMode: neo4j.session.READ,
      bookmarkManager: this.#bookmarks,
      fetchSize,
    });
  }

  #writeSession(): Session {
    return this.#driver.session({ database: this.database, bookmarkManager: this.#bookmarks });
  }

  /** The rows of a statement of ours, one at a time, so that memory stays flat. Throws UserError where the connection is lost. */
  async *stream(statement: string, parameters: object): AsyncGenerator<Row> {
    const session = this.readSession(10_000);
    try {
      for await (const row of session.run(statement, parameters)) yield row;
    } catch (error) {
      throw explainFailure(error, this.#address, false);
    } finally {
      await session.close();
    }
  }

  /** Calls back with each row of a statement of ours, by the order of its columns: the quickest way over many. */
  each(statement: string, parameters: object, act: (cells: readonly unknown[]) => void): Promise<void> {
    return this.#asking(this.readSession(20_000), (session) => {
      return new Promise<void>((resolve, reject) => {
        let isGivenUp = false;
        const onNext = (row: Row): void => {
          if (isGivenUp) return;
          try {
            act(Array.from(row.keys, (_, column) => row.get(column)));
          } catch (error) {
            isGivenUp = true;
            reject(error);
          }
        };
        session
          .run(statement, parameters)
          .subscribe({ onNext, onCompleted: () => resolve(), onError: reject });
      });
    });
  }

  /** All rows of a statement of ours. */
  rows(statement: string, parameters: object): Promise<Row[]> {
    return this.#asking(this.readSession(10_000), async (session) => {
      return (await session.run(statement, parameters)).records;
    });
  }

  /** Changes the schema, or calls what can't run in a transaction with others. */
  command(statement: string): Promise<void> {
    return this.#asking(this.#writeSession(), async (session) => {
      await session.run(statement);
    });
  }

  async #asking<T>(session: Session, ask: (session: Session) => Promise<T>): Promise<T> {
    try {
      return await ask(session);
    } catch (error) {
      throw explainFailure(error, this.#address, false);
    } finally {
      await session.close();
    }
  }

  /** Runs writes as one transaction; where it met another's locks it is tried again soon. The work must bear being done twice. */
  write(work: (transaction: Pick<ManagedTransaction, "run">) => Promise<unknown>): Promise<void> {
    return this.#asking(this.#writeSession(), async (session) => {
      for (let attempt = 1; ; attempt++) {
        const transaction = await session.beginTransaction();
        try {
          await work(transaction);
          await transaction.commit();
          return;
        } catch (error) {
          await transaction.close().catch(() => undefined);
          if (!isPassing(error) || attempt === ATTEMPTS) throw error;
          await pause(20 * attempt);
        }
      }
    });
  }

  /** Closes all connections; one that a runaway query holds is left behind after two seconds. */
  async close(): Promise<void> {
    await Promise.race([this.#driver.close(), pause(2_000)]);
  }
}
