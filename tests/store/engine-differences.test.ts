import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openEmbeddedStore } from "../../src/store/embedded/open-embedded-store.ts";
import type { GraphStore } from "../../src/store/graph-store.ts";
import { openNeo4jStore } from "../../src/store/neo4j/open-neo4j-store.ts";
import { onEachNeo4j } from "../neo4j-servers.ts";
import { SMALL } from "./contract/small-graph.ts";

/** Expressions that the bare engines answer otherwise. */
const DIFFERENT = [
  ...["split('abc', '')", "split('abc', ['a', 'c'])", "split('abc', left('x', 0))"],
  ...["substring('hello', -1)", "substring('hello', 1, -1)", "left('hello', -1)", "right('hello', 2 - 3)"],
  ...["range(1, 5, 0)", "range(1, 5, 1 - 1)", "keys({b: 1, a: 2})"],
  ...["1 = '1'", "1 IN ['1']", "'1' IN [1]", "1 < '2'", "CASE 1 WHEN '1' THEN 'same' ELSE 'other' END"],
  ...["true > false", "[1, 2] < [1, 3]", "null IN []", "[1, null] = [1, null]"],
  ...["{a: 1, b: null} = {a: 1, b: null}", "any(x IN [null] WHERE x = 1)", "[1, 2, 3][1..null]"],
  ...["[1, 2] + 3", "[1, 2] + 'x'", "range(1, 2) + 'x'", "1 + 'a'", "1 + 2 + 'a'", "size('ab') + ' letters'"],
  ...["'a' + 1.0", "'a' + true", "toString(1.0)", "toString(4 / 2.0)", "toString(toFloat('1'))"],
  ...["toBoolean(1)", "round(-1.5)", "round(-0.5)", "length('abc')", "'abc'[1]"],
  ...["exists(null)", "2 ^ 3 ^ 2", "date('2022-01')", "date('x')", "date('2022-02-30')", "1 =~ '1'"],
  ...[
    "'é' =~ '\\\\w'",
    "'Київ' =~ '\\\\w+'",
    "'Київ' =~ '(?i)київ'",
    "isEmpty('')",
    "trim(BOTH 'x' FROM 'xax')",
  ],
].map((it) => `RETURN ${it} AS x`);

/** The same within questions about the graph. */
const DIFFERENT_QUESTIONS = [
  "MATCH (u:Unit) RETURN u.documents + ' reports' AS x ORDER BY u.id",
  "MATCH (u:Unit) WITH count(*) AS n RETURN n + ' units' AS x",
  "MATCH (u:Unit) WHERE u.documents = '3' RETURN u.id AS x ORDER BY x",
  "MATCH (u:Unit) WHERE u.documents IN ['3', '4'] RETURN u.id AS x ORDER BY x",
  "MATCH (u:Unit) WHERE u.documents > '2' RETURN u.id AS x ORDER BY x",
  "MATCH (p:Place) RETURN toString(p.latitude) AS x",
  "MATCH (p:Place) RETURN 'at ' + p.latitude AS x",
  "MATCH (d:Document) RETURN date(d.published) AS x",
  "MATCH (d:Document) RETURN keys(d) AS x",
  "MATCH (d:Document) RETURN length(d.title) AS x",
  "MATCH (u:Unit) WITH u.documents AS n WHERE n = '3' RETURN n AS x",
  "MATCH (u:Unit) WITH u.documents AS n WITH n AS m RETURN m + ' reports' AS x",
  "UNWIND ['1', '2'] AS t WITH t WHERE t > 1 RETURN t AS x",
  "MATCH (u:Unit) WHERE u.number = 331 RETURN u.id AS x",
  "MATCH (n) RETURN [it IN n.names WHERE it = 3] AS x ORDER BY n.id",
  "MATCH (n) WHERE size(n.names) = '2' RETURN n.id AS x",
  "MATCH (n) WHERE NOT any(it IN n.names WHERE it CONTAINS '3') RETURN n.id AS x",
  "MATCH (n) WHERE NOT (n.name = 'a' OR any(it IN n.names WHERE it CONTAINS '3')) RETURN n.id AS x",
  "MATCH (n) RETURN any(it IN n.names WHERE it = 'a') AS x ORDER BY n.id",
  "MATCH (n) WHERE all(it IN n.names WHERE it <> 'a') RETURN n.id AS x",
  "MATCH (n) WHERE none(it IN n.names WHERE it = 'a') RETURN n.id AS x",
  "MATCH (u:Unit)-[r]-(n) RETURN collect(CASE WHEN n.id > 'a' THEN r END) AS x",
  "MATCH (u:Unit) RETURN CASE WHEN u.id = 'u1' THEN u ELSE null END AS x",
  "UNWIND [-1, 1] AS n RETURN left('hello', n) AS x",
  "MATCH (u:Unit) WITH u, u.documents - 9 AS n RETURN substring(u.name, n) AS x",
];

/** What both answer alike, near to the differences. */
const ALIKE = [
  ...["split('a,b', ',')", "substring('héллo', 1, 3)", "left('hello', 10)", "right('hello', 2)"],
  ...["range(1, 10, 3)", "range(5, 1, -1)", "range(1, 5)", "1 = 1.0", "'a' IN ['a', 'b']", "1 IN [1, null]"],
  ...["[1, 2] + ['x']", "'a' + 1", "'a' + toString(1)", "toInteger('1')", "toInteger(1.7)"],
  ...[
    "round(1.5)",
    "round(2.5)",
    "(2 ^ 3) ^ 2",
    "date('2022-01-01')",
    "'Київ' =~ '(?iu)київ'",
    "'ABC' =~ '(?i)abc'",
  ],
  ...["[1, 2, 3][1..]", "[1, 2, 3][-1]", "'abc' CONTAINS ''", "CASE 1 WHEN 1 THEN 'a' ELSE 'b' END", "-0.0"],
  ...["{b: 1, a: 2}", "coalesce(null, '')", "size('héлл')", "toUpper('straße')", "replace('abc', '', 'x')"],
]
  .map((it) => `RETURN ${it} AS x`)
  .concat([
    "MATCH (p:Person) RETURN [x IN p.names | toUpper(x)], p.name ORDER BY p.id",
    "MATCH (p:Person) RETURN DISTINCT p.name ,  p.id ORDER BY p.id LIMIT 1",
    "MATCH (p:Person) RETURN count( * ), count(p.id) > 5 AS many",
    "MATCH (p:Person) WITH p ORDER BY p.id RETURN p.`name`, size(p.names) + 1, {b: p.id, a: 1}",
    "MATCH (n) RETURN labels(n)[0] = 'x', n.id ORDER BY n.id",
    "MATCH (u:Unit) RETURN properties(u) AS p ORDER BY u.id",
    "MATCH (u:Unit) RETURN toInteger(u.number), toInteger(u.number) + 1 AS next ORDER BY u.id",
    "MATCH (d:Document) RETURN toInteger(substring(d.published, 0, 4)) AS year ORDER BY d.id",
    "UNWIND ['1.7', '-2.5', '3', 'x', '', '1e2', null] AS t RETURN toInteger(t)",
    "RETURN toInteger(toInteger('1.7') + 0.9), toInteger(null), toInteger(true)",
    "MATCH (n) WHERE any(it IN n.names WHERE it CONTAINS '3') OR n.name = 'a' RETURN n.id ORDER BY n.id",
    "MATCH (n) WHERE (any(it IN n.names WHERE it CONTAINS '3')) RETURN n.id ORDER BY n.id",
    "MATCH (n) WHERE NOT any(it IN coalesce(n.names, []) WHERE it CONTAINS '3') RETURN n.id ORDER BY n.id",
    "MATCH (u:Unit) WITH u.documents AS n, u.name AS name WHERE n > 0 AND name <> 'x' RETURN name + ' ' + n ORDER BY name",
    "MATCH (u:Unit) RETURN substring(u.name, size('ab') + 1, 4), left(u.name, abs(-2)) ORDER BY u.id",
    "MATCH (u:Unit) RETURN CASE WHEN u.id = 'u1' THEN u.name ELSE 'other' END AS x ORDER BY u.id",
    "UNWIND ['a', 'b'] AS t WITH t WHERE t = 'a' RETURN 'letter ' + t + 1 AS x",
    "RETURN 1 UNION RETURN 2 AS `1`",
  ]);

await onEachNeo4j("the embedded engine beside", (server) => {
  const folder = mkdtempSync(join(tmpdir(), "vouch-beside-"));
  let embedded: GraphStore;
  let neo4j: GraphStore;
  beforeAll(async () => {
    embedded = await openEmbeddedStore(folder);
    neo4j = await openNeo4jStore({ ...server, project: "beside" });
    for (const store of [embedded, neo4j]) await store.bringTo(SMALL, "beside");
  });
  afterAll(async () => {
    await Promise.all([embedded.close(), neo4j.close()]);
    rmSync(folder, { recursive: true, force: true });
  });
  const answer = (store: GraphStore, cypher: string): Promise<unknown> =>
    store.query(cypher, {}).catch((error: Error) => error.message);

  test("what it would answer otherwise is refused, with what to write instead", async () => {
    const answered: unknown[] = [];
    for (const cypher of [...DIFFERENT, ...DIFFERENT_QUESTIONS]) {
      const said = await answer(embedded, cypher);
      if (!/: not on the embedded store; write ./.test(String(said))) answered.push([cypher, said]);
      if (/embedded/.test(String(await answer(neo4j, cypher)))) answered.push([cypher, "refused on Neo4j"]);
    }
    expect(answered).toEqual([]);
  });

  test("what is let through is answered alike, with the same names of columns", async () => {
    const otherwise: unknown[] = [];
    for (const cypher of ALIKE) {
      const [one, other] = [await answer(embedded, cypher), await answer(neo4j, cypher)];
      if (typeof one !== "object" || !isDeepStrictEqual(one, other)) otherwise.push([cypher, one, other]);
    }
    expect(otherwise).toEqual([]);
  });
});
