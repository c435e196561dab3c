import { expect, test } from "vitest";
import { QueryRefused } from "../../src/errors.ts";
import { guardQuery } from "../../src/store/query-guard.ts";

function refusal(
  cypher: string,
  parameters: Record<string, unknown> = {},
  engine: "embedded" | "neo4j" = "embedded",
) {
  try {
    guardQuery(cypher, parameters, engine);
    return null;
  } catch (error) {
    if (!(error instanceof QueryRefused)) throw error;
    expect(error.message).not.toContain("\n");
    return `${error.reason}: ${error.message}`;
  }
}

test.each([
  ["MATCH (n:Person|Unit) RETURN n", "WHERE n:A OR n:B"],
  ["MATCH (:!Person) RETURN 1 AS x", "WHERE n:A OR n:B"],
  ["MATCH (n:Person WHERE n.anonymous) RETURN n", "WHERE after the pattern"],
  ["MATCH ()-[r:NEAR WHERE r.inferred]->() RETURN r", "WHERE after the pattern"],
  ["MATCH p = SHORTEST 1 (a)-->(b) RETURN p", "shortestPath"],
  ["MATCH ((a)-[:PART_OF]->(b)){1,3} RETURN a", "*1..3"],
  ["MATCH (n) RETURN COLLECT { MATCH (n)-->(m) RETURN m } AS l", "collect(…) AS list"],
  ["MATCH (n) WHERE EXISTS { MATCH (n)-->(m) RETURN m } RETURN n", "EXISTS { MATCH … WHERE … }"],
  ["MATCH (n) RETURN collect(n.name)[..3] AS l", "xs[..3]"],
  ["MATCH (n) RETURN sum(n.documents) AS s", "coalesce(sum(…), 0)"],
  ["RETURN [1, 2, 3][-2..] AS l", "size(list) - 2"],
  ["RETURN 1 = '1' AS same", "values of one type"],
  ["RETURN duration.between(date('2022-01-01'), date('2022-02-01')) AS d", "ISO text"],
  ["MATCH (e:Event) RETURN date(e.earliest).month AS m", "substring"],
  ["RETURN point({latitude: 1, longitude: 2}) AS p", "ISO text"],
  ["RETURN randomUUID() AS id", "ids of the graph"],
])(
  "what the embedded store would answer otherwise is refused with what to write instead: %s",
  (cypher, instead) => {
    expect(refusal(cypher)).toContain(instead);
    expect(refusal(cypher)).toMatch(/^refused: .* not on the embedded store/);
    expect(refusal(cypher, {}, "neo4j")).toBeNull();
  },
);

test.each([
  "MATCH (n) WHERE n:Person OR n:Unit RETURN n.id AS id ORDER BY id",
  "MATCH (a)-[:PART_OF|MEMBER_OF*0..3]->(b) RETURN a.id AS id ORDER BY id",
  "MATCH (n) WHERE any(x IN n.names WHERE x = 'a') RETURN n.point AS p, n.time AS t, n.sum AS s ORDER BY p, t, s",
  "MATCH (n) WHERE EXISTS { MATCH (n)-->(m) WHERE m.id = 'x' } RETURN n.id AS id ORDER BY id",
  "MATCH (n) WITH collect(n.name) AS xs RETURN xs[..3] AS first, coalesce(sum(1), 0) AS s",
  "MATCH (a:Person), (b:Unit) WHERE a <> b MATCH p = shortestPath((a)-[*1..6]-(b)) RETURN p ORDER BY a.id, b.id",
  "UNWIND range(0, $n) AS x RETURN [y IN range(0, size($list) - 1) | y] AS l ORDER BY x",
  "MATCH (n) WHERE n.name =~ '(?i).*kup.ansk.*' RETURN n.id AS id ORDER BY id",
  "MATCH (n) RETURN CASE WHEN n.documents > 3 THEN 'often' ELSE 'seldom' END AS how ORDER BY n.id",
])("what both stores answer alike is let through: %s", (cypher) => {
  expect(refusal(cypher, { n: 100, list: [] })).toBeNull();
});

test.each([
  ["UNWIND range(1, 1000001) AS x RETURN x", {}],
  ["RETURN range(1, 10001) AS x", {}],
  ["RETURN range(1, n.documents) AS x", {}],
  ["RETURN range(1, $n) AS x", { n: 10_001 }],
  ["RETURN range(1, $n) AS x", { n: "many" }],
  ["RETURN range(1, $n) AS x", {}],
  ["RETURN [a IN range(1, 9999) | [b IN range(1, 9999) | a]] AS x", {}],
  ["RETURN reduce(n = 0, x IN range(1, 10) | n + x) AS x", {}],
  ["MATCH (n) RETURN reduce(s = n.name, x IN n.names | s + s) AS x", {}],
  ["MATCH (n) RETURN reduce(s = n.name, x IN n.names | replace(s, 'a', s + x)) AS x", {}],
  ["RETURN 'a' =~ '(a*)*' AS x", {}],
  ["RETURN 'a' =~ '(a|a)+' AS x", {}],
  ["RETURN 'a' =~ '((ab?)c){2,}' AS x", {}],
  ["RETURN 'a' =~ '.*.*.*.*.*.*x' AS x", {}],
  ["RETURN 'a' =~ ('a' + '+') AS x", {}],
  ["RETURN 'a' =~ $p AS x", { p: "(a+)+" }],
  ["RETURN 'a' =~ 'a{1,9999}' AS x", {}],
])("what no deadline can end is refused: %s", (cypher, parameters) => {
  expect(refusal(cypher, parameters)).toMatch(/^refused: (range|reduce|=~)/);
  expect(refusal(cypher, parameters, "neo4j")).toMatch(/^refused: (range|reduce|=~)/);
});

test("a name that would be lost on the way is refused, in the query and in its parameters", () => {
  for (const cypher of [
    "RETURN 1 AS `__proto__`",
    "RETURN {__proto__: 1} AS m",
    "MATCH (__proto__) RETURN 1 AS x",
  ])
    expect(refusal(cypher)).toBe("refused: __proto__: nothing can be named so; take another name");
  expect(refusal("RETURN $x AS x", { x: [JSON.parse('{"__proto__": 1}')] })).toMatch(/^refused: __proto__/);
  expect(refusal("RETURN '__proto__' AS x")).toBeNull();
});

test("parameters are neither longer nor deeper than an engine takes them", () => {
  const nested = (depth: number) => JSON.parse(`${"[".repeat(depth)}${"]".repeat(depth)}`);
  expect(refusal("RETURN $x AS x", { x: nested(49) })).toBeNull();
  expect(refusal("RETURN $x AS x", { x: nested(50_000) })).toBe(
    "refused: the parameters are nested deeper than 50",
  );
  expect(refusal("RETURN $x AS x", { x: "a".repeat(1_000_000) })).toMatch(/^refused: .* longer than 1000000/);
});

test("a procedure is let through by its name alone, however it is written", () => {
  for (const cypher of [
    "CALL db.labels()",
    "CALL db . labels ( ) YIELD label RETURN label",
    "call `db`.labels()",
  ])
    expect(refusal(cypher)).toBeNull();
  for (const cypher of [
    "CALL db.labelsx()",
    "CALL `db.labels`.evil()",
    "CALL dbms.listConfig",
    "MATCH (n) CALL x.y(n) RETURN n",
  ])
    expect(refusal(cypher, {}, "neo4j")).toMatch(/^refused: CALL/);
  expect(refusal("CALL db.index.fulltext.queryNodes('names', 'x') YIELD node RETURN node")).toMatch(
    /^refused/,
  );
  expect(
    refusal("CALL db.index.fulltext.queryNodes('names', 'x') YIELD node RETURN node", {}, "neo4j"),
  ).toBeNull();
});

const again = (step: string, times: number) => `${`${step} `.repeat(times)}RETURN m`;

test.each([
  `WITH {a: 1} AS m ${again("WITH {a: m, b: m, c: m, d: m, e: m, f: m, g: m, h: m} AS m", 9)}`,
  `WITH [1] AS m ${again("WITH [m, m, m, m, m, m, m, m, m, m] AS m", 9)}`,
  `WITH [1] AS m ${again("WITH m AS a, m AS b WITH [a, b] AS m", 20)}`,
  `WITH [1] AS m ${again("WITH [i IN [1, 2, 3, 4, 5, 6, 7, 8, 9] | m] AS m", 8)}`,
  `WITH [1, 2, 3] AS m ${again("WITH [i IN m | m] AS m", 6)}`,
  `WITH [1] AS m ${again("WITH [i IN m | [i, i]] AS m", 20)}`,
  `WITH [1] AS m ${again("WITH [i IN [m, m, m] WHERE i <> 7 | i] AS m", 12)}`,
  `WITH {a: 1} AS m ${again("WITH m {.*, a: m, b: m} AS m", 20)}`,
  `WITH [1] AS m ${again("WITH [[i IN [1, 2, 3] | m], [m, m]] AS m", 9)}`,
])("what is small to keep and endless to write out is refused: %s", (cypher) => {
  expect(refusal(cypher, {}, "neo4j")).toMatch(/^refused: lists or maps that hold others/);
  expect(refusal(cypher)).toMatch(/^refused: lists or maps that hold others/);
});

test("lists and maps as analysts write them are let through", () => {
  for (const cypher of [
    "MATCH (p:Person)-[r:MEMBER_OF]->(u:Unit) RETURN {who: p, where: u, how: r, names: [x IN p.names | x]} AS m",
    "MATCH (n) WHERE n.kind IN ['city', 'town', 'village'] AND n.country IN ['UA', 'RU'] RETURN n {.name, .kind} AS m",
    "MATCH (a)-[r]->(b) WITH a, collect({edge: r, other: b}) AS found RETURN a, found, [f IN found | f.other.name] AS l",
    `MATCH (a) WITH a, a.names AS ns ${"WITH a, [x IN ns WHERE x <> a.name AND NOT x IN ['y', a.id] | x] AS ns ".repeat(9)} RETURN ns`,
    `MATCH (a)-->(b) RETURN ${Array.from({ length: 40 }, (_, i) => `[a, b] AS pair${i}`).join(", ")}`,
    "MATCH p = (a)-[*1..3]-(b) RETURN [n IN nodes(p) | n.name] AS names, [r IN relationships(p) | {type: type(r), id: r.id}] AS l",
    `MATCH (n) WHERE n.id IN [${"'x', ".repeat(500)}'y'] OR n.name IN [${"'x', ".repeat(500)}'y'] RETURN n`,
  ])
    expect(refusal(cypher), cypher).toBeNull();
});

test("the guard takes its time linearly in the query's length", () => {
  const started = process.hrtime.bigint();
  for (const part of [
    "(",
    "[(",
    "a.",
    "'a'",
    "`a`",
    "/**/",
    "//\n",
    "EXISTS {",
    "range(",
    "reduce(",
    ":A|",
    "CASE ",
    "=~ ",
  ])
    refusal(`RETURN ${part.repeat(Math.floor(19_900 / part.length))}`);
  expect(Number(process.hrtime.bigint() - started) / 1e9).toBeLessThan(20);
});
