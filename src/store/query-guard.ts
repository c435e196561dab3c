import { QueryRefused } from "../errors.ts";
import { refuseCostly } from "./costly-expressions.ts";
import { cypherTokens, isName, isSign, isWord, type Token } from "./cypher-tokens.ts";
import type { GraphStore } from "./graph-store.ts";
import { refuseDifferent } from "./known-differences.ts";
import { LOST_NAME, refuseParameters } from "./refuse-parameters.ts";

/** Characters of a query at the most. */
const LONGEST = 20_000;

const FIRST_WORDS = new Set(["MATCH", "OPTIONAL", "UNWIND", "WITH", "RETURN", "CALL"]);

/** Clauses that write, switch the graph or govern the server, wherever they stand. */
const FORBIDDEN = new Set(
  "CREATE INSERT MERGE SET DELETE DETACH NODETACH REMOVE DROP FOREACH USE SHOW TERMINATE".split(" "),
);

/** What a statement that is no question may begin with. */
const FORBIDDEN_FIRST = new Set(
  (
    "EXPLAIN PROFILE CYPHER LOAD ALTER RENAME GRANT REVOKE DENY START STOP ENABLE DRYRUN DEALLOCATE REALLOCATE SESSION " +
    "SCHEMA BEGIN COMMIT ROLLBACK COPY IMPORT EXPORT INSTALL ATTACH PRAGMA ANALYZE CHECKPOINT"
  ).split(" "),
);

/** Procedures that only read; whatever else an engine has is refused. */
const PROCEDURES: Record<GraphStore["engine"], ReadonlySet<string>> = {
  embedded: new Set(["db.labels", "db.relationshipTypes", "db.propertyKeys"]),
  neo4j: new Set([
    "db.labels",
    "db.relationshipTypes",
    "db.propertyKeys",
    "db.schema.visualization",
    "db.schema.nodeTypeProperties",
    "db.schema.relTypeProperties",
    "db.index.fulltext.queryNodes",
    "db.index.fulltext.queryRelationships",
  ]),
};

/** Whether a procedure may be called from the console; the check on an engine's plan asks the same table. */
export const isAllowedProcedure = (name: string, engine: GraphStore["engine"]): boolean =>
  [...PROCEDURES[engine]].some((it) => it.toUpperCase() === name.toUpperCase());

function refuse(message: string): never {
  throw new QueryRefused("refused", message);
}

const AFTER_A_VARIABLE = new Set(
  (
    "AS MATCH OPTIONAL WHERE WITH RETURN ORDER SKIP LIMIT UNION UNWIND CALL IN IS AND OR XOR NOT STARTS ENDS CONTAINS " +
    "THEN WHEN ELSE END ASC DESC"
  ).split(" "),
);

/** The name of the procedure called at `at`; null for a subquery, or a variable that is named so. */
function calledProcedure(tokens: readonly Token[], at: number): string | null {
  const next = tokens[at + 1];
  if (next === undefined || (next.kind !== "word" && next.kind !== "quoted")) return null;
  if (next.kind === "word" && AFTER_A_VARIABLE.has(next.is) && !isSign(tokens, at + 2, ".")) return null;
  let name = next.is;
  for (let end = at + 2; isSign(tokens, end, ".") && tokens[end + 1]; end += 2)
    name += `.${tokens[end + 1]?.is}`;
  return name;
}

/** Refusals by the place of a word in the query. */
function refuseWords(tokens: readonly Token[], engine: GraphStore["engine"]): void {
  tokens.forEach((token, at) => {
    if (isSign(tokens, at, ";") && at < tokens.length - 1) refuse("several statements: ask one at a time");
    if (token.kind !== "word") return;
    if (token.is === "CALL") {
      const procedure = isName(tokens, at) ? null : calledProcedure(tokens, at);
      if (procedure !== null && !isAllowedProcedure(procedure, engine))
        refuse(
          `CALL ${procedure.toLowerCase().slice(0, 100)}: only ${[...PROCEDURES[engine]].join(", ")} can be called`,
        );
    }
    if (isName(tokens, at)) return;
    if (FORBIDDEN.has(token.is))
      refuse(`${token.is}: the console only reads (a name that is written so stands in backticks)`);
    if (
      token.is === "LOAD" &&
      isWord(tokens, at + 1, "CSV", "DATA", "FROM", "WITH", "JSON", "JSONL", "PARQUET")
    )
      refuse("LOAD: the console reads no files and opens no connections");
    if (/^TRANSACTIONS?$/.test(token.is) && isWord(tokens, at - 1, "IN", "CONCURRENT"))
      refuse("IN TRANSACTIONS: the console only reads");
    if (/^TRANSACTIONS?$/.test(token.is) && isWord(tokens, at - 2, "IN"))
      refuse("IN TRANSACTIONS: the console only reads");
  });
}

/** A column or key of this name would come back as something else. */
function refuseLostName(tokens: readonly Token[]): void {
  const isLost = ({ kind, is }: Token): boolean => kind !== "text" && is.toLowerCase() === LOST_NAME;
  if (tokens.some(isLost)) refuse(`${LOST_NAME}: nothing can be named so; take another name`);
}

function refuseFirst(tokens: readonly Token[]): void {
  const first = tokens[0];
  if (first === undefined)
    throw new QueryRefused("invalid", "the query is empty; ask something like MATCH (n:Unit) RETURN n.name");
  if (first.kind === "word" && FIRST_WORDS.has(first.is)) return;
  const isKnown = first.kind === "word" && (FORBIDDEN.has(first.is) || FORBIDDEN_FIRST.has(first.is));
  throw new QueryRefused(
    isKnown ? "refused" : "invalid",
    isKnown
      ? `${first.is}: the console only reads; begin with MATCH, OPTIONAL MATCH, UNWIND, WITH, RETURN or CALL`
      : "a query begins with MATCH, OPTIONAL MATCH, UNWIND, WITH, RETURN or CALL",
  );
}

/**
 * The text layer of the guard: throws QueryRefused, naming the construct, for a query that would write, reach outside,
 * run for ever for all that can be seen, or (embedded) that this engine is known to answer otherwise. What an engine
 * checks itself (its plan, a copy of its own in which nothing stays written, a deadline) comes on top of it.
 */
export function guardQuery(
  cypher: string,
  parameters: Readonly<Record<string, unknown>>,
  engine: GraphStore["engine"],
): void {
  if (cypher.length > LONGEST) refuse(`the query is longer than ${LONGEST} characters`);
  if (/\\u/i.test(cypher)) refuse("\\u: write the character itself");
  refuseParameters(parameters);
  const tokens = cypherTokens(cypher);
  refuseFirst(tokens);
  refuseWords(tokens, engine);
  refuseLostName(tokens);
  refuseCostly(tokens, parameters);
  if (engine === "embedded") refuseDifferent(tokens, parameters);
}

/** The query with backticks around names that are written like clauses (`n.set`), for a parser that wants them. */
export function withQuotedNames(cypher: string): string {
  const tokens = cypherTokens(cypher);
  let quoted = "";
  let at = 0;
  tokens.forEach((token, place) => {
    if (token.kind !== "word" || !FORBIDDEN.has(token.is) || !isName(tokens, place)) return;
    quoted += `${cypher.slice(at, token.start)}\`${cypher.slice(token.start, token.end)}\``;
    at = token.end;
  });
  return quoted + cypher.slice(at);
}
