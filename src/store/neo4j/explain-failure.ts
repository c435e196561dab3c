import { Neo4jError } from "neo4j-driver";
import { UserError } from "../../errors.ts";
import type { Address } from "./connection.ts";

/** A server's address as it may be shown: without the user and password that may stand in it. */
export function shown(uri: string): string {
  return uri.replace(/\/\/[^/@]*@/, "//");
}

/** A failure by its code: what it means and what to do. */
interface Failure {
  readonly code: RegExp;
  /** What the driver's own words must hold, where the code does not tell. */
  readonly words?: RegExp;
  readonly says: (at: { readonly uri: string; readonly user: string; readonly database: string }) => string;
}

/** The driver's own words, with no code of a server: nobody there, a connection that is cut, or another protocol. */
const NO_ANSWER: Failure = {
  code: /^(?!Neo\.)/,
  says: ({ uri }) =>
    `nothing answers as Neo4j at ${uri}: start a server (npm run neo4j, or docker compose up) or correct the address`,
};

const LOST: Failure = {
  code: /^(ServiceUnavailable|SessionExpired|ProtocolError)$|DatabaseUnavailable|LockClientStopped|Neo\.TransientError\.(General\.Unavailable|Cluster|Database)/,
  says: ({ uri }) =>
    `the connection to ${uri} was lost: see that the server runs, and give the same command again; a load goes on from what was written`,
};

const FAILURES: readonly Failure[] = [
  {
    code: /CredentialsExpired/,
    says: ({ uri, user }) =>
      `user ${user} at ${uri} still has the first password, which must be changed: ` +
      "set one with ALTER CURRENT USER SET PASSWORD FROM 'old' TO 'new' on database system, then give the new one",
  },
  {
    code: /Security\.(Unauthorized|AuthProviderFailed|TokenExpired)/,
    says: ({ uri, user }) =>
      `user ${user} or the password is wrong at ${uri}: correct NEO4J_USER and NEO4J_PASSWORD`,
  },
  {
    code: /AuthenticationRateLimit/,
    says: ({ uri, user }) =>
      `${uri} lets user ${user} wait after several wrong passwords: try again in some seconds with the right one`,
  },
  {
    code: /Security\.Forbidden/,
    says: ({ uri, user, database }) =>
      `user ${user} may not do this in database ${database} at ${uri}: give a user who may write there, and make indexes and constraints`,
  },
  {
    code: /NotALeader/,
    says: ({ uri }) =>
      `${uri} is a member of a cluster that takes no writes: write the address with neo4j://, by which the one that does is found`,
  },
  {
    code: /ReadOnly/,
    says: ({ uri, database }) =>
      `database ${database} at ${uri} is read-only: make it writable (server.databases.read_only and server.databases.default_to_read_only in neo4j.conf), or load into another`,
  },
  {
    // A full disk: the first answer is of the log that can't be written, all later ones of a database that has stopped.
    code: /^Neo\.DatabaseError\.Transaction\./,
    says: ({ uri, database }) =>
      `database ${database} at ${uri} could not write to its disk and has stopped: make room there (the server's log says what failed), restart the server, and give the same command again`,
  },
  {
    code: /DatabaseNotFound/,
    says: ({ uri, database }) =>
      `there is no running database ${database} at ${uri}: name another one, or see in the server's log why it does not run`,
  },
  {
    code: /OutOfMemory|TransactionMemoryLimit/,
    says: ({ uri }) =>
      `${uri} has not the memory for a batch of the load: raise db.memory.transaction.max or the heap, and give the same command again`,
  },
  {
    code: /TransactionTimedOut/,
    says: ({ uri }) =>
      `a batch took longer than ${uri} allows: raise db.transaction.timeout, and give the same command again`,
  },
  {
    code: /DeadlockDetected|LockAcquisitionTimeout/,
    says: ({ uri, database }) =>
      `others hold what is to be written in database ${database} at ${uri}: give the same command again when they are done`,
  },
];

const AT_FIRST: readonly Failure[] = [
  ...FAILURES,
  {
    code: /DatabaseUnavailable/,
    says: ({ uri, database }) =>
      `there is no running database ${database} at ${uri}: name another one, or see in the server's log why it does not run`,
  },
  {
    // The driver's own words about a server that agrees to no version of Bolt, or to one before Neo4j 5.7.
    code: /^(?!Neo\.)/,
    words: /Unknown Bolt protocol version: 0|does not support user notification/,
    says: ({ uri }) => `the server at ${uri} is too old: Vouch needs Neo4j 5.26 or newer`,
  },
  NO_ANSWER,
];
const LATER: readonly Failure[] = [...FAILURES, LOST];

/** A failure of the first contact, or of a later one, as one line with its remedy; what is not known stays as it is. */
export function explainFailure(error: unknown, address: Address, isFirst: boolean): unknown {
  if (!(error instanceof Neo4jError)) return error;
  const known = (isFirst ? AT_FIRST : LATER).find(
    ({ code, words }) => code.test(error.code) && words?.test(error.message) !== false,
  );
  const at = { uri: shown(address.uri), user: address.user, database: address.database ?? "neo4j" };
  return known ? new UserError(known.says(at)) : error;
}

/** Whether nobody answered in the protocol, rather than refused. */
export const isNoAnswer = (error: unknown): boolean =>
  error instanceof Neo4jError && NO_ANSWER.code.test(error.code);
