import { BASE_LABELS, type BaseLabel, EdgeType, EntityEdgeType, Label } from "../../model/schema.ts";
import { BOOKKEEPING } from "../rows.ts";

/*
 * Labels and types can't be parameters in Cypher: they stand in the text, always from the tables of model/schema.ts.
 * What is ours is what bears our project: whatever else lies in the database is neither read, counted nor touched.
 */

const { hash, folded, project } = BOOKKEEPING;
/** On one node of a store that was wholly loaded: the state that it was brought to. */
const MARKER = "_marker";
/** Bears the marker of an empty graph, and is there only while it is empty. */
const PLACEHOLDER = "VouchProject";

const ANY_EDGE = EdgeType.options.join("|");
const ENTITY_EDGE = EntityEdgeType.options.join("|");
const ours = (name: string): string => `${name}.${project} = $project`;
const eachBase = (part: (base: BaseLabel) => string): string => BASE_LABELS.map(part).join(" UNION ALL ");

/** The index that says by its name which project a database holds. */
export const CLAIM_INDEX = "vouch_project_";
export const claimProject = (name: string): string =>
  `CREATE INDEX \`${CLAIM_INDEX}${name.replaceAll("`", "``")}\` FOR (n:${PLACEHOLDER}) ON (n.${project})`;
export const listIndexes =
  "SHOW INDEXES YIELD name, state, owningConstraint RETURN name, state, owningConstraint";
export const dropIndex = (name: string): string => `DROP INDEX \`${name}\` IF EXISTS`;
export const NAMES_INDEX = "vouch_names";

/** Constraints and indexes by name; none of them changes a node or an edge. */
export const SCHEMA: ReadonlyMap<string, string> = new Map([
  ...BASE_LABELS.flatMap((base): [string, string][] => [
    [
      `vouch_id_${base}`,
      `CREATE CONSTRAINT vouch_id_${base} IF NOT EXISTS FOR (n:${base}) REQUIRE n.id IS UNIQUE`,
    ],
    [
      `vouch_marker_${base}`,
      `CREATE INDEX vouch_marker_${base} IF NOT EXISTS FOR (n:${base}) ON (n.${MARKER})`,
    ],
  ]),
  ...EdgeType.options.map((type): [string, string] => [
    `vouch_id_${type}`,
    `CREATE CONSTRAINT vouch_id_${type} IF NOT EXISTS FOR ()-[r:${type}]-() REQUIRE r.id IS UNIQUE`,
  ]),
  [
    NAMES_INDEX,
    `CREATE FULLTEXT INDEX ${NAMES_INDEX} IF NOT EXISTS FOR (n:Entity|Document) ON EACH [n.${folded}] OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'whitespace'}}`,
  ],
]);
export const awaitIndexes = "CALL db.awaitIndexes(300)";

export const readMarker = `${eachBase((base) => `MATCH (n:${base}) WHERE n.${MARKER} IS NOT NULL AND ${ours("n")} RETURN n.${MARKER} AS marker`)} UNION ALL MATCH (n:${PLACEHOLDER}) WHERE ${ours("n")} RETURN n.${MARKER} AS marker`;
export const forgetMarker: readonly string[] = [
  ...BASE_LABELS.map(
    (base) => `MATCH (n:${base}) WHERE n.${MARKER} IS NOT NULL AND ${ours("n")} REMOVE n.${MARKER}`,
  ),
  `MATCH (n:${PLACEHOLDER}) WHERE ${ours("n")} DELETE n`,
];
export const setMarker = (base: BaseLabel): string =>
  `MATCH (n:${base} {id: $id}) WHERE ${ours("n")} SET n.${MARKER} = $marker`;
export const setMarkerOfNothing = `MERGE (n:${PLACEHOLDER} {${project}: $project}) SET n.${MARKER} = $marker`;

export const heldNodes = (base: BaseLabel): string =>
  `MATCH (n:${base}) WHERE ${ours("n")} RETURN n.id AS id, n.${hash} AS hash`;
export const heldEdges = `MATCH ()-[r:${ANY_EDGE}]->() WHERE ${ours("r")} RETURN r.id AS id, r.${hash} AS hash, type(r) AS type`;
export const heldEnds = (type: EdgeType): string =>
  `UNWIND $ids AS id MATCH (a)-[r:${type} {id: id}]->(b) WHERE ${ours("r")} RETURN id, a.id AS source, b.id AS target`;
export const allNodes = (base: BaseLabel): string =>
  `MATCH (n:${base}) WHERE ${ours("n")} RETURN labels(n) AS labels, properties(n) AS properties`;
export const allEdges = `MATCH (a)-[r:${ANY_EDGE}]->(b) WHERE ${ours("r")} RETURN type(r) AS type, a.id AS source, b.id AS target, properties(r) AS properties`;

const otherLabels = Label.options.filter((label) => !BASE_LABELS.some((base) => base === label)).join(":");
/** MERGE bears rows that are there already; CREATE is quicker. */
export type Way = "CREATE" | "MERGE";
export const createNodes = (way: Way, base: BaseLabel, labels: readonly string[]): string =>
  way === "CREATE"
    ? `UNWIND $rows AS row CREATE (n:${labels.join(":")}) SET n = row`
    : `UNWIND $rows AS row MERGE (n:${base} {id: row.id, ${project}: $project}) SET n = row, n:${labels.join(":")}`;
export const updateNodes = (base: BaseLabel, labels: readonly string[]): string =>
  `UNWIND $rows AS row MATCH (n:${base} {id: row.id}) WHERE ${ours("n")} REMOVE n:${otherLabels} SET n = row, n:${labels.join(":")}`;
export const deleteNodes = (base: BaseLabel): string =>
  `UNWIND $rows AS row MATCH (n:${base} {id: row.id}) WHERE ${ours("n")} AND NOT EXISTS { (n)--() } DELETE n`;
/** A node that foreign edges hang on can't go without them: it is left as a bare node. */
export const strip = (base: BaseLabel): string =>
  `UNWIND $rows AS row MATCH (n:${base} {id: row.id}) WHERE ${ours("n")} REMOVE n:${Label.options.join(":")} SET n = {}`;

export const createEdges = (way: Way, type: EdgeType, source: BaseLabel, target: BaseLabel): string =>
  `UNWIND $rows AS row MATCH (a:${source} {id: row.source}) MATCH (b:${target} {id: row.target}) ${
    way === "CREATE"
      ? `CREATE (a)-[r:${type}]->(b)`
      : `MERGE (a)-[r:${type} {id: row.properties.id, ${project}: $project}]->(b)`
  } SET r = row.properties`;
export const updateEdges = (type: EdgeType): string =>
  `UNWIND $rows AS row MATCH ()-[r:${type} {id: row.properties.id}]->() WHERE ${ours("r")} SET r = row.properties`;
export const deleteEdges = (type: EdgeType): string =>
  `UNWIND $rows AS row MATCH ()-[r:${type} {id: row.id}]->() WHERE ${ours("r")} DELETE r`;

export const nodesById = eachBase(
  (base) =>
    `MATCH (n:${base}) WHERE n.id IN $ids AND ${ours("n")} RETURN labels(n) AS labels, properties(n) AS properties`,
);
export const edgeById = EdgeType.options
  .map(
    (type) =>
      `MATCH (a)-[r:${type} {id: $id}]->(b) WHERE ${ours("r")} RETURN type(r) AS type, a.id AS source, b.id AS target, properties(r) AS properties`,
  )
  .join(" UNION ALL ");
export const edgesAround = (types: readonly EdgeType[]): string =>
  `CALL { ${eachBase((base) => `MATCH (n:${base}) WHERE n.id IN $ids AND ${ours("n")} RETURN n`)} } MATCH (n)-[r:${types.join("|")}]-() WHERE ${ours("r")} WITH DISTINCT r RETURN type(r) AS type, startNode(r).id AS source, endNode(r).id AS target, properties(r) AS properties`;
export const entityLinks = `UNWIND $ids AS id MATCH (n:Entity {id: id})-[r:${ENTITY_EDGE}]-(m:Entity) WHERE ${ours("r")} RETURN r.id AS edge, n.id AS a, m.id AS b`;
export const edgesOfWay = `UNWIND $hops AS hop MATCH (a:Entity {id: hop.from})-[r:${ENTITY_EDGE}]-(:Entity {id: hop.to}) WHERE r.id = hop.edge AND ${ours("r")} RETURN type(r) AS type, startNode(r).id AS source, endNode(r).id AS target, properties(r) AS properties, hop.order AS order ORDER BY order`;
export const nodesNamed = `CALL db.index.fulltext.queryNodes('${NAMES_INDEX}', $lucene) YIELD node WHERE node.${project} = $project RETURN labels(node) AS labels, node {.id, .name, .names, .title, .file, .documents} AS properties`;
export const endsById = "UNWIND $ends AS end MATCH (n) WHERE elementId(n) = end RETURN end, n.id AS id";
