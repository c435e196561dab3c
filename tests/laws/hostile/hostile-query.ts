/** A query that someone might send to do harm, and what it tries. */
export interface HostileQuery {
  readonly tries: string;
  readonly cypher: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
}

/** Queries that try one thing; those with parameters as pairs. */
export const asking = (
  tries: string,
  ...queries: readonly (string | [string, Readonly<Record<string, unknown>>])[]
): HostileQuery[] =>
  queries.map((it) =>
    typeof it === "string" ? { tries, cypher: it } : { tries, cypher: it[0], parameters: it[1] },
  );
