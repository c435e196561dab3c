import { Neo4jError, type Record as Row } from "neo4j-driver";
import { QueryRefused } from "../../errors.ts";
import { ConsoleTurns } from "../console-turns.ts";
import type { QueryLimits, QueryResult } from "../graph-store.ts";
import type { Connection } from "./connection.ts";
import { cellOf, collectEnds, driverParameter } from "./driver-values.ts";
import { PlanGuard } from "./plan-guard.ts";
import { endsById } from "./statements.ts";

/** Queries that went on past their deadline: with so many the server has no core left. */
const MOST_RUNAWAYS = 2;
/** Milliseconds that the server has to end a query at its deadline by itself. */
const GRACE = 1_000;

/** A server's refusal, by its code. */
const REASONS: readonly { code: RegExp; reason: QueryRefused["reason"]; says?: string }[] = [
  { code: /TransactionTimedOut|Transaction\.Terminated/, reason: "deadline" },
  {
    code: /OutOfMemory/,
    reason: "refused",
    says: "the query needs more memory than the server gives to one",
  },
  { code: /AccessMode|Forbidden/, reason: "refused" },
  { code: /^Neo\.ClientError\./, reason: "invalid" },
  { code: /^Neo\.DatabaseError\.Statement/, reason: "refused" },
];

const lateMessage = (deadline: number): string =>
  `the query took longer than ${deadline / 1_000} s: ask for less, or begin from a node with an id or a name`;

function refusal(error: unknown, limits: QueryLimits): unknown {
  if (!(error instanceof Neo4jError)) return error;
  const known = REASONS.find(({ code }) => code.test(error.code));
  if (!known) return error;
  const said = known.reason === "deadline" ? lateMessage(limits.deadline) : known.says;
  return new QueryRefused(known.reason, said ?? error.message.split("\n")[0] ?? error.code);
}

/** Answers queries that only read, two at a time, each within its limits. */
export class QueryConsole {
  readonly #connection: Connection;
  readonly #plans = new PlanGuard();
  readonly #turns = new ConsoleTurns();
  #runaways = 0;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  async ask(
    cypher: string,
    parameters: Readonly<Record<string, unknown>>,
    limits: QueryLimits,
  ): Promise<QueryResult> {
    this.#refuseBesideRunaways();
    return this.#turns.inTurn(limits.deadline, async () => {
      this.#refuseBesideRunaways();
      try {
        return await this.#inTime(this.#answer(cypher, parameters, limits), limits.deadline);
      } catch (error) {
        throw refusal(error, limits);
      }
    });
  }

  #refuseBesideRunaways(): void {
    if (this.#runaways >= MOST_RUNAWAYS)
      throw new QueryRefused(
        "busy",
        `${this.#runaways} queries did not end at their deadline and still hold the server: restart Neo4j, or wait`,
      );
  }

  /** The server can't interrupt every expression: what it has not ended soon after the deadline is left to itself, and counted. */
  async #inTime<T>(answer: Promise<T>, deadline: number): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        this.#runaways++;
        const ended = () => this.#runaways--;
        answer.then(ended, ended);
        reject(new QueryRefused("deadline", lateMessage(deadline)));
      }, deadline + GRACE);
    });
    try {
      return await Promise.race([answer, late]);
    } finally {
      clearTimeout(timer);
    }
  }

  async #answer(
    cypher: string,
    parameters: Readonly<Record<string, unknown>>,
    limits: QueryLimits,
  ): Promise<QueryResult> {
    const given = driverParameter(parameters) as Record<string, unknown>;
    const session = this.#connection.readSession(200);
    try {
      await this.#plans.refuse(cypher, given, session, limits.deadline);
      const result = session.run(cypher, given, { timeout: limits.deadline });
      const columns = await result.keys();
      const found: Row[] = [];
      const ends = new Set<string>();
      const idOf = new Map<string, string>();
      let bytes = 2;
      let truncated = false;
      for await (const row of result) {
        for (const value of row.values()) collectEnds(value, ends, idOf);
        bytes += sizeOf(cellsOf(row, idOf));
        truncated = found.length >= limits.rows || bytes > limits.bytes;
        if (truncated) break;
        found.push(row);
      }
      await this.#nameEnds(ends, idOf);
      const rows = found.map((row) => cellsOf(row, idOf));
      return { columns: columns.map(String), ...within(rows, limits.bytes, truncated) };
    } finally {
      await session.close();
    }
  }

  async #nameEnds(ends: ReadonlySet<string>, idOf: Map<string, string>): Promise<void> {
    const unnamed = [...ends].filter((end) => !idOf.has(end));
    if (unnamed.length === 0) return;
    for (const row of await this.#connection.rows(endsById, { ends: unnamed }))
      if (row.get("id") !== null) idOf.set(row.get("end"), String(row.get("id")));
  }
}

const cellsOf = (row: Row, idOf: ReadonlyMap<string, string>): unknown[] =>
  [...row.values()].map((value) => cellOf(value, idOf));

/** What a row adds to the JSON of all rows: itself and a comma. */
const sizeOf = (cells: readonly unknown[]): number => JSON.stringify(cells).length + 1;

/** The first rows that fit: an edge's ends may have got longer names than they were counted with. */
function within(rows: readonly unknown[][], most: number, truncated: boolean): Omit<QueryResult, "columns"> {
  let bytes = 2;
  const fitting = rows.findIndex((cells) => {
    bytes += sizeOf(cells);
    return bytes > most;
  });
  return fitting < 0 ? { rows, truncated } : { rows: rows.slice(0, fitting), truncated: true };
}
