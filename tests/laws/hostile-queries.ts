import { BROKEN } from "./hostile/broken.ts";
import { ENDLESS } from "./hostile/endless.ts";
import type { HostileQuery } from "./hostile/hostile-query.ts";
import { REACHING_OUT } from "./hostile/reaching-out.ts";
import { WRITES } from "./hostile/writes.ts";

/** Queries that are hostile on every engine. None may change the graph, reach outside, or keep the console from answering the next. */
export const HOSTILE_QUERIES: readonly HostileQuery[] = [...WRITES, ...REACHING_OUT, ...ENDLESS, ...BROKEN];

/** Plain questions in which the words of writing are but names or texts: every engine answers them. */
export const HARMLESS_QUERIES: readonly string[] = [
  "MATCH (n:Person) WHERE n.use = 'CREATE (n)' OR n.merge = 'x' RETURN n.set AS found ORDER BY found",
  "MATCH (n:`Set`) WHERE n.name CONTAINS 'DELETE' RETURN count(n) AS number",
  'MATCH (n:Person) RETURN {`set`: n.name, `delete`: "MERGE; DROP"} AS map, n.id AS id ORDER BY id',
  "MATCH (call:Event) RETURN call.name AS name, call ORDER BY call.id // SET nothing",
  "MATCH (`set`:Person) /* CREATE */ RETURN `set`.name AS name ORDER BY name",
  "MATCH (a)-[:USES|`SET`]->(b) RETURN a.id AS a, b.load AS load ORDER BY a, load",
  "MATCH (n:Person) WHERE n.name =~ '(?i)ivan.*(enko|ov)' RETURN n.name AS name ORDER BY name",
  "MATCH p = (a:Person)-[*1..3]-(b:Unit) RETURN reduce(n = 0, r IN relationships(p) | n + coalesce(r.reports, 0)) AS reports, a.id AS a, b.id AS b ORDER BY reports, a, b",
  "MATCH (n) RETURN count(n) AS n;",
  "MATCH (n:Person) RETURN n.set AS set ORDER BY set",
  "MATCH (n) WHERE n:Set OR n.use IN ['DROP'] RETURN count(n) AS remove",
  "MATCH (n) RETURN {set: n.name, delete: 'MERGE'} AS drop ORDER BY n.id",
  "MATCH (a)-[:USES|SET]->(b:Use) RETURN b.load AS load, a . create AS c ORDER BY load, c",
  "MATCH (show:Event) WHERE show.merge = 'x' RETURN show, show.drop ORDER BY show.id",
];
